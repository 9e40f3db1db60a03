import "server-only";
import { cache } from "react";
import { cachedSolutions } from "@/lib/drafts/referral-context";
import { issuesOfStep } from "@/lib/referral/checks";
import { type FieldStep, sections, steps } from "@/lib/referral/steps";
import { openDraft, progressOfAll } from "../draft";

/** Everything a page of questions shows; the title and the page read it once between them. */
export const loadStep = cache(async (id: string, step: FieldStep, check: boolean) => {
  const [{ referral, context }, solutions] = await Promise.all([
    openDraft(id),
    step === "cosell" ? cachedSolutions() : null,
  ]);
  const { answers, marks } = referral;
  const heading = [...steps, ...sections].find(({ slug }) => slug === step)?.heading ?? "";
  return {
    referral,
    context,
    step,
    heading,
    solutionsListedAt: solutions?.refreshedAt.toISOString() ?? null,
    progress: progressOfAll(answers, context, marks),
    issues: check ? issuesOfStep(step, answers, context) : [],
  };
});

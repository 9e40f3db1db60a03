import "server-only";
import { cache } from "react";
import { requireUser } from "@/lib/auth/require-user";
import { cachedSolutions } from "@/lib/drafts/referral-context";
import { issuesOfStep } from "@/lib/referral/checks";
import { error, type Issue } from "@/lib/referral/issues";
import { type FieldStep, fieldsOfStep, sections, steps } from "@/lib/referral/steps";
import { progressOf } from "@/lib/submission/progress";
import { openDraft, progressOfAll } from "../draft";

/** Everything a page of questions shows; the title and the page read it once between them. */
export const loadStep = cache(async (id: string, step: FieldStep, check: boolean) => {
  const [{ referral, context }, solutions] = await Promise.all([
    openDraft(id),
    step === "cosell" ? cachedSolutions() : null,
  ]);
  const refused = referral.state === "send-failed" ? await refusedOn(id, step) : [];
  const { answers, marks } = referral;
  const found = check ? issuesOfStep(step, answers, context) : [];
  const heading = [...steps, ...sections].find(({ slug }) => slug === step)?.heading ?? "";
  return {
    referral,
    context,
    step,
    heading,
    solutionsListedAt: solutions?.refreshedAt.toISOString() ?? null,
    progress: progressOfAll(answers, context, marks),
    issues: inPageOrder(step, [...found, ...refused]),
  };
});

/** What AWS refused on this page. An answer that was changed since is not complained about again. */
async function refusedOn(id: string, step: FieldStep): Promise<Issue[]> {
  const progress = await progressOf(await requireUser(), id);
  return (progress?.failure?.issues ?? []).flatMap(({ field, text, code }) =>
    field !== null && fieldsOfStep(step).includes(field)
      ? [error(field, "F", `${text} (AWS: ${code})`)]
      : [],
  );
}

/** Our own finding at a field goes before AWS's: one problem at a time. */
function inPageOrder(step: FieldStep, issues: Issue[]): Issue[] {
  return fieldsOfStep(step).flatMap((id) => issues.find(({ field }) => field === id) ?? []);
}

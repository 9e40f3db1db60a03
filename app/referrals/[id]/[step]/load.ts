import "server-only";
import { cache } from "react";
import { openDraft, progressOfAll } from "@/app/words/draft";
import { duplicateView } from "@/app/words/duplicate-view";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { findDuplicates } from "@/lib/drafts/duplicates";
import { clashesOf, type Held, heldBy } from "@/lib/drafts/held-answers";
import { nameOfWriter } from "@/lib/drafts/history";
import { knownOf } from "@/lib/drafts/known";
import { recentCountries } from "@/lib/drafts/recent-countries";
import type { Referral } from "@/lib/drafts/referral";
import { cachedSolutions } from "@/lib/partner/referral-context";
import type { ReferralContext } from "@/lib/referral/context";
import { type FieldStep, fieldsOfStep, sections, steps } from "@/lib/referral/fields/steps";
import { error, type Issue } from "@/lib/referral/issues";
import { offeredName } from "@/lib/referral/readiness/name";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { issuesOfStep } from "@/lib/referral/rules/checks";
import { progressOf } from "@/lib/submission/progress";

/** Everything a page of questions shows; the title and the page read it once between them. */
export const loadStep = cache(
  async (id: string, step: FieldStep, check: boolean, fromReview: boolean) => {
    const actor = await requireActor();
    const [{ referral, context }, solutions] = await Promise.all([
      openDraft(id),
      step === "ask" ? cachedSolutions() : null,
    ]);
    const held = referral.hasHeld ? await heldBy(actor, id) : [];
    const duplicates = stepsWithDuplicates.includes(step)
      ? await duplicatesOn(actor, referral, step)
      : [];
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
      duplicates: duplicates.map(duplicateView),
      recentCountries: step === "customer" ? await recentCountries(actor) : [],
      looks: fromReview ? await looksOf(actor, referral, context) : {},
      suggestedName: step === "deal" ? offeredName(answers, context) : null,
      conflict: held.length > 0 ? await conflictOn(actor, referral, step, held) : null,
    };
  },
);

/** Where the customer and the deal are named. */
const stepsWithDuplicates: readonly FieldStep[] = ["customer", "deal", "account"];

/** The similarity of names takes longer to find, so it waits for the page that asks for the name. */
function duplicatesOn(actor: Actor, { id, answers }: Referral, step: FieldStep) {
  const { referralName: _, ...customer } = answers;
  return findDuplicates(actor, { referralId: id, answers: step === "deal" ? answers : customer });
}

/** What the check page found worth a look, at the questions it leads to. */
async function looksOf(actor: Actor, { id, answers }: Referral, context: ReferralContext) {
  const { rows } = readinessOf(answers, context, (await knownOf(actor, [id])).get(id));
  const found = rows
    .flatMap(({ findings }) => findings)
    .filter((each) => each.severity === "warns");
  return Object.fromEntries(
    found.toReversed().flatMap(({ field, text }) => (field === null ? [] : [[field, text]])),
  );
}

/** Who else answered a question of this page, while this user's answer waits for a choice. */
async function conflictOn(actor: Actor, referral: Referral, step: FieldStep, held: Held[]) {
  const clashes = await clashesOf(referral.id, referral.answers, held);
  const here = clashes.find(({ id }) => fieldsOfStep(step).includes(id));
  if (!here) return null;
  const who = await nameOfWriter(actor, here.by);
  return { who, at: here.by?.at.toISOString() ?? null };
}

/** What AWS refused on this page. An answer that was changed since is not complained about again. */
async function refusedOn(id: string, step: FieldStep): Promise<Issue[]> {
  const progress = await progressOf(await requireActor(), id);
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

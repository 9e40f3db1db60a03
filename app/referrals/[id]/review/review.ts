import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { progressOfAll } from "@/app/words/draft";
import { ownerOf } from "@/app/words/list-row";
import { sendProblems } from "@/app/words/problems";
import { currentContext, currentReferral } from "@/app/words/session";
import type { ShownFact } from "@/components/review/referral-facts";
import { requireActor } from "@/lib/auth/require-actor";
import { knownOf } from "@/lib/drafts/known";
import { countryName } from "@/lib/referral/choices/country-name";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { isAsked } from "@/lib/referral/fields/asked";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { maskedAnswer } from "@/lib/referral/fields/mask";
import { fieldHref } from "@/lib/referral/fields/names";
import { filledForYou } from "@/lib/referral/fields/progress";
import { showAnswer } from "@/lib/referral/fields/show";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { scoreTips } from "@/lib/referral/readiness/score-tips";
import { issuesBeforeSubmission, submitIssue } from "@/lib/referral/rules/checks";
import { previewReferral } from "@/lib/submission/preview-referral";
import { progressOf } from "@/lib/submission/progress";
import { reasonsOf, todoOf } from "./panel";

/**
 * `check`: Send was pressed and did not send; `ticked`: with the tick; `changed`: the page was old;
 * `unreasoned`: a warning was to be dismissed without a reason.
 */
export type ReviewSearch = {
  check?: string;
  ticked?: string;
  changed?: string;
  unreasoned?: string;
};

/** Everything the page shows about one referral, for the page and for its title. */
export const loadReview = cache(async (referralId: string, search: ReviewSearch) => {
  const actor = await requireActor();
  const [referral, context] = await Promise.all([currentReferral(referralId), currentContext()]);
  if (!referral) notFound();
  if (referral.discardedAt) redirect(`/?discarded=${referralId}`);
  const { answers, locked } = referral;
  const [preview, progress, known] = await Promise.all([
    previewReferral(actor, referral, context),
    progressOf(actor, referralId),
    knownOf(actor, [referralId]),
  ]);
  const readiness = readinessOf(answers, context, known.get(referralId));
  const pressed = search.check !== undefined && !locked && search.changed === undefined;
  const ticked = search.ticked !== undefined;
  const issues = pressed ? issuesBeforeSubmission(answers, context) : [];
  const withTick = { ...answers, submit: ticked ? ["Yes"] : [] };
  const tickIssue = pressed ? submitIssue(withTick, context, issues.length) : null;
  const refused = locked ? [] : (progress?.failure?.issues ?? []);
  const filled = fieldIds.filter(
    (id) => isAsked(id, answers) && filledForYou(id, answers, referral.marks),
  );
  return {
    referral,
    context,
    facts: factsOf(answers, context),
    exact: {
      ...preview,
      rows: preview.rows.map((row) => ({ ...row, masked: maskedRow(row) })),
    },
    findings: locked ? [] : todoOf(readiness, referralId, refused),
    prefilled: filled.map((id) => ({ label: fields[id].label, href: fieldHref(referralId, id) })),
    reasons: await reasonsOf(actor, readiness),
    scoreTips: locked
      ? []
      : scoreTips(answers).map(({ field, text }) => ({
          ...{ text, label: fields[field].label, href: fieldHref(referralId, field) },
        })),
    problems: sendProblems(tickIssue, ticked),
    ticked,
    tickError: tickIssue?.text ?? null,
    steps: progressOfAll(answers, context, referral.marks),
  };
});

/** What a referral is told from others by. */
function factsOf(answers: Answers, context: ReferralContext): ShownFact[] {
  const shown = (id: FieldId) => showAnswer(id, answers, context, countryName);
  return [
    { name: "Customer", shown: shown("companyName") },
    { name: "Owner", shown: ownerOf(answers, context.people) },
    { name: "AWS monthly revenue", shown: shown("monthlyRevenue") },
    { name: "Target close date", shown: shown("closeDate") },
  ];
}

function maskedRow({ fields: [first], value }: { fields: FieldId[]; value: string }) {
  return first === undefined ? null : maskedAnswer(first, value);
}

import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { progressOfAll } from "@/app/words/draft";
import { awsProblems, sendProblems } from "@/app/words/problems";
import { currentContext, currentReferral } from "@/app/words/session";
import { requireActor } from "@/lib/auth/require-actor";
import { knownOf } from "@/lib/drafts/known";
import { isAsked } from "@/lib/referral/fields/asked";
import { fieldIds, fields } from "@/lib/referral/fields/fields";
import { fieldHref } from "@/lib/referral/fields/names";
import { filledForYou } from "@/lib/referral/fields/progress";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { issuesBeforeSubmission, submitIssue } from "@/lib/referral/rules/checks";
import { previewReferral } from "@/lib/submission/preview-referral";
import { progressOf } from "@/lib/submission/progress";
import { panelOf } from "./panel";

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
  return {
    referral,
    context,
    preview,
    readiness: {
      rows: await panelOf(actor, readiness, referralId),
      blocks: readiness.blocks,
      warnings: readiness.warnings,
      unreasoned: search.unreasoned ?? null,
    },
    filled: fieldIds
      .filter((id) => isAsked(id, answers) && filledForYou(id, answers, referral.marks))
      .map((id) => ({ label: fields[id].label, href: fieldHref(referralId, id) })),
    awsNeeds: readiness.awsNeeds.map(({ field, text }) => ({
      text,
      href: fieldHref(referralId, field),
    })),
    problems: [
      ...awsProblems(referralId, refused),
      ...sendProblems(referralId, tickIssue ? [...issues, tickIssue] : issues),
    ],
    ticked,
    tickError: tickIssue?.text ?? null,
    steps: progressOfAll(answers, context, referral.marks),
  };
});

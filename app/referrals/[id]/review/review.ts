import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { progressOfAll } from "@/app/referrals/[id]/draft";
import { currentContext, currentReferral } from "@/app/session";
import { readinessSentence } from "@/components/review/readiness-panel";
import { requireUser } from "@/lib/auth/require-user";
import { issuesBeforeSubmission, submitIssue } from "@/lib/referral/checks";
import { readinessOf } from "@/lib/referral/readiness";
import { previewReferral } from "@/lib/submission/preview-referral";
import { progressOf } from "@/lib/submission/progress";
import { fieldHref } from "./answer-rows";
import { awsProblems, sendProblems } from "./problems";

/** `check`: Send was pressed and did not send; `ticked`: with the tick; `changed`: the page was old. */
export type ReviewSearch = { check?: string; ticked?: string; changed?: string };

/** Everything the page shows about one referral, for the page and for its title. */
export const loadReview = cache(async (referralId: string, search: ReviewSearch) => {
  const user = await requireUser();
  const [referral, context] = await Promise.all([currentReferral(referralId), currentContext()]);
  if (!referral) notFound();
  if (referral.discardedAt) redirect(`/?discarded=${referralId}`);
  const { answers, locked } = referral;
  const [preview, progress] = await Promise.all([
    previewReferral(user, referral, context),
    progressOf(user, referralId),
  ]);
  const readiness = readinessOf(answers, context);
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
      ...readiness,
      rows: readiness.rows.map((row) => ({
        ...row,
        findings: row.findings.map(({ text, field, link }) => ({
          text,
          // Of many blanks each is one line: what to do is itself the link.
          link: row.id === "fields" && field ? text : link,
          href: field && !locked ? fieldHref(referralId, field) : null,
        })),
      })),
      sentence: readinessSentence(readiness.blocks, readiness.warnings),
    },
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

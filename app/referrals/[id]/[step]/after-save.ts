import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, isBlank, marketingDetails } from "@/lib/referral/fields/answers";
import { isNeededByAws } from "@/lib/referral/fields/asked";
import {
  type FieldId,
  isLaterPage,
  type LaterPage,
  type QuestionPage,
} from "@/lib/referral/fields/field-order";
import { fieldIds, fields } from "@/lib/referral/fields/fields";
import { nextStep } from "@/lib/referral/fields/steps";
import { issuesOfStep } from "@/lib/referral/rules/checks";

/** The row of the last page to come back to; any other text leads to the top of that page. */
export function rowOf(text: unknown): string {
  return typeof text === "string" && /^[a-zA-Z]{1,30}$/.test(text) ? text : "";
}

/** What a referral holds once a page is saved, as far as the next page needs to know it now. */
export function answersAfter(
  before: Answers,
  request: { answers: Answers; removeMarketing?: boolean },
): Answers {
  const after = { ...before, ...request.answers };
  // The tick is posted even when it is hidden again, because its author went back to Yes.
  const removed = request.removeMarketing && request.answers.fromMarketing === "No";
  if (removed) for (const id of marketingDetails) delete after[id];
  return after;
}

/** The questions that AWS insists on and nobody has answered. */
export function gapsOf(answers: Answers): FieldId[] {
  return fieldIds.filter((id) => isNeededByAws(id, answers) && isBlank(answers, id));
}

export type Saved = {
  referralId: string;
  step: QuestionPage;
  go: "continue" | "review" | "close" | "anyway" | "hide-guidance" | "show-guidance";
  /** The row of the last page to come back to; null for whoever did not come from there. */
  returnRow: string | null;
  /** The gaps there were when the page was opened: it may have been saved many times since. */
  gapsBefore: readonly string[];
  after: Answers;
};

/** A button that changes what the page shows: the page is saved and comes again. */
export function isAboutGuidance(go: string): boolean {
  return go === "hide-guidance" || go === "show-guidance";
}

/**
 * The address after a save. Leaving is never held up; "Save and continue", and "Review and send",
 * which passes by what is optional, show the page again while something on it is wrong. Whoever
 * came to change one answer goes back to its row, by way of questions that the change has raised.
 */
export function afterSave(saved: Saved, context: ReferralContext): string {
  const { referralId, step, go, returnRow, gapsBefore, after } = saved;
  const base = `/referrals/${referralId}`;
  if (isLaterPage(step)) return afterLaterPage(saved, step, context);
  if (go === "close") return "/";
  if (isAboutGuidance(go)) {
    const from = returnRow === null ? "" : `?from=review&row=${returnRow}`;
    return `${base}/${step}${from}#guidance`;
  }
  const isHeld = go === "continue" || go === "review";
  const wrong = isHeld && issuesOfStep(step, after, context).length > 0;
  if (returnRow === null) {
    if (wrong) return `${base}/${step}?check=1`;
    return `${base}/${go === "review" ? go : nextStep(step)}`;
  }

  const from = `from=review&row=${returnRow}`;
  if (wrong) return `${base}/${step}?check=1&${from}`;
  const raised = gapsOf(after).find((id) => !gapsBefore.includes(id));
  if (go === "continue" && raised) {
    return `${base}/${fields[raised].step}?${from}#${raised}`;
  }
  return `${base}/review${returnRow && `#row-${returnRow}`}`;
}

/** The address of a page of questions. Those of a referral that AWS has share one. */
export function pageAddress(referralId: string, step: QuestionPage): string {
  return `/referrals/${referralId}/${isLaterPage(step) ? "fix" : step}`;
}

/** What is to go to AWS again is shown old and new before it does. */
function afterLaterPage(
  { referralId, go, after }: Saved,
  step: LaterPage,
  context: ReferralContext,
): string {
  const base = `/referrals/${referralId}`;
  if (go === "close" || go === "anyway") return `${base}/status`;
  const wrong = issuesOfStep(step, after, context).length > 0;
  return wrong ? `${base}/fix?check=1` : `${base}/fix/check`;
}

/** What is different where the opportunity is one that AWS has taken: each phase's part of a correction. */
import "server-only";
import {
  isWithAws,
  missingAssociations,
  reviewStatusOf,
  textAt,
} from "@/lib/opportunity/opportunity-state";
import type { Body } from "@/lib/partner-central/aws-path";
import { type Merged, mergeCorrection } from "@/lib/partner-central/correction";
import { CHANGED_AT_AWS, type Failure } from "@/lib/partner-central/failures";
import type { Correction, Requests } from "@/lib/partner-central/opportunity";
import { laterPageOf } from "@/lib/referral/fields/open-fields";
import { type Outcome, wentWell, wentWrong } from "./outcome";
import { happened, type Phase } from "./submission";

/** AWS may take the review up by itself a moment after an update; only then is it started again. */
const LOOK_AFTER_UPDATE_MS = 3_000;

/** AWS shows within this many looks that a review goes on; a status that stays is a new answer of AWS's. */
const LOOKS_BELIEVED = 5;

/** AWS's record was read: what of the correction is still to be written, if it may be. */
export function afterReread(
  opportunity: Body,
  requests: Requests,
  correction: Correction,
): Outcome {
  const merged = mergeCorrection(opportunity, correction, requests.create);
  if (pageOf(opportunity) !== correction.page) return withoutUs(opportunity, requests, merged);
  if (merged.clashes.length > 0) return wentWrong("reread", clash(merged), { opportunity });
  if (!merged.isThere) return wentWell("update", { opportunity });
  return wentWell(afterUpdate(requests, correction), { opportunity });
}

/**
 * AWS has gone on: by our own update, whose answer was lost, or without it. Then nothing of ours
 * can be written any more, and what was typed stays in the history.
 */
function withoutUs(opportunity: Body, requests: Requests, { isThere }: Merged): Outcome {
  if (isThere && missingAssociations(opportunity, requests).length === 0) {
    return wentWell("confirm", { opportunity });
  }
  const events = [happened("not-taken", reviewStatusOf(opportunity) ?? undefined)];
  return wentWell("done", { opportunity }, { events, waitMs: null });
}

/** Links and owner are AWS's to keep, unless they were changed here. */
function afterUpdate({ assignee }: Requests, { fields }: Correction): Phase {
  if (fields.includes("solution") || fields.includes("awsProducts")) return "associate";
  return assignee === null ? "verify" : "assign";
}

export function updated(requests: Requests, correction: Correction): Outcome {
  const waitMs = correction.page === "fix" ? LOOK_AFTER_UPDATE_MS : 0;
  return wentWell(afterUpdate(requests, correction), {}, { events: [happened("updated")], waitMs });
}

/** Whether the review is to go on, or begins: an approved opportunity is not reviewed again. */
export function isForReview({ correction }: Requests): boolean {
  return correction === undefined || correction.page === "fix";
}

/** Whether AWS has it: while AWS waits for changes it has the opportunity, but not the correction. */
export function hasTaken(opportunity: Body, { correction }: Requests): boolean {
  const isBack = correction?.page === "fix" && pageOf(opportunity) === "fix";
  return isWithAws(opportunity) && !isBack;
}

/** The review was started and AWS still asks for changes: late news at first, and then news. */
export function isAskedAgain(opportunity: Body, { correction }: Requests, looks: number): boolean {
  return correction !== undefined && isWithAws(opportunity) && looks >= LOOKS_BELIEVED;
}

function pageOf(opportunity: Body) {
  const stage = textAt(opportunity, "LifeCycle.Stage");
  return laterPageOf({ reviewStatus: reviewStatusOf(opportunity), stage });
}

/** The fields that two sides changed, as a refusal of ours: AWS was not asked. */
function clash({ clashes }: Merged): Failure {
  return {
    kind: "rejected",
    retryable: false,
    effect: "none",
    stage: "business",
    code: CHANGED_AT_AWS,
    message: "",
    requestId: null,
    issues: clashes.map((field) => ({ field, path: null, code: CHANGED_AT_AWS, message: "" })),
  };
}

/**
 * Moves between review statuses that an update may ask for. In the AWS catalog nobody but AWS sets
 * them, and what a partner sends is ignored; in the Sandbox partners play the reviewer.
 */
import type { ReviewStatus } from "@aws-sdk/client-partnercentral-selling";
import { type Issue, issue } from "../failure";
import type { Opportunity, OpportunityBody, Review } from "../opportunity";

/** What an update in Action Required does: AWS's flow submits by it, its console needs a start. */
export type Correction = "submits" | "waits";

/**
 * "In review" is in AWS's list of statuses but not in its list of Sandbox moves; it is let through
 * so that clients can meet it. Submitting has an operation of its own, hence nothing after a draft.
 */
const moves: Readonly<Record<ReviewStatus, readonly ReviewStatus[]>> = {
  "Pending Submission": [],
  Submitted: ["In review", "Approved", "Rejected", "Action Required"],
  "In review": ["Approved", "Rejected", "Action Required"],
  "Action Required": ["Submitted"],
  Approved: [],
  Rejected: [],
};

/** Whether an update in the Sandbox asks for another review status. */
export function asksForReviewMove(stored: Opportunity, body: OpportunityBody): boolean {
  const wanted = body.LifeCycle?.ReviewStatus;
  return stored.catalog === "Sandbox" && wanted !== undefined && wanted !== stored.review.status;
}

export function reviewMoveIssues(stored: Opportunity, body: OpportunityBody): Issue[] {
  const wanted = body.LifeCycle?.ReviewStatus;
  if (wanted === undefined || !asksForReviewMove(stored, body)) return [];
  const from = stored.review.status;
  const allowed = from === null ? wanted === "Pending Submission" : moves[from].includes(wanted);
  if (allowed) return [];
  const text = `Cannot transition opportunity from status '${from}' to '${wanted}'`;
  return [issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text)];
}

/** The review after an update. Comments and reason belong to a move and stay until the next one. */
export function reviewAfterUpdate(
  stored: Opportunity,
  body: OpportunityBody,
  correction: Correction,
): Review {
  const { ReviewStatus, ReviewComments, ReviewStatusReason } = body.LifeCycle ?? {};
  if (stored.review.status === "Action Required" && correction === "submits") {
    return { status: "Submitted" };
  }
  if (stored.catalog !== "Sandbox") return stored.review;
  if (ReviewStatus === undefined) {
    // Seen in the Sandbox: an update is a PUT here too, and a draft without status is stuck.
    return stored.review.status === "Pending Submission" ? { status: null } : stored.review;
  }
  if (ReviewStatus === stored.review.status) return stored.review;
  return { status: ReviewStatus, comments: ReviewComments, reason: ReviewStatusReason };
}

/**
 * A new opportunity is a draft. Only the Sandbox looks at what was asked for: it was seen to take
 * Approved, and refuses the rest.
 */
export function reviewAtCreation(catalog: string, body: OpportunityBody): Review {
  const isApproved = catalog === "Sandbox" && body.LifeCycle?.ReviewStatus === "Approved";
  return { status: isApproved ? "Approved" : "Pending Submission" };
}

export function reviewAtCreationIssues(catalog: string, body: OpportunityBody): Issue[] {
  const wanted = body.LifeCycle?.ReviewStatus;
  const isTaken = wanted === undefined || wanted === "Pending Submission" || wanted === "Approved";
  if (catalog !== "Sandbox" || isTaken) return [];
  const text = `Cannot transition opportunity from status 'Pending Submission' to '${wanted}'`;
  return [issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text)];
}

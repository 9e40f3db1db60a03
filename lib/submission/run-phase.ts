/** One function per phase: at most one call to AWS, and what it means for the submission. */
import "server-only";
import { isWithAws } from "@/lib/opportunity/opportunity-state";
import { createOpportunity, findByOwnId, updateOpportunity } from "@/lib/partner-central/calls";
import { mergeCorrection } from "@/lib/partner-central/correction";
import type { Failure } from "@/lib/partner-central/failures";
import { isAsStored, updateOf } from "@/lib/partner-central/update";
import { isSettled } from "./backoff";
import { afterReread, updated } from "./correction-phases";
import { assignOwner, associateNext, detachNext } from "./link-phases";
import { type Attempt, type Outcome, wentWell, wentWrong } from "./outcome";
import { readOpportunity, requestPart, slotOf, tryAgain } from "./parts";
import { awaitTask, confirmReview, recheckTasks, startReview, verify } from "./review-phases";
import { happened, type Phase } from "./submission";

const runners: Record<Exclude<Phase, "done">, (attempt: Attempt) => Promise<Outcome>> = {
  find: findOpportunity,
  create,
  reread,
  update,
  associate: associateNext,
  detach: detachNext,
  assign: assignOwner,
  recheck: recheckTasks,
  verify,
  start: startReview,
  await: awaitTask,
  confirm: confirmReview,
};

export function runPhase(attempt: Attempt): Promise<Outcome> {
  const { phase } = attempt.submission;
  if (phase === "done") throw new Error("a submission that is done was claimed");
  return runners[phase](attempt);
}

/** Clocks differ; an opportunity of ours that seems a little older than its submission still counts. */
const CLOCK_DIFFERENCE_MS = 10 * 60_000;

/** Between looks for what an unanswered call may have made. */
const LOOK_AGAIN_MS = 2_000;

/**
 * A create call ended without an answer and its answers were changed since: the opportunity it may
 * have made is looked for, a page at a time. "Not there" is believed only where every page was
 * read after that create can no longer show late, so until then only the newest page is read.
 */
async function findOpportunity(attempt: Attempt): Promise<Outcome> {
  const { submission, target } = attempt;
  const { referralId, createdAt, unheardAt, findCursor } = submission;
  const created = {
    after: new Date(createdAt.getTime() - CLOCK_DIFFERENCE_MS),
    before: unheardAt && new Date(unheardAt.getTime() + CLOCK_DIFFERENCE_MS),
  };
  const answer = await findByOwnId(target, referralId, created, findCursor);
  if (!answer.ok) {
    // AWS no longer knows the cursor: the list is read from its beginning.
    return findCursor !== null && answer.failure.kind === "rejected"
      ? wentWell("find", { findCursor: null }, { waitMs: LOOK_AGAIN_MS, resolves: false })
      : wentWrong("find", answer.failure);
  }
  const { opportunityId, cursor } = answer.value;
  if (opportunityId !== null) {
    const found = { opportunityId, findCursor: null };
    return wentWell("reread", found, { events: [happened("found", opportunityId)] });
  }
  if (!isSettled(attempt)) return wentWell("find", {}, { waitMs: LOOK_AGAIN_MS, resolves: false });
  return cursor === null
    ? wentWell("create", { maybeCreated: false, findCursor: null })
    : wentWell("find", { findCursor: cursor }, { resolves: false });
}

async function create(attempt: Attempt): Promise<Outcome> {
  const { submission, target, unsure } = attempt;
  const { requests, createToken } = submission;
  const answer = await createOpportunity(target, slotOf(attempt), requests.create, createToken);
  if (answer.ok) {
    const { opportunityId } = answer.value;
    const links = requests.associations.length > 0 ? "associate" : "assign";
    // Whoever made it before us may have gone on to its links.
    return wentWell(
      unsure ? "reread" : links,
      { opportunityId },
      { events: [happened("created", opportunityId)] },
    );
  }
  const { failure } = answer;
  // AWS has one under our own id: an earlier call made it, and AWS has forgotten its token.
  if (isAboutOwnId(failure)) return wentWrong("find", tryAgain(failure), { maybeCreated: true });
  const inDoubt = unsure || failure.effect === "unknown" || failure.kind === "conflict";
  return wentWrong("create", failure, inDoubt ? { maybeCreated: true } : {});
}

function isAboutOwnId(failure: Failure): boolean {
  return (
    failure.kind === "rejected" &&
    failure.issues.some(
      ({ code, path }) =>
        code === "DUPLICATE_KEY_VALUE" && path?.toLowerCase() === "partneropportunityidentifier",
    )
  );
}

/** Before a correction is written, AWS's record is read: it may have gone on without us. */
async function reread(attempt: Attempt): Promise<Outcome> {
  const read = await readOpportunity(attempt);
  if (!read.ok) return wentWrong("reread", read.failure);
  const opportunity = read.value;
  const { requests } = attempt.submission;
  if (requests.correction) return afterReread(opportunity, requests, requests.correction);
  if (isWithAws(opportunity)) return wentWell("confirm", { opportunity });
  // A correction of the links or of the owner needs no new record.
  const same = isAsStored(opportunity, requests.create);
  return wentWell(same ? "associate" : "update", { opportunity });
}

async function update(attempt: Attempt): Promise<Outcome> {
  const { submission, target } = attempt;
  const stored = requestPart(submission.opportunity, "a record read from AWS");
  const { requests } = submission;
  const { create, correction } = requests;
  const body = correction
    ? mergeCorrection(stored, correction, create).update
    : updateOf(stored, create);
  const answer = await updateOpportunity(target, slotOf(attempt), body);
  if (answer.ok && correction) return updated(requests, correction);
  if (answer.ok) return wentWell("associate", {}, { events: [happened("updated")] });
  // Somebody else changed the record since it was read, or our own update did so without an answer: read anew, once.
  if (answer.failure.kind === "conflict" && submission.lastFailure?.code !== answer.failure.code) {
    return wentWrong("reread", tryAgain(answer.failure));
  }
  return wentWrong(answer.failure.effect === "unknown" ? "reread" : "update", answer.failure);
}

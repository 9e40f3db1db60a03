/** One function per phase: at most one call to AWS, and what it means for the submission. */
import "server-only";
import { createOpportunity, findByOwnId, updateOpportunity } from "@/lib/partner-central/calls";
import { updateOf } from "@/lib/partner-central/update";
import { assignOwner, associateNext, detachNext } from "./link-steps";
import { isWithAws } from "./opportunity-state";
import { type Outcome, type Turn, wentWell, wentWrong } from "./outcome";
import { readOpportunity, requestPart, tryAgain } from "./parts";
import { awaitTask, confirmReview, refreshReview, startReview, verify } from "./review-steps";
import { entry, type Phase } from "./submission";

const steps: Record<Phase, (turn: Turn) => Promise<Outcome>> = {
  find: findOpportunity,
  create,
  reread,
  update,
  associate: associateNext,
  detach: detachNext,
  assign: assignOwner,
  verify,
  start: startReview,
  await: awaitTask,
  confirm: confirmReview,
  done: refreshReview,
};

export function takeStep(turn: Turn): Promise<Outcome> {
  return steps[turn.submission.phase](turn);
}

/** Clocks differ; an opportunity of ours that seems a little older than its submission still counts. */
const CLOCK_DIFFERENCE_MS = 10 * 60_000;

/** A create call ended unheard and its answers were changed since: the opportunity it may have made is looked for. */
async function findOpportunity({ submission, target }: Turn): Promise<Outcome> {
  const since = new Date(submission.createdAt.getTime() - CLOCK_DIFFERENCE_MS);
  const answer = await findByOwnId(target, submission.referralId, since);
  if (!answer.ok) return wentWrong("find", answer.failure);
  if (answer.value === null) return wentWell("create", { maybeCreated: false });
  const opportunityId = answer.value;
  return wentWell("reread", { opportunityId }, { events: [entry("found", opportunityId)] });
}

async function create({ submission, target }: Turn): Promise<Outcome> {
  const { requests, createToken } = submission;
  const answer = await createOpportunity(target, requests.create, createToken);
  if (!answer.ok) {
    const heardNothing = answer.failure.effect === "unknown";
    return wentWrong("create", answer.failure, heardNothing ? { maybeCreated: true } : {});
  }
  const { opportunityId } = answer.value;
  return wentWell("associate", { opportunityId }, { events: [entry("created", opportunityId)] });
}

/** Before a correction is written, AWS's record is read: it may have gone on without us. */
async function reread(turn: Turn): Promise<Outcome> {
  const read = await readOpportunity(turn);
  if (!read.ok) return wentWrong("reread", read.failure);
  return wentWell(isWithAws(read.value) ? "confirm" : "update", { opportunity: read.value });
}

async function update({ submission, target }: Turn): Promise<Outcome> {
  const stored = requestPart(submission.opportunity, "a record read from AWS");
  const answer = await updateOpportunity(target, updateOf(stored, submission.requests.create));
  if (answer.ok) return wentWell("associate", {}, { events: [entry("updated")] });
  // Somebody else changed the record since it was read, or our own update did so unheard: read anew, once.
  if (answer.failure.kind === "conflict" && submission.attempts === 0) {
    return wentWrong("reread", tryAgain(answer.failure));
  }
  return wentWrong(answer.failure.effect === "unknown" ? "reread" : "update", answer.failure);
}

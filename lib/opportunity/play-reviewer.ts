/**
 * Rehearsal: a person plays AWS's reviewer, as AWS's Sandbox allows by UpdateOpportunity. AWS itself
 * takes its review status from nobody, and nothing here asks it to.
 */
import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Json } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { appendEvents } from "@/lib/events/append";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import { nudgeWorker } from "@/lib/jobs/worker";
import { updateOpportunity } from "@/lib/partner-central/calls";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { withWriteSlot } from "@/lib/partner-central/rate-limit";
import { type ReviewMove, reviewMoveOf } from "@/lib/partner-central/update";
import { done, failed, type Result } from "@/lib/result";
import { readSummariesSoon } from "./aws-summary";
import { type Asked, askedAbout, heldNamedBy } from "./check-now";
import { keepRecord } from "./keep-record";
import { reviewStatusOf } from "./opportunity-state";
import { readRecord } from "./read-record";
import { refreshRecord } from "./refresh-record";

export const PLAY_REVIEWER = "play-reviewer";

/** Whether the environment in use lets a person play AWS's reviewer. */
export function canPlayReviewer(): boolean {
  return currentEnvironment() !== "aws";
}

/** Statuses in which AWS's reviewer has the referral. */
const UNDECIDED: readonly (string | null)[] = ["Submitted", "In review"];

export function isUndecided(reviewStatus: string | null): boolean {
  return UNDECIDED.includes(reviewStatus);
}

/**
 * Enqueues the reviewer's decision: no page waits for the write, nor for its slot. Pressed twice it
 * is one job.
 *
 * @returns the database's time of the question, as for checkReviewNow
 */
export async function playReviewer(
  actor: Actor,
  { referralId, ...move }: { referralId: string } & ReviewMove,
): Promise<Asked> {
  if (!canPlayReviewer()) return failed({ kind: "not-found" });
  const asked = await askedAbout(actor, "send", referralId);
  if (!asked.ok) return asked;
  const payload = { referralId, userId: actor.userId, ...move };
  const name = jobIn(currentEnvironment(), PLAY_REVIEWER);
  await enqueue(db(), { name, key: referralId, payload });
  nudgeWorker();
  return asked;
}

const payloadSchema = z.object({
  userId: z.string(),
  reviewStatus: z.enum(["Approved", "Action Required", "Rejected"]),
  comments: z.string(),
  reason: z.string(),
});

const NO_SLOT: Failure = {
  ...{ kind: "unavailable", code: "TooManyWritesWaiting", message: "" },
  ...{ retryable: true, effect: "none", requestId: null },
};

/**
 * What the job does: writes the decision, unless the review has one already, and reads the record
 * anew. A refusal is told in the timeline; what passes by itself fails the job, which is then tried
 * again and begins with AWS's record.
 */
export async function writeReview(
  payload: Json,
  signal: AbortSignal,
): Promise<Result<null, Failure>> {
  const held = await heldNamedBy(payload);
  if (!held || !canPlayReviewer()) return done(null);
  const { userId, ...move } = payloadSchema.parse(payload);
  const target = targetFromEnv();
  const read = await readRecord(target, held.opportunityId);
  if (!read.ok) return read;
  const { teamId, referralId, environment } = held;
  const event = { teamId, referralId, environment, userId };
  if (!isUndecided(reviewStatusOf(read.value))) {
    await db().transaction((tx) => keepRecord(tx, held, read.value));
    return done(null);
  }
  const written = await withWriteSlot(environment, signal, (slot) =>
    updateOpportunity(target, slot, reviewMoveOf(read.value, move)),
  );
  if (!written) return failed(NO_SLOT);
  if (written.ok) {
    await appendEvents(db(), [{ ...event, what: "reviewer-played", outcome: move.reviewStatus }]);
    await readSummariesSoon(db());
    return refreshRecord(held);
  }
  const { failure } = written;
  // Somebody else changed the record meanwhile: the next try begins with what it says by then.
  if (failure.retryable || failure.kind === "conflict") return written;
  await appendEvents(db(), [{ ...event, what: "play-refused", outcome: failure.code }]);
  await db().transaction((tx) => keepRecord(tx, held, read.value));
  return done(null);
}

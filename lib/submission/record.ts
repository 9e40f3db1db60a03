/** Recording the outcome of a call and releasing what its claim holds. */
import "server-only";
import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { opportunities, submissions } from "@/lib/db/schema";
import { appendEvents } from "@/lib/events/append";
import { log } from "@/lib/log";
import { askToFollow } from "@/lib/opportunity/follow";
import { keepRecord } from "@/lib/opportunity/keep-record";
import { keepState, lockReferral } from "@/lib/opportunity/referral-state";
import { keepConnection } from "@/lib/partner/connection";
import { rememberOwner } from "@/lib/partner/people";
import { releaseSlot } from "@/lib/partner-central/rate-limit";
import { eventsOf, hasGivenUp, isBefore, isResolved } from "./after-outcome";
import { delayAfter, isRetryable } from "./backoff";
import type { Claimed } from "./claim";
import type { Outcome, WentWell, WentWrong } from "./outcome";
import { type Submission, WITH_AWS } from "./submission";

const LATER_MS = 5 * 60_000;

/**
 * Writes an outcome, its events and what AWS said of the owner, and releases lease and slot, in
 * one transaction. With a stale fencing token nothing but the slot is written: another worker has
 * the submission, or corrected answers were sent.
 */
export async function record(claimed: Claimed, outcome: Outcome): Promise<void> {
  const { submission, slot } = claimed;
  const { teamId, referralId, environment } = submission;
  const isOurs = await db().transaction(async (tx) => {
    await lockReferral(tx, referralId);
    const [row] = await tx
      .update(submissions)
      .set({
        phase: outcome.phase,
        ...changesOf(outcome),
        ...(outcome.kind === "went-well"
          ? afterSuccess(submission, outcome)
          : afterFailure(claimed, outcome)),
        fence: sql`${submissions.fence} + 1`,
        lockedUntil: null,
        lockedBy: null,
      })
      .where(and(eq(submissions.id, submission.id), eq(submissions.fence, submission.fence)))
      .returning({ id: submissions.id });
    if (slot) await releaseSlot(tx, slot);
    if (!row) return false;
    const about = { teamId, referralId, environment, userId: null };
    await appendEvents(
      tx,
      eventsOf(claimed, outcome).map((event) => ({ ...about, ...event })),
    );
    const { assignee } = submission.requests;
    if (outcome.ownerAnswer && assignee) {
      const { FirstName: firstName, LastName: lastName, Email: email } = assignee;
      const owner = { firstName, lastName, email };
      await rememberOwner(tx, submission, owner, outcome.ownerAnswer);
    }
    // From here on lib/opportunity follows what AWS says of it.
    const { opportunity, opportunityId } = { ...submission, ...outcome.changes };
    const isNews = submission.requests.correction && outcome.changes?.opportunity;
    if ((outcome.phase === "done" || isNews) && opportunity && opportunityId) {
      await keepRecord(tx, { ...submission, opportunityId }, opportunity);
      if (outcome.phase === "done") {
        await nothingUnsent(tx, submission);
        await askToFollow(tx, environment);
      }
    }
    if (outcome.kind === "went-wrong" && outcome.failure.kind === "credentials") {
      await keepConnection(outcome.failure, tx);
    }
    await keepState(tx, submission);
    return true;
  });
  if (!isOurs) log.warn("submission.lease-lost", { submission: submission.id });
}

/** The answers are what AWS was sent: whatever it has otherwise from here on is AWS's change. */
async function nothingUnsent(
  tx: Transaction,
  { referralId, environment }: Submission,
): Promise<void> {
  await tx
    .update(opportunities)
    .set({ takenIn: null })
    .where(
      and(
        eq(opportunities.referralId, referralId),
        eq(opportunities.environment, environment),
        isNotNull(opportunities.takenIn),
      ),
    );
}

function changesOf({ changes = {} }: Outcome) {
  const { opportunity, refusal, ...plain } = changes;
  return {
    ...plain,
    ...(refusal !== undefined && { refusal: refusal && toJson(refusal) }),
    ...(opportunity !== undefined && { opportunity: toJson(opportunity) }),
  };
}

const RESOLVED = { attempts: 0, failingSince: null, failingPhase: null, lastFailure: null };

function afterSuccess(submission: Submission, outcome: WentWell) {
  const { phase, waitMs } = outcome;
  const next = waitMs === null ? sql`null::timestamptz` : inMilliseconds(waitMs);
  return {
    unsure: false,
    ...(isResolved(submission, outcome) && RESOLVED),
    updatedAt: sql`now()`,
    ...(phase === "done" && { finishedAt: sql`coalesce(${submissions.finishedAt}, now())` }),
    // A Stop pressed during the call is obeyed, unless AWS has the referral by now.
    ...(WITH_AWS.includes(phase)
      ? { openedAt: null, stopped: false, nextAttemptAt: next }
      : { nextAttemptAt: unlessStopped(next) }),
  };
}

function afterFailure(claimed: Claimed, { failure, phase, until, changes }: WentWrong) {
  const { submission, unsure, now } = claimed;
  // No failure of this referral: it keeps its turn in the queue, which waits as a whole.
  if (failure.kind === "credentials") return { unsure, nextAttemptAt: unlessStopped(sql`now()`) };
  const attempts = submission.attempts + 1;
  const failing = until ?? submission.phase;
  const common = {
    attempts,
    lastFailure: toJson(failure),
    // A call that waited ten seconds for an answer has been failing for ten seconds.
    failingSince: submission.failingSince ?? now,
    failingPhase: isBefore(failing, submission) ? submission.failingPhase : failing,
    unsure: failure.effect === "unknown" || (unsure && failure.retryable),
    ...(failure.effect === "unknown" && { unheardAt: sql`now()` }),
    updatedAt: sql`now()`,
  };
  const isOver = !isRetryable(failure, submission) || hasGivenUp(claimed);
  const maybeStarted = changes?.maybeStarted ?? submission.maybeStarted;
  // AWS has it, or may have: nothing is opened for editing, and what was refused is tried again later.
  if (isOver && (maybeStarted || WITH_AWS.includes(phase))) {
    return { ...common, nextAttemptAt: inMilliseconds(LATER_MS) };
  }
  if (isOver) return { ...common, nextAttemptAt: null, openedAt: sql`now()`, stopped: false };
  const next = inMilliseconds(delayAfter(failure, attempts, Math.random()));
  return { ...common, nextAttemptAt: unlessStopped(next) };
}

function unlessStopped(next: SQL): SQL {
  return sql`case when ${submissions.openedAt} is null then ${next} end`;
}

function inMilliseconds(wait: number): SQL {
  return sql`now() + make_interval(secs => ${wait / 1000})`;
}

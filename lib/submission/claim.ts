/** Taking a submission into hand, and writing down what came of it. */
import "server-only";
import { and, asc, eq, getTableColumns, isNull, lte, or, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { rememberOwner } from "@/lib/drafts/people";
import { currentPlace } from "@/lib/drafts/place";
import { log } from "@/lib/log";
import { delayAfter, GIVE_UP_AFTER_MS, isRetryable } from "./backoff";
import type { Outcome } from "./outcome";
import {
  entry,
  type HistoryEntry,
  type Phase,
  type Submission,
  submissionOf,
  toJson,
} from "./submission";

/** Longer than the longest call, so that a lease runs out only when its holder is gone. */
export const LEASE_SECONDS = 25;

const LATER_MS = 5 * 60_000;

export type Claimed = { submission: Submission; unsure: boolean };

/**
 * Claims the submission that is due the longest, for one call. A lease that ran out means its
 * holder died with a call in hand. Only submissions to the place we are configured for are
 * taken: those made for the practice copy never reach AWS, nor the other way round.
 */
export async function claimDue(leaseSeconds = LEASE_SECONDS): Promise<Claimed | null> {
  // A CTE that locks is run once, whatever the plan; a joined subquery might be run again and lock more.
  const due = db()
    .$with("due")
    .as(
      db()
        .select({ id: submissions.id, heldUntil: submissions.lockedUntil })
        .from(submissions)
        .where(
          and(
            lte(submissions.nextAttemptAt, sql`now()`),
            or(isNull(submissions.lockedUntil), lte(submissions.lockedUntil, sql`now()`)),
            eq(submissions.place, currentPlace().place),
          ),
        )
        .orderBy(asc(submissions.nextAttemptAt))
        .limit(1)
        .for("update", { skipLocked: true }),
    );
  const [row] = await db()
    .with(due)
    .update(submissions)
    .set({
      lockedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
      fence: sql`${submissions.fence} + 1`,
    })
    .from(due)
    .where(eq(submissions.id, due.id))
    .returning({ row: getTableColumns(submissions), heldUntil: due.heldUntil });
  if (!row) return null;
  const submission = submissionOf(row.row);
  return { submission, unsure: submission.unsure || row.heldUntil !== null };
}

/** Writes a turn's outcome, if the submission is still in our hand; otherwise another has taken it over. */
export async function record({ submission, unsure }: Claimed, outcome: Outcome): Promise<void> {
  const written = await db().transaction(async (tx) => {
    const rows = await tx
      .update(submissions)
      .set({
        ...changesOf(outcome),
        ...(outcome.kind === "went-well"
          ? afterSuccess(submission, outcome.phase, outcome.waitMs)
          : afterFailure(submission, unsure, outcome)),
        phase: outcome.phase,
        history: sql`${submissions.history} || ${JSON.stringify(eventsOf(submission, outcome))}::jsonb`,
        lockedUntil: null,
      })
      .where(and(eq(submissions.id, submission.id), eq(submissions.fence, submission.fence)))
      .returning({ id: submissions.id });
    const { assignee } = submission.requests;
    if (rows.length > 0 && outcome.ownerAnswer && assignee) {
      const owner = {
        firstName: assignee.FirstName,
        lastName: assignee.LastName,
        email: assignee.Email,
      };
      await rememberOwner(tx, submission.userId, owner, outcome.ownerAnswer);
    }
    return rows.length > 0;
  });
  if (!written) log.warn("submission.taken-over", { submission: submission.id });
}

function changesOf({ changes = {} }: Outcome) {
  const { opportunity, ...plain } = changes;
  if (opportunity === undefined) return plain;
  return { ...plain, opportunity: toJson(opportunity), checkedAt: sql`now()` };
}

/** Phases from which AWS has the referral, whatever a person pressed meanwhile. */
const WITH_AWS: readonly Phase[] = ["await", "confirm", "done"];

function afterSuccess(submission: Submission, phase: Phase, waitMs: number | null) {
  const next = waitMs === null ? sql`null` : inMilliseconds(waitMs);
  const isNews = phase !== submission.phase || phase !== "done";
  return {
    unsure: false,
    ...(!isUnresolved(submission, phase) && { attempts: 0, failingSince: null, lastFailure: null }),
    ...(isNews && { updatedAt: sql`now()` }),
    ...(phase === "done" && { finishedAt: sql`coalesce(${submissions.finishedAt}, now())` }),
    ...(WITH_AWS.includes(phase)
      ? { openedAt: null, nextAttemptAt: next }
      : // Somebody pressed Stop while the call was under way: what it did is kept, and no other is made.
        { nextAttemptAt: sql`case when ${submissions.openedAt} is null then ${next} end` }),
  };
}

/** Failures that one call after them does not cure: AWS's record has to show that they are over. */
const UNTIL_SHOWN = ["LinkNotShownYet", "OwnerNotShownYet", "ConflictException"];
const BEFORE_SHOWN: readonly Phase[] = ["update", "associate", "detach", "assign", "verify"];

function isUnresolved({ lastFailure }: Submission, phase: Phase): boolean {
  return (
    lastFailure !== null && UNTIL_SHOWN.includes(lastFailure.code) && BEFORE_SHOWN.includes(phase)
  );
}

function afterFailure(
  submission: Submission,
  unsure: boolean,
  { failure, phase }: Extract<Outcome, { kind: "went-wrong" }>,
) {
  const attempts = submission.attempts + 1;
  const common = {
    attempts,
    lastFailure: toJson(failure),
    failingSince: submission.failingSince ?? sql`now()`,
    unsure: failure.effect === "unknown" || (unsure && failure.retryable),
    updatedAt: sql`now()`,
  };
  const isOver = !isRetryable(failure, submission) || hasGivenUp(submission);
  // AWS has it: nothing is opened again, and a read that was refused is tried again later.
  if (WITH_AWS.includes(phase) && isOver) {
    return { ...common, nextAttemptAt: inMilliseconds(LATER_MS) };
  }
  if (isOver) return { ...common, nextAttemptAt: null, openedAt: sql`now()` };
  const next = inMilliseconds(delayAfter(failure, attempts, Math.random()));
  return {
    ...common,
    nextAttemptAt: sql`case when ${submissions.openedAt} is null then ${next} end`,
  };
}

function hasGivenUp({ failingSince }: Submission): boolean {
  return failingSince !== null && Date.now() - failingSince.getTime() > GIVE_UP_AFTER_MS;
}

function eventsOf(submission: Submission, outcome: Outcome): HistoryEntry[] {
  const { events = [] } = outcome;
  if (outcome.kind === "went-well") return events;
  const { failure, phase } = outcome;
  if (WITH_AWS.includes(phase)) return events;
  if (!isRetryable(failure, submission)) return [...events, entry("refused", failure.code)];
  return hasGivenUp(submission) ? [...events, entry("given-up", failure.code)] : events;
}

function inMilliseconds(wait: number) {
  return sql`now() + make_interval(secs => ${wait / 1000})`;
}

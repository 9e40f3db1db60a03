/** Writing down what came of a call, while the submission is still in our hand. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { rememberOwner } from "@/lib/drafts/people";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { delayAfter, GIVE_UP_AFTER_MS, isRetryable } from "./backoff";
import type { Claimed } from "./claim";
import type { Outcome } from "./outcome";
import { endOfWrite } from "./pace";
import {
  entry,
  type HistoryEntry,
  type Phase,
  phases,
  type Submission,
  toJson,
  WITH_AWS,
} from "./submission";

const LATER_MS = 5 * 60_000;

/**
 * Writes a turn's outcome; where another has taken the submission over meanwhile, nothing is written.
 *
 * @param keepFor seconds of a new lease, to keep it in hand for its next call; 0 to let go
 * @returns whether it is still in our hand
 */
export async function record(claimed: Claimed, outcome: Outcome, keepFor = 0): Promise<boolean> {
  const { submission } = claimed;
  if (env().pacing && claimed.kind === "write") {
    await endOfWrite(submission, (performance.now() - claimed.takenAt) / 1_000);
  }
  const { assignee } = submission.requests;
  const { ownerAnswer } = outcome;
  if (!ownerAnswer || !assignee) return write(db(), claimed, outcome, keepFor);
  const { FirstName: firstName, LastName: lastName, Email: email } = assignee;
  return db().transaction(async (tx) => {
    const kept = await write(tx, claimed, outcome, keepFor);
    await rememberOwner(tx, submission.userId, { firstName, lastName, email }, ownerAnswer);
    return kept;
  });
}

async function write(
  database: Database | Transaction,
  claimed: Claimed,
  outcome: Outcome,
  keepFor: number,
): Promise<boolean> {
  const { submission } = claimed;
  const lease = sql`now() + make_interval(secs => ${keepFor})`;
  const [row] = await database
    .update(submissions)
    .set({
      ...changesOf(outcome),
      ...(outcome.kind === "went-well"
        ? afterSuccess(submission, outcome)
        : afterFailure(claimed, outcome)),
      phase: outcome.phase,
      history: sql`${submissions.history} || ${JSON.stringify(eventsOf(submission, outcome))}::jsonb`,
      fence: sql`${submissions.fence} + 1`,
      // Somebody who pressed Stop meanwhile gets it back at once.
      lockedUntil:
        keepFor === 0 ? null : sql`case when ${submissions.openedAt} is null then ${lease} end`,
      ...(keepFor === 0 && { lockedBy: null }),
    })
    .where(and(eq(submissions.id, submission.id), eq(submissions.fence, submission.fence)))
    .returning({ lockedUntil: submissions.lockedUntil });
  if (!row) log.warn("submission.taken-over", { submission: submission.id });
  return row?.lockedUntil != null;
}

/** What is in our hand for the next call once an outcome has been written and the submission kept. */
export function keptAfter(claimed: Claimed, outcome: Outcome): Claimed {
  const { submission } = claimed;
  const resolved = outcome.kind === "went-well" && isResolved(submission, outcome);
  const next: Submission = {
    ...submission,
    ...outcome.changes,
    ...(resolved && NO_FAILURE),
    phase: outcome.phase,
    unsure: false,
    history: [...submission.history, ...eventsOf(submission, outcome)],
    fence: submission.fence + 1,
  };
  return { ...claimed, submission: next, unsure: false, takenAt: performance.now() };
}

const NO_FAILURE = { attempts: 0, failingSince: null, failingPhase: null, lastFailure: null };

function changesOf({ changes = {} }: Outcome) {
  const { opportunity, refusal, ...plain } = changes;
  return {
    ...plain,
    ...(refusal !== undefined && { refusal: refusal && toJson(refusal) }),
    ...(opportunity !== undefined && { opportunity: toJson(opportunity), checkedAt: sql`now()` }),
  };
}

function afterSuccess(
  submission: Submission,
  { phase, waitMs, resolves }: Extract<Outcome, { kind: "went-well" }>,
) {
  const next = waitMs === null ? sql`null` : inMilliseconds(waitMs);
  const isNews = phase !== submission.phase || phase !== "done";
  return {
    unsure: false,
    ...(isResolved(submission, { resolves }) && NO_FAILURE),
    ...(isNews && { updatedAt: sql`now()` }),
    ...(phase === "done" && { finishedAt: sql`coalesce(${submissions.finishedAt}, now())` }),
    ...(WITH_AWS.includes(phase)
      ? { openedAt: null, nextAttemptAt: next }
      : // Somebody pressed Stop while the call was under way: what it did is kept, and no other is made.
        { nextAttemptAt: sql`case when ${submissions.openedAt} is null then ${next} end` }),
  };
}

function isResolved(submission: Submission, { resolves }: { resolves: boolean }): boolean {
  return resolves && !isBefore(submission.phase, submission);
}

/** Whether a phase comes before the one whose success ends the failures. */
function isBefore(phase: Phase, { failingPhase }: Pick<Submission, "failingPhase">): boolean {
  return failingPhase !== null && phases.indexOf(phase) < phases.indexOf(failingPhase);
}

function afterFailure(
  { submission, unsure, takenAt }: Claimed,
  { failure, phase, until, changes }: Extract<Outcome, { kind: "went-wrong" }>,
) {
  const attempts = submission.attempts + 1;
  const failing = until ?? submission.phase;
  // A call that waited ten seconds for an answer has been failing for ten seconds.
  const began = inMilliseconds(takenAt - performance.now());
  const common = {
    attempts,
    lastFailure: toJson(failure),
    failingSince: submission.failingSince ?? began,
    failingPhase: isBefore(failing, submission) ? submission.failingPhase : failing,
    unsure: failure.effect === "unknown" || (unsure && failure.retryable),
    ...(failure.effect === "unknown" && { unheardAt: sql`now()` }),
    updatedAt: sql`now()`,
  };
  const isOver = !isRetryable(failure, submission) || hasGivenUp(submission);
  const maybeStarted = changes?.maybeStarted ?? submission.maybeStarted;
  // AWS has it, or may have: nothing is opened for editing, and what was refused is tried again later.
  if (isOver && (maybeStarted || WITH_AWS.includes(phase))) {
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
  const { events = [], changes } = outcome;
  if (outcome.kind === "went-well") return events;
  const { failure, phase } = outcome;
  if (WITH_AWS.includes(phase) || (changes?.maybeStarted ?? submission.maybeStarted)) return events;
  if (!isRetryable(failure, submission)) return [...events, entry("refused", failure.code)];
  return hasGivenUp(submission) ? [...events, entry("given-up", failure.code)] : events;
}

function inMilliseconds(wait: number) {
  return sql`now() + make_interval(secs => ${wait / 1000})`;
}

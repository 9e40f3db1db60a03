/**
 * What whoever runs the installation sees of all sending, and may do about it. These verbs reach
 * every user's submissions: their callers let nobody but an operator come here.
 */
import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { referrals, sendingPauses, submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { nudgeWorker } from "@/lib/jobs/worker";
import { askToReopen, holdOf } from "@/lib/partner/connection";
import { type FailureWords, failureWords } from "@/lib/partner-central/failure-words";
import { isStoppedByHand, type Phase, phases, type Submission, submissionOf } from "./submission";

/** More rows than these help nobody; the counts are of all. */
const ROWS = 50;

export type SendingRow = {
  submissionId: string;
  referralId: string;
  title: string;
  company: string;
  phase: Phase;
  opportunityId: string | null;
  attempts: number;
  queuedAt: Date;
  nextAttemptAt: Date | null;
  /** Which worker is making a call for it; null while none is. */
  claimedBy: string | null;
  /** In our words with AWS's code; null while nothing is wrong. */
  trouble: { title: string; code: string } | null;
  /** Somebody pressed Stop; nothing else is wrong. */
  stopped: boolean;
  /** The answers were changed since they were refused: only Send on the referral's page can go on. */
  changed: boolean;
};

export type Sending = {
  environment: Environment;
  pause: { since: Date; by: string } | null;
  /** Nothing is sent because AWS doesn't accept the credentials; in our words with AWS's code. */
  hold: ({ since: Date; code: string } & FailureWords) | null;
  /** On its way without trouble, waiting for another try, and waiting for a person. */
  inProgress: SendingRow[];
  waiting: SendingRow[];
  failed: SendingRow[];
  counts: { inProgress: number; waiting: number; failed: number; phases: Record<Phase, number> };
};

/** All sending to the environment in use, of every user: only who operates the installation may see it. */
export async function sendingNow(_operator: Actor): Promise<Sending> {
  const environment = currentEnvironment();
  const here = eq(submissions.environment, environment);
  const unfinished = and(here, ne(submissions.phase, "done"));
  const queued = and(unfinished, isNull(submissions.openedAt));
  const inProgress = and(queued, eq(submissions.attempts, 0));
  const waiting = and(queued, ne(submissions.attempts, 0));
  const open = and(here, isNotNull(submissions.openedAt));
  const [pause, hold, perPhase, ...rows] = await Promise.all([
    pauseOf(environment),
    holdOf(environment),
    db()
      .select({ phase: submissions.phase, count: sql<number>`count(*)::int` })
      .from(submissions)
      .where(here)
      .groupBy(submissions.phase),
    ...[inProgress, waiting, open].map((condition) =>
      db()
        .select({
          submission: submissions,
          title: referrals.title,
          company: referrals.company,
          changed: sql<boolean>`${referrals.answers} <> ${submissions.answers}`,
        })
        .from(submissions)
        .innerJoin(referrals, eq(referrals.id, submissions.referralId))
        .where(condition)
        .orderBy(condition === open ? desc(submissions.openedAt) : asc(submissions.queuedAt))
        .limit(ROWS),
    ),
  ]);
  const [first = [], second = [], third = []] = rows.map((each) => each.map(rowOf));
  const [one, two, three] = await Promise.all(
    [inProgress, waiting, open].map((condition) => db().$count(submissions, condition)),
  );
  const counted = new Map(perPhase.map(({ phase, count }) => [phase, count]));
  return {
    environment,
    pause,
    hold: hold && { since: hold.since, code: hold.failure.code, ...failureWords(hold.failure) },
    inProgress: first,
    waiting: second,
    failed: third,
    counts: {
      inProgress: one ?? 0,
      waiting: two ?? 0,
      failed: three ?? 0,
      phases: countsOf(counted),
    },
  };
}

/** Every phase with its count, in the order in which they are gone through. */
function countsOf(counted: ReadonlyMap<string, number>): Record<Phase, number> {
  const entries = phases.map((phase) => [phase, counted.get(phase) ?? 0]);
  // One entry a phase, so the object has every one of them.
  return Object.fromEntries(entries) as Record<Phase, number>;
}

type Found = {
  submission: typeof submissions.$inferSelect;
  title: string | null;
  company: string | null;
  changed: boolean;
};

function rowOf({ submission: row, title, company, changed }: Found): SendingRow {
  const submission = submissionOf(row);
  const { lastFailure } = submission;
  return {
    submissionId: submission.id,
    referralId: submission.referralId,
    title: title ?? "",
    company: company ?? "",
    phase: submission.phase,
    opportunityId: submission.opportunityId,
    attempts: submission.attempts,
    queuedAt: submission.queuedAt,
    nextAttemptAt: submission.nextAttemptAt,
    claimedBy: isClaimed(submission) ? submission.lockedBy : null,
    trouble: lastFailure && { title: failureWords(lastFailure).title, code: lastFailure.code },
    stopped: isStoppedByHand(submission),
    changed,
  };
}

function isClaimed({ lockedUntil }: Submission): boolean {
  return lockedUntil !== null && lockedUntil.getTime() > Date.now();
}

async function pauseOf(environment: Environment): Promise<Sending["pause"]> {
  const [row] = await db()
    .select()
    .from(sendingPauses)
    .where(eq(sendingPauses.environment, environment));
  return row ? { since: row.pausedAt, by: row.pausedBy } : null;
}

/** Whether sending to the environment in use is paused. */
export async function isPaused(): Promise<boolean> {
  return (await pauseOf(currentEnvironment())) !== null;
}

/** Lets nothing new begin at AWS, in any process; calls under way, and reviews begun, are heard to their end. */
export async function pauseSending(operator: Actor): Promise<void> {
  await db()
    .insert(sendingPauses)
    .values({ environment: currentEnvironment(), pausedBy: operator.userId })
    .onConflictDoNothing();
}

export async function resumeSending(_operator: Actor): Promise<void> {
  await db().delete(sendingPauses).where(eq(sendingPauses.environment, currentEnvironment()));
  nudgeWorker();
}

/** Asks AWS soon whether it accepts the credentials now, instead of within a minute. */
export async function tryCredentials(_operator: Actor): Promise<void> {
  await askToReopen(db());
  nudgeWorker();
}

/**
 * What whoever runs the installation sees of all sending, and may do about it. These verbs reach
 * every user's submissions: their callers let nobody but an operator come here.
 */
import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { referrals, sendingPauses, submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { appendEvents } from "@/lib/events/append";
import { nudgeWorker } from "@/lib/jobs/worker";
import { askToReopen, holdOf } from "@/lib/partner/connection";
import { type FailureWords, failureWords } from "@/lib/partner-central/failure-words";
import { type Failure, isAboutAnswers } from "@/lib/partner-central/failures";
import { writesLeft } from "@/lib/partner-central/rate-limit";
import { MOST_COUNTED } from "@/lib/referral/counted";
import { type Phase, phases } from "./submission";

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
  /** AWS dislikes answers: sent again as they are, they end the same way. */
  needsFix: boolean;
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
  /** `done` counts to MOST_COUNTED + 1. */
  counts: { inProgress: number; waiting: number; failed: number; phases: Record<Phase, number> };
  figures: Figures;
};

type Figures = {
  /** How many AWS has taken in 24 hours, counted to MOST_COUNTED + 1. */
  sentInDay: number;
  /** Of AWS's quota. */
  writes: { left: number; of: number };
  /** For how long the first in the queue has been on its way; null where none is. */
  oldestSeconds: number | null;
};

/** All sending to the environment in use, of every user: only who operates the installation may see it. */
export async function sendingNow(_operator: Actor): Promise<Sending> {
  const environment = currentEnvironment();
  const here = eq(submissions.environment, environment);
  const unfinished = and(here, ne(submissions.phase, "done"));
  const queued = and(unfinished, isNull(submissions.openedAt));
  const open = and(unfinished, isNotNull(submissions.openedAt));
  const [pause, hold, counts, figures, inProgress, waiting, failed] = await Promise.all([
    pauseOf(environment),
    holdOf(environment),
    countsIn(environment),
    figuresOf(environment),
    rowsOf(and(queued, eq(submissions.attempts, 0)), asc(submissions.queuedAt)),
    rowsOf(and(queued, ne(submissions.attempts, 0)), asc(submissions.queuedAt)),
    rowsOf(open, desc(submissions.openedAt)),
  ]);
  const held = hold && {
    since: hold.since,
    code: hold.failure.code,
    ...failureWords(hold.failure),
  };
  return { environment, pause, hold: held, inProgress, waiting, failed, counts, figures };
}

async function figuresOf(environment: Environment): Promise<Figures> {
  const [{ rows }, writes] = await Promise.all([
    db().execute<{ sent: number; oldest: number | null }>(sql`
      select (select count(*)::int from (
          select from ${submissions} where environment = ${environment} and phase = 'done'
            and finished_at > now() - interval '24 hours'
          order by finished_at desc limit ${MOST_COUNTED + 1}::int) as found) as sent,
        (select extract(epoch from now() - queued_at)::float8 from ${submissions}
          where environment = ${environment} and next_attempt_at is not null and phase <> 'done'
          order by queued_at limit 1) as oldest`),
    writesLeft(environment),
  ]);
  const [row] = rows;
  return { sentInDay: row?.sent ?? 0, writes, oldestSeconds: row?.oldest ?? null };
}

/**
 * Without an order the limit would tempt PostgreSQL to read the table from its beginning, which takes
 * as long as what stands there is another environment's.
 */
async function countsIn(environment: Environment): Promise<Sending["counts"]> {
  const { rows } = await db().execute<{ phase: Phase; group: string; count: number }>(sql`
    select phase, case when opened_at is not null then 'failed'
      when attempts = 0 then 'inProgress' else 'waiting' end as "group", count(*)::int as count
    from ${submissions} where environment = ${environment} and phase <> 'done' group by 1, 2
    union all
    select 'done', 'done', count(*)::int from (
      select from ${submissions} where environment = ${environment} and phase = 'done'
      order by finished_at limit ${MOST_COUNTED + 1}::int) as found`);
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((total, { count }) => total + count, 0);
  const inGroup = (name: string) => sum(({ group }) => group === name);
  const perPhase = phases.map((phase) => [phase, sum((row) => row.phase === phase)]);
  return {
    inProgress: inGroup("inProgress"),
    waiting: inGroup("waiting"),
    failed: inGroup("failed"),
    // One entry a phase, so the object has every one of them.
    phases: Object.fromEntries(perPhase) as Record<Phase, number>,
  };
}

/** Only what a row shows: the answers and the bodies of 150 referrals weigh megabytes. */
async function rowsOf(condition: SQL | undefined, order: SQL): Promise<SendingRow[]> {
  const rows = await db()
    .select({
      submissionId: submissions.id,
      referralId: submissions.referralId,
      title: sql<string>`coalesce(${referrals.title}, '')`,
      company: sql<string>`coalesce(${referrals.company}, '')`,
      phase: sql<Phase>`${submissions.phase}`,
      opportunityId: submissions.opportunityId,
      attempts: submissions.attempts,
      queuedAt: submissions.queuedAt,
      nextAttemptAt: submissions.nextAttemptAt,
      claimedBy: sql<
        string | null
      >`case when ${submissions.lockedUntil} > now() then ${submissions.lockedBy} end`,
      // Only record() writes it.
      lastFailure: sql<Failure | null>`${submissions.lastFailure}`,
      stopped: submissions.stopped,
      changed: sql<boolean>`${submissions.openedAt} is not null
        and ${referrals.answers} <> ${submissions.answers}`,
    })
    .from(submissions)
    .innerJoin(referrals, eq(referrals.id, submissions.referralId))
    .where(condition)
    .orderBy(order)
    .limit(ROWS);
  return rows.map(({ lastFailure, ...row }) => {
    const trouble = lastFailure && {
      title: failureWords(lastFailure).title,
      code: lastFailure.code,
    };
    const needsFix = lastFailure !== null && !row.stopped && isAboutAnswers(lastFailure);
    return { ...row, trouble, needsFix };
  });
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

/** Lets nothing new begin at AWS, in any process; calls under way, and reviews begun, are followed to their end. */
export async function pauseSending({ userId, teamId }: Actor): Promise<void> {
  const environment = currentEnvironment();
  await db().transaction(async (tx) => {
    const paused = await tx
      .insert(sendingPauses)
      .values({ environment, pausedBy: userId })
      .onConflictDoNothing()
      .returning({ environment: sendingPauses.environment });
    const event = {
      teamId,
      referralId: null,
      environment,
      userId,
      what: "sending-paused",
    } as const;
    if (paused.length > 0) await appendEvents(tx, [event]);
  });
}

export async function resumeSending({ userId, teamId }: Actor): Promise<void> {
  const environment = currentEnvironment();
  await db().transaction(async (tx) => {
    await tx.delete(sendingPauses).where(eq(sendingPauses.environment, environment));
    const about = { teamId, referralId: null, environment, userId } as const;
    await appendEvents(tx, [{ ...about, what: "sending-resumed" }]);
  });
  nudgeWorker();
}

/** Asks AWS soon whether it accepts the credentials now, instead of within a minute. */
export async function tryCredentials(_operator: Actor): Promise<void> {
  await askToReopen(db());
  nudgeWorker();
}

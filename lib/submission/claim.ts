/** Claiming the next submission of the queue for one call, together with a slot of the rate limit. */
import "server-only";
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { isHeld } from "@/lib/partner/connection";
import { acquireSlot, type WriteSlot, writeSlotFreeAt } from "@/lib/partner-central/rate-limit";
import { LONGEST_WAIT_MS } from "./backoff";
import { type Submission, submissionOf, WITH_AWS } from "./submission";

/** Longer than the longest call, so that a lease runs out only when its holder is gone. */
export const LEASE_SECONDS = 25;

/** A row that looks claimable may be locked by another worker: poll again no sooner than this. */
const LEAST_WAIT_MS = 20;

export type Claimed = {
  submission: Submission;
  /** The call before this one may have taken effect although no answer came. */
  unsure: boolean;
  /** Null where the next call is a read, which takes its own slot. */
  slot: WriteSlot | null;
  /** The database's time of the claim. */
  now: Date;
};

const CLOCK_SLACK_SECONDS = 60;

/** Null for a time that is further ahead than it can have been set: the clock was set back since. */
const believed = (column: PgColumn, longestSeconds: number) =>
  sql`case when ${column} <= now() + make_interval(secs => ${longestSeconds + CLOCK_SLACK_SECONDS}) then ${column} end`;

export const leaseEndsAt = believed(submissions.lockedUntil, LEASE_SECONDS);

/** When a row of the queue may be claimed, the rate limit apart. */
const dueAt = sql`coalesce(greatest(${believed(submissions.nextAttemptAt, LONGEST_WAIT_MS / 1_000)}, ${leaseEndsAt}), now())`;

/** In these phases doubt is cleared by a read before anything is repeated. */
const readsFirst = sql`(unsure or locked_until is not null) and phase in ('associate', 'assign', 'start')`;

/** Whether a row's next call is a write; the phases are those of run-phase.ts. */
const isWrite = sql<boolean>`(phase in ('create', 'update', 'associate', 'detach', 'assign', 'start')
  and not (${readsFirst}))`;

/** The phases in which AWS has a referral, for a list in SQL. */
export const withAws = sql.raw(WITH_AWS.map((phase) => `'${phase}'`).join(", "));

/** A pause holds back what AWS does not have yet; what it has is followed to its end. */
const isSending = sql`phase <> 'done' and (phase in (${withAws})
  or not exists (select from sending_pauses where sending_pauses.environment = submissions.environment))`;

const { answers: _notSent, ...columns } = getTableColumns(submissions);

/**
 * Claims the first of the queue that is due, for one call. A lease that ran out means its holder
 * died during a call. Only submissions to the environment in use are claimed: those made for
 * the emulator never reach AWS, nor the other way round.
 */
export function claimDue(leaseSeconds = LEASE_SECONDS, workerId = ""): Promise<Claimed | null> {
  const environment = currentEnvironment();
  return db().transaction(async (tx) => {
    const [found] = await tx
      .select({ id: submissions.id, heldUntil: submissions.lockedUntil, isWrite })
      .from(submissions)
      .where(
        and(
          isHere(environment),
          isSending,
          sql`not ${isHeld(environment)}`,
          sql`${dueAt} <= now()`,
          sql`(not ${isWrite} or coalesce(${writeSlotFreeAt(environment)} <= clock_timestamp(), true))`,
        ),
      )
      .orderBy(sql`queued_at`)
      .limit(1)
      .for("update", { skipLocked: true });
    if (!found) return null;
    const slot = found.isWrite ? await acquireSlot(tx, environment) : null;
    // Another process took the slot since it was looked at.
    if (found.isWrite && !slot) return null;
    const hasExpired = found.heldUntil !== null;
    const [claimed] = await tx
      .update(submissions)
      .set({
        lockedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
        lockedBy: workerId,
        fence: sql`${submissions.fence} + 1`,
        // A time ahead of every clock would never be past: it counts as the end of this call.
        unheardAt: hasExpired
          ? sql`now()`
          : sql`case when ${submissions.unheardAt} is not null then least(${submissions.unheardAt}, now() + make_interval(secs => ${leaseSeconds})) end`,
      })
      .where(eq(submissions.id, found.id))
      .returning({ ...columns, now: sql`now()`.mapWith(submissions.createdAt) });
    if (!claimed) throw new Error("a locked submission cannot be updated");
    const { now, ...row } = claimed;
    const submission = submissionOf(row);
    return { submission, unsure: submission.unsure || hasExpired, slot, now };
  });
}

function isHere(environment: Environment): SQL {
  return sql`environment = ${environment} and next_attempt_at is not null`;
}

/**
 * Milliseconds until something can be claimed that waits for nothing but its time or its slot;
 * null when nothing does.
 */
export async function nextChance(): Promise<number | null> {
  const environment = currentEnvironment();
  const chanceAt = sql`greatest(${dueAt}, case when ${isWrite} then ${writeSlotFreeAt(environment)} end)`;
  const found = await db().execute<{ wait: string | null }>(sql`
    select 1000 * extract(epoch from min(${chanceAt}) - now()) as wait
    from ${submissions} where ${isHere(environment)} and ${isSending} and not ${isHeld(environment)}`);
  const wait = found.rows[0]?.wait;
  return wait == null ? null : Math.max(LEAST_WAIT_MS, Number(wait));
}

/**
 * One pace for all processes: calls of one account and catalog leave one after the other, a little
 * slower than AWS allows (AWS documentation, quotas of Partner Central: 1 write and 10 reads a
 * second, 10,000 writes and 100,000 reads in any 24 hours), so that it turns none of them down.
 */
import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/lib/db/client";
import { rateLimits, rateLimitUse } from "@/lib/db/schema";
import { currentEnvironment, type Environment, env } from "@/lib/env";

export type CallKind = "read" | "write";

/** Seconds between the beginnings of two calls. */
const GAP_SECONDS: Record<CallKind, number> = { read: 0.11, write: 1.1 };

/**
 * AWS counts a call when it hears it, which on a bad line may be late: the next write waits until
 * this one has been answered, but no longer than this.
 */
const HOLD_SECONDS = 3;

/** From the answer to a write to the next: AWS has heard it by then. */
const AFTER_WRITE_SECONDS = 1.02;

const CALLS_A_DAY: Record<CallKind, number> = { read: 100_000, write: 10_000 };

/** A caller that only reads a list gives up waiting for its place rather than hold everything up. */
const LONGEST_READ_WAIT_MS = 10_000;

/** Seconds from one write to the next while others wait: what an estimate of the wait is made of. */
export const SECONDS_PER_WRITE = GAP_SECONDS.write;

/** Takes the place that is free now; false when there is none, or the day's calls are used up. */
export async function takePlace(
  tx: Transaction,
  environment: Environment,
  kind: CallKind,
): Promise<boolean> {
  const hold = seconds(kind === "write" ? HOLD_SECONDS : GAP_SECONDS.read);
  const taken = await tx.execute(sql`
    insert into ${rateLimits} (environment, kind, next_at)
    values (${environment}, ${kind}, now() + ${hold})
    on conflict (environment, kind) do update set next_at = excluded.next_at
    where rate_limits.next_at <= now() returning 1`);
  if (taken.rowCount === 0) return false;
  return countCall(tx, environment, kind);
}

/**
 * Lets the next write begin, no sooner than AWS can have counted the one that just ended.
 *
 * @param took seconds since its place was taken
 */
export async function endOfWrite(environment: Environment, took: number): Promise<void> {
  const earliest = sql`now() + ${seconds(Math.max(AFTER_WRITE_SECONDS, GAP_SECONDS.write - took))}`;
  // Past our own hold another write has taken its place meanwhile, and holds it in its turn.
  const ours = sql`next_at <= now() + ${seconds(HOLD_SECONDS - took + 0.1)}`;
  await db().execute(sql`
    update ${rateLimits} set next_at = case when ${ours} then ${earliest} else greatest(next_at, ${earliest}) end
    where environment = ${environment} and kind = 'write'`);
}

/** For reads outside a submission: takes the next place and waits until it has come. */
export async function waitForRead(): Promise<void> {
  if (!env().pacing) return;
  const environment = currentEnvironment();
  const gap = seconds(GAP_SECONDS.read);
  const reserved = await db().execute<{ wait: string }>(sql`
    insert into ${rateLimits} (environment, kind, next_at)
    values (${environment}, 'read', now() + ${gap})
    on conflict (environment, kind) do update set next_at = greatest(rate_limits.next_at, now()) + ${gap}
    returning 1000 * extract(epoch from next_at - ${gap} - now()) as wait`);
  await countCall(db(), environment, "read");
  const wait = Number(reserved.rows[0]?.wait ?? 0);
  await delay(Math.min(Math.max(wait, 0), LONGEST_READ_WAIT_MS));
}

/**
 * Counts a call among those of the last 24 hours. When there were too many it is not to be made,
 * and no place is free until the oldest of them have left that window.
 */
async function countCall(
  tx: Transaction | Database,
  environment: Environment,
  kind: CallKind,
): Promise<boolean> {
  const mine = sql`environment = ${environment} and kind = ${kind}`;
  // A tenth of an hour counts whole until the last second of it is a day old.
  const inWindow = sql`began_at > now() - interval '24 hours 6 minutes'`;
  const used = await tx.execute<{ calls: string; frees: Date }>(sql`
    select coalesce(sum(calls), 0) as calls, min(began_at) + interval '24 hours 6 minutes' as frees
    from ${rateLimitUse} where ${mine} and ${inWindow}`);
  const [row] = used.rows;
  if (row && Number(row.calls) >= CALLS_A_DAY[kind]) {
    await tx.execute(sql`update ${rateLimits} set next_at = ${row.frees} where ${mine}`);
    return false;
  }
  await tx.execute(sql`
    insert into ${rateLimitUse} (environment, kind, began_at, calls)
    values (${environment}, ${kind}, date_bin('6 minutes', now(), 'epoch'), 1)
    on conflict (environment, kind, began_at) do update set calls = rate_limit_use.calls + 1`);
  return true;
}

/** Forgets what no window of 24 hours reaches any more. */
export async function forgetOldUse(): Promise<void> {
  await db().execute(sql`delete from ${rateLimitUse} where began_at < now() - interval '25 hours'`);
}

function seconds(count: number) {
  return sql`make_interval(secs => ${count})`;
}

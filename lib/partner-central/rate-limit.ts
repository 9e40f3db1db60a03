/**
 * The rate limit all processes share. AWS takes 1 write and 10 reads a second of an account and
 * catalog, and 10,000 writes and 100,000 reads in any 24 hours (AWS documentation, quotas of
 * Partner Central). Calls start a little further apart than that, so that AWS throttles none.
 */
import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/lib/db/client";
import { rateLimits, rateLimitUse } from "@/lib/db/schema";
import { type Environment, env } from "@/lib/env";

type CallKind = "read" | "write";

/** AWS allows ten reads for each write. */
const READS_PER_WRITE = 10;

/**
 * AWS counts a call when it arrives, which on a bad line may be late: a slot is held until its
 * write has been answered, but no longer than this many gaps.
 */
const HOLD_GAPS = 3;

/** From the answer of a write to the next one, in gaps: AWS has counted it by then. */
const GAPS_AFTER_ANSWER = 0.93;

const CALLS_A_DAY: Record<CallKind, number> = { read: 100_000, write: 10_000 };

const LONGEST_READ_WAIT_MS = 10_000;

/** Slots further in the future than any can be taken come from a clock that was set back since. */
const CLOCK_SLACK_MS = 1_000;

/** Milliseconds from the start of one call to the start of the next; 0 without a rate limit. */
export function gapMs(kind: CallKind): number {
  const { writeGapMs } = env();
  return kind === "write" ? writeGapMs : writeGapMs / READS_PER_WRITE;
}

/** One write's turn at AWS. Private members make it impossible to pass off anything else as one. */
class WriteSlot {
  #isUsed = false;
  readonly #takenAt = performance.now();

  constructor(
    readonly environment: Environment,
    /** As PostgreSQL wrote it, because a Date would lose its microseconds. */
    readonly heldUntil: string,
  ) {}

  /** Called by the one write it is for. */
  use(): void {
    if (this.#isUsed) throw new Error("a slot of the rate limit is for one write");
    this.#isUsed = true;
  }

  /** How long the next write still has to wait now, in milliseconds. */
  get restMs(): number {
    if (!this.#isUsed) return 0;
    const gap = gapMs("write");
    return Math.max(GAPS_AFTER_ANSWER * gap, gap - (performance.now() - this.#takenAt));
  }
}

export type { WriteSlot };

/** Takes the write slot in the caller's transaction; null when it is held or the day's quota is used up. */
export async function acquireSlot(
  tx: Transaction,
  environment: Environment,
): Promise<WriteSlot | null> {
  const hold = HOLD_GAPS * gapMs("write");
  const taken = await tx.execute<{ held_until: string }>(sql`
    with slot as (
      insert into ${rateLimits} (environment, kind, next_at)
      select ${environment}, 'write', ${fromNow(hold)}
      where ${quotaFreesAt(environment, "write")} is null
      on conflict (environment, kind) do update set next_at = excluded.next_at
      where not (${isAhead(hold)})
      returning next_at),
    ${counted(environment, "write")}
    select next_at::text as held_until from slot`);
  const [row] = taken.rows;
  return row ? new WriteSlot(environment, row.held_until) : null;
}

/** Lets the next write begin a gap after this one; at once where the slot was not used. */
export async function releaseSlot(tx: Transaction, slot: WriteSlot): Promise<void> {
  const earliest = fromNow(slot.restMs);
  // If our reservation has expired, another write may hold the slot now: never shorten its reservation.
  await tx.execute(sql`
    update ${rateLimits} set next_at = case when next_at = ${slot.heldUntil}::timestamptz
      then ${earliest} else greatest(next_at, ${earliest}) end
    where ${isOf(slot.environment, "write")}`);
}

/** How often a single write tries for the slot, and for how long: whoever waits holds up other jobs. */
const TRY_SLOT_MS = 50;
const LONGEST_WRITE_WAIT_MS = 15_000;

/**
 * Makes one write outside the queue of sendings: waits for its slot, and releases it afterwards.
 *
 * @returns null where no slot was to be had in time, so that nothing was done
 */
export async function withWriteSlot<T>(
  environment: Environment,
  signal: AbortSignal,
  work: (slot: WriteSlot) => Promise<T>,
): Promise<T | null> {
  const slot = await waitForWriteSlot(environment, signal);
  if (!slot) return null;
  try {
    return await work(slot);
  } finally {
    await db().transaction((tx) => releaseSlot(tx, slot));
  }
}

async function waitForWriteSlot(
  environment: Environment,
  signal: AbortSignal,
): Promise<WriteSlot | null> {
  const latest = performance.now() + LONGEST_WRITE_WAIT_MS;
  for (;;) {
    const slot = await db().transaction((tx) => acquireSlot(tx, environment));
    if (slot || performance.now() > latest) return slot;
    await delay(TRY_SLOT_MS, undefined, { signal });
  }
}

/** When the next write may begin, as SQL: null or in the past when it may begin now. */
export function writeSlotFreeAt(environment: Environment): SQL {
  return sql`greatest(
    (select next_at from ${rateLimits} where ${isOf(environment, "write")} and ${isAhead(HOLD_GAPS * gapMs("write"))}),
    ${quotaFreesAt(environment, "write")})`;
}

/**
 * Reserves the next read slot and waits until it has come. "not-today": the day's quota is used
 * up. "busy": too many reads are waiting already. Without a slot no read may be made.
 */
export async function waitForReadSlot(
  environment: Environment,
): Promise<"ready" | "not-today" | "busy"> {
  const gap = gapMs("read");
  const reserved = await db().execute<{ wait: string | null; exhausted: boolean }>(sql`
    with slot as (
      insert into ${rateLimits} (environment, kind, next_at)
      select ${environment}, 'read', ${fromNow(gap)}
      where ${quotaFreesAt(environment, "read")} is null
      on conflict (environment, kind) do update set next_at = ${milliseconds(gap)}
        + case when ${isAhead(LONGEST_READ_WAIT_MS + gap)} then rate_limits.next_at else clock_timestamp() end
      where rate_limits.next_at <= ${fromNow(LONGEST_READ_WAIT_MS)} or not (${isAhead(LONGEST_READ_WAIT_MS + gap)})
      returning next_at),
    ${counted(environment, "read")}
    select (select 1000 * extract(epoch from next_at - ${milliseconds(gap)} - clock_timestamp()) from slot) as wait,
      ${quotaFreesAt(environment, "read")} is not null as exhausted`);
  const [row] = reserved.rows;
  if (row?.wait == null) return row?.exhausted ? "not-today" : "busy";
  if (Number(row.wait) > 0) await delay(Number(row.wait));
  return "ready";
}

/** Forgets the calls that no window of 24 hours reaches any more. */
export async function forgetOldUse(): Promise<void> {
  await db().execute(sql`delete from ${rateLimitUse} where began_at < now() - interval '25 hours'`);
}

/** Whether a slot's time is still to come; one that lies beyond `longest` milliseconds does not count. */
function isAhead(longest: number): SQL {
  return sql`rate_limits.next_at > clock_timestamp() and rate_limits.next_at <= ${fromNow(longest + CLOCK_SLACK_MS)}`;
}

// Calls are counted in tenths of an hour, and each tenth counts until its last second is a day old.
const WINDOW = sql`interval '24 hours 6 minutes'`;

/** How many writes AWS's quota leaves for now, and of how many in 24 hours. */
export async function writesLeft(environment: Environment): Promise<{ left: number; of: number }> {
  const found = await db().execute<{ used: number }>(sql`
    select coalesce(sum(calls), 0)::int as used from ${rateLimitUse}
    where ${isOf(environment, "write")} and began_at > now() - ${WINDOW}`);
  const of = CALLS_A_DAY.write;
  return { left: Math.max(0, of - (found.rows[0]?.used ?? 0)), of };
}

/** When the day's quota lets another call through, as SQL; null while it is not used up. */
function quotaFreesAt(environment: Environment, kind: CallKind): SQL {
  return sql`(select min(began_at) + ${WINDOW} from ${rateLimitUse}
    where ${isOf(environment, kind)} and began_at > now() - ${WINDOW}
    having sum(calls) >= ${CALLS_A_DAY[kind]})`;
}

/** The part of a statement that counts the call whose slot was taken in its part `slot`. */
function counted(environment: Environment, kind: CallKind): SQL {
  return sql`counted as (
    insert into ${rateLimitUse} (environment, kind, began_at, calls)
    select ${environment}, ${kind}, date_bin('6 minutes', now(), 'epoch'), 1 from slot
    on conflict (environment, kind, began_at) do update set calls = rate_limit_use.calls + 1)`;
}

function isOf(environment: Environment, kind: CallKind): SQL {
  return sql`environment = ${environment} and kind = ${kind}`;
}

// The clock of the moment: a transaction's now() may be older than a slot that another took meanwhile.
function fromNow(wait: number): SQL {
  return sql`(clock_timestamp() + ${milliseconds(wait)})`;
}

function milliseconds(count: number): SQL {
  return sql`make_interval(secs => ${count / 1_000})`;
}

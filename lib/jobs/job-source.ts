/**
 * The table of jobs as a source of work for the loop. A claim is a lease with a token: a job whose
 * worker died becomes due when its lease ends, and a worker that comes back late with an old token
 * records nothing. Handlers may therefore run twice and have to allow for that.
 */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { type Json, jobs } from "@/lib/db/schema";
import { errorKind, log } from "@/lib/log";
import type { Source } from "./worker";

/** One kind of work. Throwing is how it fails: it is tried again, later each time. */
export type Job = {
  name: string;
  /** A recurring job has one row, which sets its own next time; without it a job runs when enqueued. */
  everySeconds?: number;
  /** @param signal aborted when the process stops or the lease is about to end */
  run(payload: Json, signal: AbortSignal): Promise<void>;
};

const LEASE_SECONDS = 120;
/** The handler has to be through before its lease ends. */
const SHARE_OF_LEASE = 0.9;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 3_600;

type Claim = { id: string; name: string; payload: Json; attempts: number; token: string };

/** @param known all kinds of work of this process: rows of other names are left to processes that know them */
export function jobSource(
  known: readonly Job[],
  { leaseSeconds = LEASE_SECONDS }: { leaseSeconds?: number } = {},
): Source {
  const byName = new Map(known.map((job) => [job.name, job]));
  let hasRows = false;
  return {
    name: "jobs",
    // Of the connections that the worker has, one stays free for sending however long a job takes.
    lanes: 1,
    async runOne(stopping) {
      if (!hasRows) await insertRecurring(known);
      hasRows = true;
      const claim = await claimDue(known, leaseSeconds);
      const job = claim && byName.get(claim.name);
      if (!job) return false;
      await runClaimed(job, claim, leaseSeconds, stopping);
      return true;
    },
    nextChance: () => nextChance(known),
  };
}

async function insertRecurring(known: readonly Job[]): Promise<void> {
  const rows = known
    .filter(({ everySeconds }) => everySeconds !== undefined)
    .map(({ name }) => ({ id: newId(), name, key: "" }));
  if (rows.length > 0) await db().insert(jobs).values(rows).onConflictDoNothing();
}

async function runClaimed(
  job: Job,
  claim: Claim,
  leaseSeconds: number,
  stopping: AbortSignal,
): Promise<void> {
  const lease = AbortSignal.timeout(Math.floor(leaseSeconds * SHARE_OF_LEASE * 1_000));
  const from = performance.now();
  try {
    await job.run(claim.payload, AbortSignal.any([stopping, lease]));
  } catch (error) {
    if (stopping.aborted) return void (await release(claim));
    log.error("job.failed", error, { job: job.name, attempts: claim.attempts + 1 });
    return void (await recordFailure(job, claim, errorKind(error)));
  }
  const recorded = await recordSuccess(job, claim);
  const ms = Math.round(performance.now() - from);
  log.info(recorded ? "job.done" : "job.lease-lost", { job: job.name, ms });
}

/**
 * What this process knows, as a table. A recurring job never waits longer than its interval: a later
 * time was set by a clock that has been put back since, and so was a lease longer than any.
 */
function dueOf(known: readonly Job[], leaseSeconds: number) {
  const rows = known.map(
    ({ name, everySeconds }) => sql`(${name}, ${everySeconds ?? null}::float8)`,
  );
  const table = sql`(values ${sql.join(rows, sql`, `)}) as known (name, every_seconds)`;
  const slack = sql`interval '1 minute'`;
  const due = sql`(run_at <= now() or run_at > now() + ${seconds(sql`every_seconds`)} + ${slack})
    and (leased_until is null or leased_until <= now()
      or leased_until > now() + ${seconds(leaseSeconds)} + ${slack})`;
  return { table, due };
}

async function claimDue(known: readonly Job[], leaseSeconds: number): Promise<Claim | null> {
  const { table, due } = dueOf(known, leaseSeconds);
  const token = newId();
  // During the lease run_at is its end: another value afterwards means that it was enqueued meanwhile.
  const { rows } = await db().execute<Omit<Claim, "token">>(sql`
    with due as materialized (
      select id from ${jobs} join ${table} using (name)
      where ${due} order by run_at limit 1 for update of jobs skip locked)
    update ${jobs} set leased_until = now() + ${seconds(leaseSeconds)},
      run_at = now() + ${seconds(leaseSeconds)}, leased_by = ${token}
    from due where jobs.id = due.id
    returning jobs.id, jobs.name, jobs.payload, jobs.attempts`);
  const [row] = rows;
  return row ? { ...row, token } : null;
}

async function nextChance(known: readonly Job[]): Promise<number | null> {
  const names = known.map(({ name }) => name);
  const { rows } = await db().execute<{ wait: string | null }>(sql`
    select 1000 * extract(epoch from min(greatest(run_at, leased_until)) - now()) as wait
    from ${jobs} where name in ${names}`);
  const wait = rows[0]?.wait;
  // A row that looks due may be locked by another process: not asked for again at once.
  return wait == null ? null : Math.max(20, Number(wait));
}

/** Nobody has enqueued it since it was claimed. */
const untouched = sql`run_at = leased_until`;
const released = sql`leased_until = null, leased_by = null`;

/** A recurring job gets its next time, any other is deleted, unless it was enqueued again meanwhile. */
async function recordSuccess({ everySeconds }: Job, claim: Claim): Promise<boolean> {
  if (everySeconds !== undefined) {
    const next = sql`case when ${untouched} then now() + ${seconds(everySeconds)} else run_at end`;
    return isOurs(
      sql`update ${jobs} set run_at = ${next}, attempts = 0, last_error = null, ${released}`,
      claim,
    );
  }
  if (await isOurs(sql`delete from ${jobs}`, claim, untouched)) return true;
  return isOurs(sql`update ${jobs} set attempts = 0, last_error = null, ${released}`, claim);
}

async function recordFailure(
  { everySeconds = LONGEST_DELAY_SECONDS }: Job,
  claim: Claim,
  kind: string,
): Promise<boolean> {
  const longest = Math.min(LONGEST_DELAY_SECONDS, everySeconds);
  const delay = Math.min(FIRST_DELAY_SECONDS * 2 ** claim.attempts, longest);
  // Jitter, so that what failed together does not come back together.
  const later = sql`now() + ${seconds(delay * (0.5 + Math.random() / 2))}`;
  const next = sql`case when ${untouched} then ${later} else run_at end`;
  return isOurs(
    sql`update ${jobs} set run_at = ${next}, attempts = attempts + 1, last_error = ${kind}, ${released}`,
    claim,
  );
}

/** The process stops: another one may do it at once. */
function release(claim: Claim): Promise<boolean> {
  return isOurs(sql`update ${jobs} set run_at = now(), ${released}`, claim);
}

/** Whether the statement found the row under our token. */
async function isOurs(statement: SQL, { id, token }: Claim, also = sql`true`): Promise<boolean> {
  const { rowCount } = await db().execute(
    sql`${statement} where id = ${id} and leased_by = ${token} and ${also}`,
  );
  return rowCount === 1;
}

function seconds(count: number | SQL) {
  return sql`make_interval(secs => ${count})`;
}

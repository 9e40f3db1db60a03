/** Taking a submission into hand for one call, in the order of the queue and at AWS's pace. */
import "server-only";
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type Database, db, preparedQuery, type Transaction } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment, env } from "@/lib/env";
import { type CallKind, takePlace } from "@/lib/partner-central/rate-limit";
import { type Submission, submissionOf, WITH_AWS } from "./submission";

/** Longer than the longest call, so that a lease runs out only when its holder is gone. */
export const LEASE_SECONDS = 25;

/** What looks free at this moment may be in another's hand: not asked for again at once. */
const LEAST_WAIT_MS = 20;

export type Claimed = {
  submission: Submission;
  /** The call before this one may have taken effect without our hearing of it. */
  unsure: boolean;
  kind: CallKind;
  /** By this process's own clock, in milliseconds. */
  takenAt: number;
};

const isDue = sql`next_attempt_at <= now() and (locked_until is null or locked_until <= now())`;

/** In these phases doubt is cleared by looking before anything is repeated. */
const looksFirst = sql`(unsure or locked_until is not null) and phase in ('associate', 'assign', 'start')`;

/** What the next call of a row will be; the phases are those of steps.ts. */
const kindSql = sql`case when phase in ('create', 'update', 'associate', 'detach', 'assign', 'start')
  and not (${looksFirst}) then 'write' else 'read' end`;

/** The phases in which AWS has a referral, for a list in SQL. */
export const withAws = sql.raw(WITH_AWS.map((phase) => `'${phase}'`).join(", "));

/** A pause holds back what AWS does not have yet; what it has is heard to its end. */
const isSending = sql`phase <> 'done' and (phase in (${withAws})
  or not exists (select from sending_pauses where sending_pauses.environment = submissions.environment))`;

/**
 * Claims the first of the queue that is due, for one call. A lease that ran out means its holder
 * died with a call in hand. Only submissions to the environment we are configured for are taken:
 * those made for the emulator never reach AWS, nor the other way round. Looks at reviews come when
 * nothing is to be sent.
 */
export async function claimDue(
  leaseSeconds = LEASE_SECONDS,
  workerId = "",
): Promise<Claimed | null> {
  const given = givenFor({ leaseSeconds, workerId });
  const take = env().pacing ? takeAtPace : takeAtOnce;
  return (await take("sending", given)) ?? (await take("reviews", given));
}

/** Whose hands a claim goes into, and for how long. */
export type Hand = { leaseSeconds: number; workerId: string };
type Given = Hand & { environment: Environment };

export function givenFor(hand: Hand): Given {
  return { environment: currentEnvironment(), ...hand };
}

/** What stands in each queue of the environment, and in which order. */
const queues = {
  sending: { due: dueWhere(isSending), order: sql`queued_at` },
  reviews: { due: dueWhere(sql`phase = 'done'`), order: sql`next_attempt_at` },
} as const;

type Queue = keyof typeof queues;

function dueWhere(condition: SQL): SQL {
  return sql`environment = ${sql.placeholder("environment")} and next_attempt_at is not null and ${condition} and ${isDue}`;
}

const first = {
  sending: firstTaken("sending"),
  reviews: firstTaken("reviews"),
};

function firstTaken(queue: Queue) {
  const { due, order } = queues[queue];
  return preparedQuery((database) => taken(database, due, order).prepare(`claim_${queue}`));
}

async function takeAtOnce(queue: Queue, given: Given): Promise<Claimed | null> {
  const [row] = await first[queue]().execute(given);
  return claimedOf(row);
}

function takeAtPace(queue: Queue, given: Given): Promise<Claimed | null> {
  const { due, order } = queues[queue];
  return db().transaction(async (tx) => {
    const [row] = await firstOf(tx, sql`${due} and not exists (${placeTaken})`, order).execute(
      given,
    );
    // Another process was faster for this place in the pace: the next turn finds another.
    if (!row || !(await takePlace(tx, given.environment, row.kind))) return null;
    const [now] = await taken(tx, sql`${submissions.id} = ${row.id}`, order).execute(given);
    return claimedOf(now);
  });
}

const placeTaken = sql`select from rate_limits where rate_limits.environment = submissions.environment
  and rate_limits.kind = (${kindSql}) and rate_limits.next_at > now()`;

/**
 * The builder makes a limit a parameter, and one that is not known beforehand keeps PostgreSQL from
 * one plan for all claims: it would plan each anew, which takes longer than the claim.
 */
const firstBy = (order: SQL) => sql`${order} limit 1`;

function firstOf(database: Database | Transaction, condition: SQL, order: SQL) {
  return database
    .select({
      id: submissions.id,
      heldUntil: sql<Date | null>`locked_until`.mapWith(submissions.lockedUntil).as("held_until"),
      kind: sql<CallKind>`${kindSql}`.as("kind"),
    })
    .from(submissions)
    .where(condition)
    .orderBy(firstBy(order))
    .for("update", { skipLocked: true });
}

const { answers: _notSent, ...columns } = getTableColumns(submissions);

function taken(database: Database | Transaction, condition: SQL, order: SQL) {
  // A CTE that locks is run once, whatever the plan; a joined subquery might be run again and lock more.
  const due = database.$with("due").as(firstOf(database, condition, order));
  return database
    .with(due)
    .update(submissions)
    .set({
      lockedUntil: sql`now() + make_interval(secs => ${sql.placeholder("leaseSeconds")})`,
      lockedBy: sql`${sql.placeholder("workerId")}`,
      fence: sql`${submissions.fence} + 1`,
      unheardAt: sql`case when ${due.heldUntil} is null then ${submissions.unheardAt} else now() end`,
    })
    .from(due)
    .where(eq(submissions.id, due.id))
    .returning({ ...columns, heldUntil: due.heldUntil, kind: due.kind });
}

/**
 * The claim of the next to be sent, for a statement that writes down another in the same breath.
 * Its values are those of `givenFor`, and the `id` of that other one, whose lease may be over: a
 * statement that changes a row twice does either.
 */
export function nextTaken(database: Database) {
  const { due, order } = queues.sending;
  return taken(database, sql`${due} and id <> ${sql.placeholder("id")}`, order);
}

type TakenRow = Omit<typeof submissions.$inferSelect, "answers"> & {
  heldUntil: Date | null;
  kind: CallKind;
};

export function claimedOf(found: TakenRow | undefined): Claimed | null {
  if (!found) return null;
  const { heldUntil, kind, ...row } = found;
  const submission = submissionOf(row);
  const unsure = submission.unsure || heldUntil !== null;
  return { submission, unsure, kind, takenAt: performance.now() };
}

/**
 * Milliseconds until something can be claimed that waits for nothing but its time or its place in
 * the pace; null when nothing does.
 */
export async function nextChance(): Promise<number | null> {
  const environment = currentEnvironment();
  const found = await db().execute<{ wait: string | null }>(sql`
    select 1000 * extract(epoch from min(greatest(next_attempt_at, locked_until, next_at)) - now()) as wait
    from ${submissions}
    left join rate_limits on rate_limits.environment = submissions.environment
      and rate_limits.kind = (${kindSql})
    where submissions.environment = ${environment} and next_attempt_at is not null and ${isSending}`);
  const wait = found.rows[0]?.wait;
  return wait == null ? null : Math.max(LEAST_WAIT_MS, Number(wait));
}

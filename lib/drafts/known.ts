/** What other referrals and earlier decisions tell about some referrals, in three queries for all. */
import "server-only";
import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { dismissals, referrals } from "@/lib/db/schema";
import { SOMEONE_ELSE, textOf } from "@/lib/referral/fields/answers";
import { mostRead } from "@/lib/referral/fields/limits";
import { readMoney } from "@/lib/referral/parse/money";
import { DUPLICATE_SIMILARITY } from "@/lib/referral/readiness/duplicates";
import type { Dismissal, Duplicate, Known } from "@/lib/referral/readiness/finding";
import { type DuplicateRow, duplicateColumns, duplicateOf } from "./duplicate-row";
import { hasSimilarity, similarityOf, titleHead } from "./similarity";

/** Enough for a median. */
const MOST_AMOUNTS = 10;

/** One character more than is read, so that a longer text is known for one. */
const MOST_OF_AN_AMOUNT = mostRead("monthlyRevenue") + 1;

/** A deal that nobody has touched for half a year is not the one that is written now. */
const DUPLICATE_DAYS = 180;

/** Each is a line on the check page. */
const MOST_DUPLICATES = 3;

/** By referral; a referral that is not the user's has nothing known about it. */
export async function knownOf(
  actor: Actor,
  referralIds: readonly string[],
): Promise<Map<string, Known>> {
  const ids = [...referralIds];
  if (ids.length === 0) return new Map();
  const mine = sql`${can(actor, "read", { teamId: sql`t.team_id` })} and t.id in ${ids}`;
  const [amounts, duplicates, dismissals] = await Promise.all([
    amountsOf(mine),
    duplicatesOf(mine),
    dismissalsOf(actor, ids),
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        amounts: amounts.get(id) ?? [],
        duplicates: duplicates.get(id) ?? [],
        dismissals: dismissals.get(id) ?? [],
      },
    ]),
  );
}

/**
 * What was typed for others of the same owner, newest first. "Someone else" is a different one each
 * time.
 */
async function amountsOf(mine: SQL): Promise<Map<string, bigint[]>> {
  const { rows } = await db().execute<{ id: string; monthly: string }>(sql`
    select t.id, other.monthly from referrals t cross join lateral (
      select left(answers ->> 'monthlyRevenue', ${MOST_OF_AN_AMOUNT}::int) as monthly, active_at from referrals r
      where r.team_id = t.team_id and left(r.owner, 64) = left(t.owner, 64) and r.owner = t.owner
        and r.id <> t.id and r.discarded_at is null
        and coalesce(r.answers ->> 'monthlyRevenue', '') <> ''
      order by r.active_at desc limit ${MOST_AMOUNTS}::int
    ) other
    where ${mine} and t.owner <> ${SOMEONE_ELSE}
    order by t.id, other.active_at desc`);
  return grouped(rows, ({ monthly }) => {
    const read = readMoney(textOf({ monthlyRevenue: monthly }, "monthlyRevenue"));
    return read.ok ? read.cents : null;
  });
}

/** Only of the same customer: the similarity of titles is then asked of few. */
async function duplicatesOf(mine: SQL): Promise<Map<string, Duplicate[]>> {
  const similarity = similarityOf(
    titleHead(sql`r.title`),
    titleHead(sql`t.title`),
    await hasSimilarity(),
  );
  const { rows } = await db().execute<DuplicateRow & { of: string }>(sql`
    select duplicate.* from referrals t cross join lateral (
      select t.id as of, ${duplicateColumns(sql`t`, similarity)}
      from referrals r
      where r.team_id = t.team_id and r.id <> t.id and r.discarded_at is null
        and r.active_at > now() - ${`${DUPLICATE_DAYS} days`}::interval
        and (r.company_key = t.company_key or r.site_key = t.site_key
          or r.account_key = t.account_key)
        and ${similarity} >= ${DUPLICATE_SIMILARITY}::float8
      order by similarity desc, r.created_at desc limit ${MOST_DUPLICATES}::int
    ) duplicate
    where ${mine}`);
  return grouped(
    rows.map((row) => ({ ...row, duplicate: duplicateOf(row), id: row.of })),
    ({ duplicate }) => duplicate,
  );
}

async function dismissalsOf(actor: Actor, ids: string[]): Promise<Map<string, Dismissal[]>> {
  const mayRead = can(actor, "read");
  const rows = await db()
    .select(getTableColumns(dismissals))
    .from(dismissals)
    .innerJoin(referrals, eq(referrals.id, dismissals.referralId))
    .where(and(mayRead, inArray(dismissals.referralId, ids), isNull(dismissals.takenBackAt)))
    .orderBy(desc(dismissals.dismissedAt));
  return grouped(
    rows.map((row) => ({ row, id: row.referralId })),
    ({ row }) => ({
      id: row.id,
      finding: row.finding,
      reason: row.reason,
      answers: row.answers,
      userId: row.userId,
      dismissedAt: row.dismissedAt.toISOString(),
    }),
  );
}

function grouped<Row extends { id: string }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value | null,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const made = value(row);
    if (made !== null) groups.set(row.id, [...(groups.get(row.id) ?? []), made]);
  }
  return groups;
}

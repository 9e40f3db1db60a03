/** What other referrals and earlier decisions tell about some referrals, in three queries for all. */
import "server-only";
import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { putAsides, referrals } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { SOMEONE_ELSE } from "@/lib/referral/fields/answers";
import { readMoney } from "@/lib/referral/parse/money";
import type { Aside, Known, Twin } from "@/lib/referral/readiness/finding";
import { TWIN_LIKENESS } from "@/lib/referral/readiness/twins";
import { ownerOf } from "./access";
import { hasLikeness, likenessOf } from "./likeness";
import { type TwinRow, twinColumns, twinOf, withState } from "./twin-row";

/** Enough for a median. */
const MOST_AMOUNTS = 10;

/** A deal that nobody has touched for half a year is not the one that is written now. */
const TWIN_DAYS = 180;

/** Each is a line on the check page. */
const MOST_TWINS = 3;

/** By referral; a referral that is not the user's has nothing known about it. */
export async function knownOf(
  user: User,
  referralIds: readonly string[],
): Promise<Map<string, Known>> {
  const ids = [...referralIds];
  if (ids.length === 0) return new Map();
  const mine = sql`t.user_id = ${ownerOf(user)} and t.id in ${ids}`;
  const [amounts, twins, asides] = await Promise.all([
    amountsOf(mine),
    twinsOf(mine),
    asidesOf(user, ids),
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        amounts: amounts.get(id) ?? [],
        twins: twins.get(id) ?? [],
        asides: asides.get(id) ?? [],
      },
    ]),
  );
}

/**
 * What was typed for others of the same owner, newest first. "Someone else" is a different one each
 * time. Nulls are put where the index has them, which would not be used otherwise.
 */
async function amountsOf(mine: SQL): Promise<Map<string, bigint[]>> {
  const { rows } = await db().execute<{ id: string; monthly: string }>(sql`
    select t.id, other.monthly from referrals t cross join lateral (
      select answers ->> 'monthlyRevenue' as monthly, updated_at from referrals r
      where r.user_id = t.user_id and left(r.owner, 64) = left(t.owner, 64) and r.owner = t.owner
        and r.id <> t.id and r.discarded_at is null
        and coalesce(r.answers ->> 'monthlyRevenue', '') <> ''
      order by r.updated_at desc nulls last limit ${MOST_AMOUNTS}::int
    ) other
    where ${mine} and t.owner <> ${SOMEONE_ELSE}
    order by t.id, other.updated_at desc`);
  return grouped(rows, ({ monthly }) => {
    const read = readMoney(monthly);
    return read.ok ? read.cents : null;
  });
}

/** Only of the same customer: the likeness of titles is then asked of few. */
async function twinsOf(mine: SQL): Promise<Map<string, Twin[]>> {
  const likeness = likenessOf(sql`r.title`, sql`t.title`, await hasLikeness());
  const { rows } = await db().execute<TwinRow & { of: string }>(sql`
    select twin.* from referrals t cross join lateral (
      select t.id as of, ${twinColumns(sql`t`, likeness)}
      from referrals r ${withState(env().catalog)}
      where r.user_id = t.user_id and r.id <> t.id and r.discarded_at is null
        and r.updated_at > now() - ${`${TWIN_DAYS} days`}::interval
        and (r.company_key = t.company_key or r.site_key = t.site_key
          or r.account_key = t.account_key)
        and ${likeness} >= ${TWIN_LIKENESS}::float8
      order by likeness desc, r.created_at desc limit ${MOST_TWINS}::int
    ) twin
    where ${mine}`);
  return grouped(
    rows.map((row) => ({ ...row, twin: twinOf(row), id: row.of })),
    ({ twin }) => twin,
  );
}

async function asidesOf(user: User, ids: string[]): Promise<Map<string, Aside[]>> {
  const isMine = eq(referrals.userId, ownerOf(user));
  const rows = await db()
    .select(getTableColumns(putAsides))
    .from(putAsides)
    .innerJoin(referrals, eq(referrals.id, putAsides.referralId))
    .where(and(isMine, inArray(putAsides.referralId, ids), isNull(putAsides.takenBackAt)))
    .orderBy(desc(putAsides.putAt));
  return grouped(
    rows.map((row) => ({ row, id: row.referralId })),
    ({ row }) => ({
      id: row.id,
      finding: row.finding,
      reason: row.reason,
      answers: row.answers,
      userId: row.userId,
      putAt: row.putAt.toISOString(),
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

/** How many referrals stand where, counted no further than anybody looks. */
import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { MOST_COUNTED } from "@/lib/referral/counted";
import { DRAFTS, isNarrowed, type ListFilters, statesOf, WITH_AWS } from "./list-filters";
import { type ReferralState, stateColumn } from "./referral";

/** Each counts to MOST_COUNTED + 1. */
export type ReferralCounts = {
  all: number;
  drafts: number;
  withAws: number;
  actionRequired: number;
  approved: number;
  rejected: number;
};

/**
 * All counts in one statement. Each state is counted in the order of its index: a limit without an
 * order would tempt PostgreSQL to read the table from its beginning, past all that is in another state.
 */
export async function countAll(
  mine: SQL | undefined,
  wanted: SQL | undefined,
  filters: ListFilters,
): Promise<ReferralCounts & { total: number }> {
  const most = sql`${MOST_COUNTED + 1}::int`;
  const upTo = (condition: SQL | undefined, order: SQL) =>
    sql`(select count(*)::int from (select from ${referrals} where ${condition} ${order} limit ${most}) counted)`;
  const newest = sql`order by ${referrals.activeAt} desc`;
  const inStates = (states: readonly ReferralState[]) => {
    const counts = states.map((state) => upTo(and(mine, eq(stateColumn(), state)), newest));
    return sql`least(${most}, ${sql.join([sql`0`, ...counts], sql` + `)})`;
  };
  const { status = "" } = filters;
  const all = upTo(mine, newest);
  const asked = status === "" ? all : inStates(statesOf(status));
  // Which index finds these is left to PostgreSQL.
  const total = isNarrowed(filters) ? upTo(wanted, sql``) : asked;
  const { rows } = await db().execute<ReferralCounts & { total: number }>(sql`select
    ${total} as total, ${all} as "all", ${inStates(DRAFTS)} as drafts,
    ${inStates(WITH_AWS)} as "withAws", ${inStates(["action-required"])} as "actionRequired",
    ${inStates(["approved"])} as approved, ${inStates(["rejected"])} as rejected`);
  const [counted] = rows;
  if (!counted) throw new Error("a query of counts returned no row");
  return counted;
}

/** One page of the list: its rows, found by an index, and the cursors of the pages beside it. */
import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import type { Answers } from "@/lib/referral/fields/answers";
import type { Marks } from "@/lib/referral/fields/progress";
import { decodeEntities } from "@/lib/referral/parse/entities";
import { isNarrowed, type ListFilters, statesOf } from "./list-filters";
import {
  cursorOf,
  type Direction,
  pageOrder,
  readCursor,
  type SortName,
  usualDirection,
} from "./list-order";
import { type ReferralState, stateColumn } from "./referral";
import { openColumn } from "./reminders";

export const PAGE_SIZE = 25;

export type ListRequest = ListFilters & {
  sort?: SortName;
  /** Absent: as is usual for the order asked for. */
  direction?: Direction | undefined;
  /** Cursors, of which one counts: the page after a row, or the one before. */
  after?: string;
  before?: string;
};

/** A row as it is found; `key` is what it was ordered by. */
export type FoundRow = {
  id: string;
  key: string;
  answers: Answers;
  marks: Marks;
  state: ReferralState;
  closeDate: string | null;
  updatedAt: Date;
  /** Since when AWS has had it; null unless the deal is open. */
  openSince: Date | null;
  opportunityId: string | null;
  /** The reviewer's words, as AWS gave them. */
  reviewComments: string | null;
};

/** One row more than a page tells whether another page follows. */
function selectRows(
  wanted: SQL | undefined,
  { key, beyond, order }: ReturnType<typeof pageOrder>,
): Promise<FoundRow[]> {
  return db()
    .select({
      id: referrals.id,
      key,
      answers: referrals.answers,
      marks: referrals.marks,
      state: stateColumn(),
      closeDate: referrals.closeDate,
      updatedAt: referrals.activeAt,
      openSince: openColumn(),
      opportunityId: opportunities.opportunityId,
      reviewComments: sql<
        string | null
      >`${opportunities.record} -> 'LifeCycle' ->> 'ReviewComments'`.mapWith(decodeEntities),
    })
    .from(referrals)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.referralId, referrals.id),
        eq(opportunities.environment, currentEnvironment()),
      ),
    )
    .where(and(wanted, beyond))
    .orderBy(order)
    .limit(PAGE_SIZE + 1);
}

/** The newest of these, one page of them at most. */
export async function selectWaiting(waiting: SQL | undefined): Promise<FoundRow[]> {
  const found = await selectRows(
    waiting,
    pageOrder("updated", "desc", { cursor: null, backwards: false }),
  );
  return found.slice(0, PAGE_SIZE);
}

/** Where nothing but several states narrows the usual order: the conditions of each of them alone. */
export function oneByOne(
  mine: SQL | undefined,
  { sort = "updated", ...filters }: ListRequest,
): (SQL | undefined)[] {
  const isPlain = sort === "updated" && !isNarrowed(filters);
  const states = isPlain ? statesOf(filters.status ?? "") : [];
  return states.length < 2 ? [] : states.map((state) => and(mine, eq(stateColumn(), state)));
}

/**
 * The page's rows are among the first of each state, which its index has in order. One scan for all
 * of them would read past every newer row in another state.
 */
function amongFirstOf(
  states: readonly (SQL | undefined)[],
  { beyond, order }: ReturnType<typeof pageOrder>,
): SQL | undefined {
  if (states.length === 0) return undefined;
  const firsts = states.map(
    (state) => sql`(select ${referrals.id} from ${referrals}
      where ${and(state, beyond)} order by ${order} limit ${PAGE_SIZE + 1}::int)`,
  );
  return sql`${referrals.id} = any(array(${sql.join(firsts, sql` union all `)}))`;
}

export async function selectPage(
  wanted: SQL | undefined,
  request: ListRequest,
  states: readonly (SQL | undefined)[],
): Promise<{ rows: FoundRow[]; before: string | null; after: string | null }> {
  const { sort = "updated", direction = usualDirection(sort), after = "", before = "" } = request;
  const cursor = readCursor(after || before, sort);
  const backwards = cursor !== null && after === "";
  const place = pageOrder(sort, direction, { cursor, backwards });
  const found = await selectRows(and(wanted, amongFirstOf(states, place)), place);
  const hasMore = found.length > PAGE_SIZE;
  // Whoever went back to the beginning sees a whole first page, as the list now begins.
  if (backwards && !hasMore) return selectPage(wanted, { sort, direction }, states);
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    before: first && (backwards || cursor !== null) ? cursorOf(first) : null,
    after: last && (backwards || hasMore) ? cursorOf(last) : null,
  };
}

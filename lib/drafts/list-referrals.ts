/** The list of referrals: found, counted and paged by indexes, judged only for the rows of the page. */
import "server-only";
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { referralContext } from "@/lib/partner/referral-context";
import { MOST_COUNTED } from "@/lib/referral/counted";
import type { Answers } from "@/lib/referral/fields/answers";
import type { FieldId } from "@/lib/referral/fields/fields";
import { firstUnfinishedStep, type Marks, neededToSend } from "@/lib/referral/fields/progress";
import type { StepSlug } from "@/lib/referral/fields/steps";
import { decodeEntities } from "@/lib/referral/parse/entities";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { knownOf } from "./known";
import { DRAFTS, filtersOf, type ListFilters, statesOf, WITH_AWS } from "./list-filters";
import {
  cursorOf,
  type Direction,
  pageOrder,
  readCursor,
  type SortName,
  usualDirection,
} from "./list-order";
import { type ReferralState, stateColumn } from "./referral";

export const PAGE_SIZE = 25;

export type ListRequest = ListFilters & {
  sort?: SortName;
  /** Absent: as is usual for the order asked for. */
  direction?: Direction | undefined;
  /** Cursors, of which one counts: the page after a row, or the one before. */
  after?: string;
  before?: string;
};

export type ReferralRow = {
  id: string;
  answers: Answers;
  marks: Marks;
  state: ReferralState;
  closeDate: string | null;
  updatedAt: Date;
  opportunityId: string | null;
  /** The reviewer's words, as AWS gave them. */
  reviewComments: string | null;
  /** How far a draft is from being sent; null once Send was pressed. */
  readiness: RowReadiness | null;
};

export type RowReadiness = {
  /** Where its author goes on. */
  step: StepSlug;
  /** Of the answers that are needed to send. */
  answered: number;
  total: number;
  /** The questions that keep it from being sent, in page order, and how many more are worth a look. */
  stops: readonly FieldId[];
  warnings: number;
};

/** Each counts to MOST_COUNTED + 1. */
export type ReferralCounts = {
  all: number;
  drafts: number;
  withAws: number;
  actionRequired: number;
  approved: number;
  rejected: number;
};

export type ReferralList = {
  counts: ReferralCounts;
  /** What AWS wants changed, above the first page of the usual order; else empty. */
  waiting: ReferralRow[];
  rows: ReferralRow[];
  /** Of all that was asked for, on whatever page; to MOST_COUNTED + 1. */
  total: number;
  /** Cursors of the pages beside this one. */
  before: string | null;
  after: string | null;
};

export async function listReferrals(actor: Actor, request: ListRequest): Promise<ReferralList> {
  const context = await referralContext(actor);
  const mine = and(can(actor, "read"), isNull(referrals.discardedAt));
  const wanted = and(mine, filtersOf(request, context.today));
  const { sort = "updated", status = "" } = request;
  // In the usual order these stand above the first page, and on no other.
  const apart = sort === "updated" && status === "";
  const rest = apart ? and(wanted, ne(stateColumn(), "action-required")) : wanted;
  const isFirst = !request.after && !request.before;
  const [counts, page, waiting] = await Promise.all([
    countAll(mine, wanted, request),
    selectPage(rest, request),
    apart && isFirst
      ? selectRows(and(wanted, eq(stateColumn(), "action-required")), pageOrder(...USUAL))
      : [],
  ]);
  const { total, ...states } = counts;
  const shown = [...waiting.slice(0, PAGE_SIZE), ...page.rows];
  const judged = shown.filter(({ state }) => state === "draft");
  const known = await knownOf(
    actor,
    judged.map(({ id }) => id),
  );
  const withReadiness = ({ key: _, ...row }: FoundRow): ReferralRow => {
    const { id, answers, marks, state } = row;
    if (state !== "draft") return { ...row, readiness: null };
    const { stops, warnings } = readinessOf(answers, context, known.get(id));
    const step = firstUnfinishedStep(answers, context, marks);
    return { ...row, readiness: { step, ...neededToSend(answers), stops, warnings } };
  };
  return {
    counts: states,
    total,
    waiting: waiting.slice(0, PAGE_SIZE).map(withReadiness),
    rows: page.rows.map(withReadiness),
    before: page.before,
    after: page.after,
  };
}

const USUAL = ["updated", "desc", { cursor: null, backwards: false }] as const;

type FoundRow = Omit<ReferralRow, "readiness"> & { key: string };

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

async function selectPage(
  wanted: SQL | undefined,
  { sort = "updated", direction = usualDirection(sort), after = "", before = "" }: ListRequest,
): Promise<{ rows: FoundRow[]; before: string | null; after: string | null }> {
  const cursor = readCursor(after || before, sort);
  const backwards = cursor !== null && after === "";
  const found = await selectRows(wanted, pageOrder(sort, direction, { cursor, backwards }));
  const hasMore = found.length > PAGE_SIZE;
  // Whoever went back to the beginning sees a whole first page, as the list now begins.
  if (backwards && !hasMore) return selectPage(wanted, { sort, direction });
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    before: first && (backwards || cursor !== null) ? cursorOf(first) : null,
    after: last && (backwards || hasMore) ? cursorOf(last) : null,
  };
}

/**
 * All counts in one statement. Each state is counted in the order of its index: a limit without an
 * order would tempt PostgreSQL to read the table from its beginning, past all that is in another state.
 */
async function countAll(
  mine: SQL | undefined,
  wanted: SQL | undefined,
  { q = "", owner = "", close = "", status = "" }: ListRequest,
): Promise<ReferralCounts & { total: number }> {
  const most = sql`${MOST_COUNTED + 1}::int`;
  const upTo = (condition: SQL | undefined, order: SQL) =>
    sql`(select count(*)::int from (select from ${referrals} where ${condition} ${order} limit ${most}) counted)`;
  const newest = sql`order by ${referrals.activeAt} desc`;
  const inStates = (states: readonly ReferralState[]) => {
    const counts = states.map((state) => upTo(and(mine, eq(stateColumn(), state)), newest));
    return sql`least(${most}, ${sql.join([sql`0`, ...counts], sql` + `)})`;
  };
  const isNarrowed = [q, owner, close].some((text) => text.trim() !== "");
  const all = upTo(mine, newest);
  const asked = status === "" ? all : inStates(statesOf(status));
  // Which index finds these is left to PostgreSQL.
  const total = isNarrowed ? upTo(wanted, sql``) : asked;
  const { rows } = await db().execute<ReferralCounts & { total: number }>(sql`select
    ${total} as total, ${all} as "all", ${inStates(DRAFTS)} as drafts,
    ${inStates(WITH_AWS)} as "withAws", ${inStates(["action-required"])} as "actionRequired",
    ${inStates(["approved"])} as approved, ${inStates(["rejected"])} as rejected`);
  const [counted] = rows;
  if (!counted) throw new Error("a query of counts returned no row");
  return counted;
}

/** The list of referrals: counted, found and paged in SQL, judged only for the rows of the page. */
import "server-only";
import { and, count, desc, eq, gte, ilike, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { referralContext } from "@/lib/partner/referral-context";
import type { Answers } from "@/lib/referral/fields/answers";
import type { Marks } from "@/lib/referral/fields/progress";
import { decodeEntities } from "@/lib/referral/parse/entities";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { knownOf } from "./known";
import { quarterOf } from "./quarter";
import { type ReferralState, stateColumn } from "./referral";

export const PAGE_SIZE = 25;

/** What the list can be narrowed to; "with-aws" is everything on its way to AWS or under review. */
export type StatusFilter = ReferralState | "with-aws";
export type CloseFilter = "this-quarter" | "next-quarter" | "past";

export type ListRequest = {
  q?: string;
  status?: string;
  /** A person's id, or "else" for owners who were typed. */
  owner?: string;
  close?: string;
  page?: number;
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
  /** How many findings block sending or are worth a look; null once AWS has it. */
  readiness: { blocks: number; warnings: number } | null;
};

export type ReferralCounts = {
  drafts: number;
  withAws: number;
  actionRequired: number;
  approved: number;
};

export type ReferralList = {
  counts: ReferralCounts;
  rows: ReferralRow[];
  total: number;
  page: number;
  pages: number;
};

const WITH_AWS: ReferralState[] = ["sending", "sent", "in-review"];

export async function listReferrals(actor: Actor, request: ListRequest): Promise<ReferralList> {
  const context = await referralContext(actor);
  const mine = and(can(actor, "read"), isNull(referrals.discardedAt));
  const wanted = and(mine, ...filtersOf(request, context.today));
  const [counts, total] = await Promise.all([countStates(mine), countRows(wanted)]);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, request.page ?? 1), pages);
  const rows = await selectPage(wanted, page);
  const judged = rows.filter(({ state }) => state === "draft" || state === "send-failed");
  const known = await knownOf(
    actor,
    judged.map(({ id }) => id),
  );
  return {
    counts,
    total,
    page,
    pages,
    rows: rows.map((row) => ({
      ...row,
      readiness: judged.includes(row) ? readinessOf(row.answers, context, known.get(row.id)) : null,
    })),
  };
}

/** What AWS holds of it in the environment in use. */
function ofThisEnvironment(): SQL | undefined {
  return and(
    eq(opportunities.referralId, referrals.id),
    eq(opportunities.environment, currentEnvironment()),
  );
}

async function countStates(mine: SQL | undefined): Promise<ReferralCounts> {
  const rows = await db()
    .select({ state: stateColumn(), count: count() })
    .from(referrals)
    .leftJoin(opportunities, ofThisEnvironment())
    .where(mine)
    .groupBy(sql`1`);
  const of = (...states: ReferralState[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  return {
    drafts: of("draft", "send-failed"),
    withAws: of(...WITH_AWS),
    actionRequired: of("action-required"),
    approved: of("approved"),
  };
}

async function countRows(wanted: SQL | undefined): Promise<number> {
  const [row] = await db()
    .select({ count: count() })
    .from(referrals)
    .leftJoin(opportunities, ofThisEnvironment())
    .where(wanted);
  return row?.count ?? 0;
}

function selectPage(wanted: SQL | undefined, page: number) {
  return db()
    .select({
      id: referrals.id,
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
    .leftJoin(opportunities, ofThisEnvironment())
    .where(wanted)
    .orderBy(
      sql`${stateColumn()} <> 'action-required'`,
      desc(referrals.activeAt),
      desc(referrals.id),
    )
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
}

function filtersOf(request: ListRequest, today: string): (SQL | undefined)[] {
  const { q = "", status = "", owner = "", close = "" } = request;
  return [
    q.trim() === "" ? undefined : matches(q.trim()),
    statusFilter(status),
    owner === "" ? undefined : eq(referrals.owner, owner),
    closeFilter(close, today),
  ];
}

function matches(q: string): SQL | undefined {
  // What is special to LIKE is only a character to whoever searches for it.
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(referrals.title, pattern),
    ilike(referrals.company, pattern),
    ilike(opportunities.opportunityId, pattern),
  );
}

function statusFilter(status: string): SQL | undefined {
  if (status === "") return undefined;
  if (status === "with-aws")
    return or(...WITH_AWS.map((state) => sql`${stateColumn()} = ${state}`));
  // The count of drafts includes those whose sending failed, and so does its link.
  if (status === "draft") return sql`${stateColumn()} in ('draft', 'send-failed')`;
  return sql`${stateColumn()} = ${status}`;
}

function closeFilter(close: string, today: string): SQL | undefined {
  if (close === "past") return lt(referrals.closeDate, today);
  if (close !== "this-quarter" && close !== "next-quarter") return undefined;
  const { first, last } = quarterOf(today, close === "next-quarter" ? 1 : 0);
  return and(gte(referrals.closeDate, first), lte(referrals.closeDate, last));
}

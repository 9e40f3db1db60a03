/** The list of referrals: found, counted and paged by indexes, judged only for the rows of the page. */
import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { referralContext } from "@/lib/partner/referral-context";
import type { FieldId } from "@/lib/referral/fields/fields";
import { firstUnfinishedStep, neededToSend } from "@/lib/referral/fields/progress";
import type { StepSlug } from "@/lib/referral/fields/steps";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { knownOf } from "./known";
import { countAll, type ReferralCounts } from "./list-counts";
import { filtersOf } from "./list-filters";
import { type FoundRow, type ListRequest, oneByOne, selectPage, selectWaiting } from "./list-page";
import { listedSql, stateColumn } from "./referral";

export type { ListRequest } from "./list-page";

export type ReferralRow = Omit<FoundRow, "key"> & {
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
  const mine = and(can(actor, "read"), listedSql());
  const wanted = and(mine, filtersOf(actor, request, context.today));
  const { sort = "updated", status = "" } = request;
  // In the usual order these stand above the first page, and on no other.
  const apart = sort === "updated" && status === "";
  const rest = apart ? and(wanted, ne(stateColumn(), "action-required")) : wanted;
  const isFirst = !request.after && !request.before;
  const [counts, page, waiting] = await Promise.all([
    countAll(mine, wanted, request),
    selectPage(rest, request, oneByOne(mine, request)),
    apart && isFirst ? selectWaiting(and(wanted, eq(stateColumn(), "action-required"))) : [],
  ]);
  const { total, ...states } = counts;
  const shown = [...waiting, ...page.rows];
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
    waiting: waiting.map(withReadiness),
    rows: page.rows.map(withReadiness),
    before: page.before,
    after: page.after,
  };
}

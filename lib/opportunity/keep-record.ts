/** What AWS holds of a referral, as it last said: the record, its review status, and when that was. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { opportunities, referrals } from "@/lib/db/schema";
import type { Environment } from "@/lib/env";
import { appendEvents } from "@/lib/events/append";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import type { Body } from "@/lib/partner-central/aws-path";
import type { ChangedOpportunity } from "@/lib/partner-central/calls";
import { fieldsOfPath } from "@/lib/partner-central/paths";
import { summaryIsDue } from "./aws-summary";
import { withListed } from "./listed-parts";
import { reviewStatusOf, textAt } from "./opportunity-state";
import { isBeingSent, keepState, lockReferral } from "./referral-state";

/** Which opportunity of which referral a record is. */
export type Held = {
  teamId: string;
  referralId: string;
  environment: Environment;
  opportunityId: string;
};

/** The job that reads one opportunity anew. */
export const CHECK_OPPORTUNITY = "check-opportunity";

/**
 * Keeps an answer of GetOpportunity. Another review status than the one before it becomes an event.
 * AWS's reads may lag behind: an older answer than the one that is kept changes nothing but the
 * time, and what AWS's list told of a newer change stays written over it.
 */
export async function keepRecord(tx: Transaction, held: Held, answer: Body): Promise<void> {
  await lockReferral(tx, held.referralId);
  const before = await keptOf(tx, held);
  const modifiedAt = timeAt(answer, "LastModifiedDate");
  if (before && isEarlier(modifiedAt, before.lastModifiedAt)) {
    await tx.update(opportunities).set({ checkedAt: sql`now()` }).where(isOf(held));
    return;
  }
  const record =
    before?.record && isEarlier(modifiedAt, before.listedAt)
      ? withListed(answer, before.record).record
      : answer;
  const kept = {
    opportunityId: held.opportunityId,
    ...statesOf(record),
    lastModifiedAt: modifiedAt,
    record: toJson(record),
    checkedAt: sql`now()`,
  };
  const { referralId, environment } = held;
  await tx
    .insert(opportunities)
    .values({ referralId, environment, ...kept })
    .onConflictDoUpdate({
      target: [opportunities.referralId, opportunities.environment],
      set: kept,
    });
  await summaryIsDue(tx, held);
  await keepState(tx, held);
  await tellReview(tx, held, before?.reviewStatus ?? null, kept.reviewStatus);
}

/**
 * Keeps what AWS's list tells of a change, unless that is known already. The record is older than
 * the change then; where another review status is told, it is read anew by a job.
 *
 * @returns whether anything was written
 */
export async function keepListed(
  tx: Transaction,
  held: Held,
  { modifiedAt, parts }: ChangedOpportunity,
): Promise<boolean> {
  await lockReferral(tx, held.referralId);
  const before = await keptOf(tx, held);
  if (!before || !isNews(before, modifiedAt)) return false;
  const { record, changed } = withListed(before.record ?? {}, bodyOf(parts));
  const kept = { ...statesOf(record), listedAt: modifiedAt };
  const isChanged = changed.length > 0;
  await tx
    .update(opportunities)
    .set({ ...kept, ...(isChanged && { record: toJson(record) }) })
    .where(isOf(held));
  const isReviewed = (parts.LifeCycle?.ReviewStatus ?? null) !== before.reviewStatus;
  if (isReviewed || before.lastModifiedAt === null) await askForRecord(tx, held);
  if (!isChanged) return true;
  await keepState(tx, held);
  await tellReview(tx, held, before.reviewStatus, kept.reviewStatus);
  // What is on its way to AWS comes back as a change: it was ours.
  const others = changed.filter((path) => !path.startsWith("LifeCycle.Review"));
  if (others.length === 0 || (await isBeingSent(tx, held))) return true;
  await tx.update(referrals).set({ activeAt: sql`now()` }).where(eq(referrals.id, held.referralId));
  await appendEvents(tx, [
    {
      ...aboutAws(held),
      what: "changed-at-aws",
      outcome: changed.includes("LifeCycle.Stage") ? kept.stage : null,
      fields: [...new Set(others.flatMap(fieldsOfPath))],
    },
  ]);
  return true;
}

/** Enqueues that the opportunity's record is read anew. */
export async function askForRecord(
  tx: Parameters<typeof enqueue>[0],
  { environment, referralId }: Pick<Held, "environment" | "referralId">,
): Promise<void> {
  const name = jobIn(environment, CHECK_OPPORTUNITY);
  await enqueue(tx, { name, key: referralId, payload: { referralId } });
}

type Kept = {
  reviewStatus: string | null;
  lastModifiedAt: Date | null;
  listedAt: Date | null;
  record: Body | null;
};

/** Whether a change of that time is neither in the record nor written over it. */
export function isNews(kept: Omit<Kept, "record">, modifiedAt: Date): boolean {
  const isOld = (time: Date | null) => time === null || time < modifiedAt;
  return isOld(kept.lastModifiedAt) && isOld(kept.listedAt);
}

async function keptOf(tx: Transaction, held: Held): Promise<Kept | undefined> {
  const [row] = await tx
    .select({
      reviewStatus: opportunities.reviewStatus,
      lastModifiedAt: opportunities.lastModifiedAt,
      listedAt: opportunities.listedAt,
      // Only this file writes it, and writes objects.
      record: sql<Body | null>`${opportunities.record}`,
    })
    .from(opportunities)
    .where(isOf(held))
    .for("update");
  return row;
}

function isOf({ referralId, environment }: Held) {
  return and(eq(opportunities.referralId, referralId), eq(opportunities.environment, environment));
}

function statesOf(record: Body) {
  return { reviewStatus: reviewStatusOf(record), stage: textAt(record, "LifeCycle.Stage") };
}

async function tellReview(
  tx: Transaction,
  held: Held,
  before: string | null,
  now: string | null,
): Promise<void> {
  if (!before || !now || before === now) return;
  await appendEvents(tx, [{ ...aboutAws(held), what: "review-status", outcome: now }]);
}

function aboutAws({ teamId, referralId, environment }: Held) {
  return { teamId, referralId, environment, userId: null };
}

function isEarlier(time: Date | null, than: Date | null): boolean {
  return time !== null && than !== null && time < than;
}

/** The parts of a list as JSON, which they came as. */
function bodyOf(parts: ChangedOpportunity["parts"]): Body {
  return toJson(parts) as Body;
}

function timeAt(record: Body, path: string): Date | null {
  const text = textAt(record, path);
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}

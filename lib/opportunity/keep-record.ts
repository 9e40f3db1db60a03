/** What AWS holds of a referral, as it last said: the record, its review status, and when that was. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/lib/db/client";
import { opportunities } from "@/lib/db/schema";
import type { Environment } from "@/lib/env";
import { appendEvents } from "@/lib/events/append";
import type { Body } from "@/lib/partner-central/aws-path";
import { reviewStatusOf, textAt } from "./opportunity-state";
import { keepState, lockReferral } from "./referral-state";

/** Which opportunity of which referral a record is. */
export type Held = {
  teamId: string;
  referralId: string;
  environment: Environment;
  opportunityId: string;
};

/** AWS's reads may lag behind: an older record than the one that is kept changes nothing but the time. */
const isOlder = sql`excluded.last_modified_at < ${opportunities.lastModifiedAt}`;
const unlessOlder = (column: PgColumn): SQL =>
  sql`case when ${isOlder} then ${column} else excluded.${sql.identifier(column.name)} end`;

/** Keeps an answer of GetOpportunity. Another review status than the one before it becomes an event. */
export async function keepRecord(
  tx: Transaction,
  { teamId, referralId, environment, opportunityId }: Held,
  record: Body,
): Promise<void> {
  await lockReferral(tx, referralId);
  const mine = sql`referral_id = ${referralId} and environment = ${environment}`;
  const { rows } = await tx.execute<{ review_status: string | null }>(
    sql`select review_status from ${opportunities} where ${mine} for update`,
  );
  const [kept] = await tx
    .insert(opportunities)
    .values({
      referralId,
      environment,
      opportunityId,
      reviewStatus: reviewStatusOf(record),
      stage: textAt(record, "LifeCycle.Stage"),
      lastModifiedAt: timeAt(record, "LastModifiedDate"),
      record,
      checkedAt: sql`now()`,
    })
    .onConflictDoUpdate({
      target: [opportunities.referralId, opportunities.environment],
      set: {
        opportunityId: unlessOlder(opportunities.opportunityId),
        reviewStatus: unlessOlder(opportunities.reviewStatus),
        stage: unlessOlder(opportunities.stage),
        lastModifiedAt: unlessOlder(opportunities.lastModifiedAt),
        record: unlessOlder(opportunities.record),
        checkedAt: sql`now()`,
      },
    })
    .returning({ reviewStatus: opportunities.reviewStatus });
  const before = rows[0]?.review_status;
  const now = kept?.reviewStatus;
  await keepState(tx, { referralId, environment });
  if (!before || !now || before === now) return;
  const event = { teamId, referralId, environment, userId: null };
  await appendEvents(tx, [{ ...event, what: "review-status", outcome: now }]);
}

function timeAt(record: Body, path: string): Date | null {
  const text = textAt(record, path);
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}

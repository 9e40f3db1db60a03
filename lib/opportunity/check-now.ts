/** A person asks how AWS's review stands, without waiting for the next list of changes. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { type Json, opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { nudgeWorker } from "@/lib/jobs/worker";
import type { Failure } from "@/lib/partner-central/failures";
import { done, failed, type Result } from "@/lib/result";
import { readSummariesSoon } from "./aws-summary";
import { askForRecord, type Held } from "./keep-record";
import { refreshRecord } from "./refresh-record";

/** @returns the database's time of the question: an answer checked later than that is the answer to it */
export async function checkReviewNow(
  actor: Actor,
  { referralId }: { referralId: string },
): Promise<Asked> {
  const asked = await askedAbout(actor, "read", referralId);
  if (!asked.ok) return asked;
  await askForRecord(db(), { environment: currentEnvironment(), referralId });
  nudgeWorker();
  return asked;
}

export type Asked = Result<{ askedAt: Date }, { kind: "not-found" }>;

/** The database's time, where the actor may do this with a referral that AWS has here. */
export async function askedAbout(
  actor: Actor,
  verb: "read" | "send",
  referralId: string,
): Promise<Asked> {
  const [row] = await db()
    .select({ askedAt: sql`now()`.mapWith(opportunities.checkedAt) })
    .from(opportunities)
    .innerJoin(referrals, eq(referrals.id, opportunities.referralId))
    .where(
      and(
        eq(opportunities.referralId, referralId),
        eq(opportunities.environment, currentEnvironment()),
        can(actor, verb),
      ),
    );
  return row ? done(row) : failed({ kind: "not-found" });
}

/**
 * Has the record read where AWS told of a change since, for a page that shows it. The page waits for
 * nothing, and a record that was read a moment ago and is older still is not asked for again at once.
 */
export async function readOldRecord(
  actor: Actor,
  { referralId }: { referralId: string },
): Promise<void> {
  const environment = currentEnvironment();
  const { lastModifiedAt, listedAt, checkedAt } = opportunities;
  const [old] = await db()
    .select({ referralId: opportunities.referralId })
    .from(opportunities)
    .innerJoin(referrals, eq(referrals.id, opportunities.referralId))
    .where(
      and(
        eq(opportunities.referralId, referralId),
        eq(opportunities.environment, environment),
        can(actor, "read"),
        sql`${listedAt} > coalesce(${lastModifiedAt}, '-infinity')`,
        sql`coalesce(${checkedAt}, '-infinity') < now() - interval '1 minute'`,
      ),
    );
  if (!old) return;
  await askForRecord(db(), { environment, referralId });
  nudgeWorker();
}

/** What the job does: reads the record of one referral's opportunity anew. */
export async function checkOpportunity(payload: Json): Promise<Result<null, Failure>> {
  const held = await heldNamedBy(payload);
  if (!held) return done(null);
  const refreshed = await refreshRecord(held);
  if (refreshed.ok) await readSummariesSoon(db());
  return refreshed;
}

/** The opportunity, in the environment in use, of the referral that a job's payload names. */
export async function heldNamedBy(payload: Json): Promise<Held | null> {
  const [held] = await db()
    .select({
      teamId: referrals.teamId,
      referralId: opportunities.referralId,
      environment: opportunities.environment,
      opportunityId: opportunities.opportunityId,
    })
    .from(opportunities)
    .innerJoin(referrals, eq(referrals.id, opportunities.referralId))
    .where(
      and(
        eq(opportunities.referralId, sql`${JSON.stringify(payload)}::jsonb ->> 'referralId'`),
        eq(opportunities.environment, currentEnvironment()),
      ),
    );
  return held ?? null;
}

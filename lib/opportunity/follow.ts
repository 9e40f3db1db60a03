/** Learning what AWS has changed: one list of what changed since the last look, and then those records. */
import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { cachedLists, opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { log } from "@/lib/log";
import { type ChangedOpportunity, listChangedOpportunities } from "@/lib/partner-central/calls";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { done, type Result } from "@/lib/result";
import { refreshRecord } from "./refresh-record";

/** What AWS shows late, or in another order than it changed, is listed again the next time. */
const OVERLAP_MS = 60_000;

/** Before the first look the database's clock, which may be ahead of AWS's, is all there is to go by. */
const CLOCK_DIFFERENCE_MS = 10 * 60_000;

const CURSOR = "changed-opportunities";

/**
 * Asks AWS what has changed in the environment since the cursor, and reads anew those opportunities
 * of ours whose kept record is older. The cursor moves with each page, so that a run that is cut
 * short goes on where it was.
 *
 * @param pageSize as many as AWS gives at once, unless a test wants several pages
 * @returns the failure that ended the run; what it kept before stays
 */
export async function followOpportunities(
  signal: AbortSignal,
  pageSize?: number,
): Promise<Result<null, Failure>> {
  const environment = currentEnvironment();
  const target = targetFromEnv();
  const cursor = await cursorOf(environment);
  // Nothing has been sent yet.
  if (!cursor) return done(null);
  const since = new Date(cursor.getTime() - OVERLAP_MS);
  let nextToken: string | undefined;
  let latest = cursor;
  do {
    signal.throwIfAborted();
    const page = await listChangedOpportunities(target, since, nextToken, pageSize);
    if (!page.ok) return page;
    for (const held of await outdated(environment, page.value.changed)) {
      signal.throwIfAborted();
      const read = await refreshRecord(held);
      if (!read.ok && read.failure.retryable) return read;
      // One record that cannot be read must not keep the others from being followed.
      if (!read.ok) log.warn("opportunity.not-read", { failure: read.failure.code });
    }
    for (const { modifiedAt } of page.value.changed) if (modifiedAt > latest) latest = modifiedAt;
    nextToken = page.value.nextToken;
    await keepCursor(environment, latest, nextToken === undefined);
  } while (nextToken !== undefined);
  return done(null);
}

/** Ours among them whose kept record is older than what AWS lists, or that have none. */
async function outdated(environment: Environment, changed: readonly ChangedOpportunity[]) {
  if (changed.length === 0) return [];
  const ids = changed.map(({ opportunityId }) => opportunityId);
  const ours = await db()
    .select({
      teamId: referrals.teamId,
      referralId: opportunities.referralId,
      environment: opportunities.environment,
      opportunityId: opportunities.opportunityId,
      reviewStatus: opportunities.reviewStatus,
      lastModifiedAt: opportunities.lastModifiedAt,
    })
    .from(opportunities)
    .innerJoin(referrals, eq(referrals.id, opportunities.referralId))
    .where(
      and(eq(opportunities.environment, environment), inArray(opportunities.opportunityId, ids)),
    );
  const listed = new Map(changed.map((each) => [each.opportunityId, each]));
  return ours.filter(({ opportunityId, reviewStatus, lastModifiedAt }) => {
    const now = listed.get(opportunityId);
    if (!now) return false;
    return (
      lastModifiedAt === null ||
      lastModifiedAt < now.modifiedAt ||
      reviewStatus !== now.reviewStatus
    );
  });
}

async function cursorOf(environment: Environment): Promise<Date | null> {
  const [kept] = await db()
    .select({ entries: cachedLists.entries })
    .from(cachedLists)
    .where(and(eq(cachedLists.environment, environment), eq(cachedLists.name, CURSOR)));
  const [cursor] = kept?.entries ?? [];
  if (typeof cursor === "string") return new Date(cursor);
  const [oldest] = await db()
    .select({ checkedAt: sql`min(${opportunities.checkedAt})`.mapWith(opportunities.checkedAt) })
    .from(opportunities)
    .where(eq(opportunities.environment, environment));
  return oldest?.checkedAt ? new Date(oldest.checkedAt.getTime() - CLOCK_DIFFERENCE_MS) : null;
}

/** The time of the list counts only once all of its pages have been seen. */
async function keepCursor(environment: Environment, cursor: Date, isLast: boolean): Promise<void> {
  const entries = [cursor.toISOString()];
  const refreshedAt = isLast ? sql`now()` : sql`'epoch'`;
  await db()
    .insert(cachedLists)
    .values({ environment, name: CURSOR, entries, refreshedAt })
    .onConflictDoUpdate({
      target: [cachedLists.environment, cachedLists.name],
      set: { entries, ...(isLast && { refreshedAt }) },
    });
}

/** When AWS last listed all that had changed; null before the first time. */
export async function followedAt(): Promise<Date | null> {
  const [kept] = await db()
    .select({ refreshedAt: cachedLists.refreshedAt })
    .from(cachedLists)
    .where(and(eq(cachedLists.environment, currentEnvironment()), eq(cachedLists.name, CURSOR)));
  return kept && kept.refreshedAt.getTime() > 0 ? kept.refreshedAt : null;
}

/** Learning what AWS has changed: one list of what changed since the last look, which tells most of it. */
import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/lib/db/client";
import {
  cachedLists,
  opportunities,
  receivedEvents,
  referrals,
  submissions,
} from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import { log } from "@/lib/log";
import { type ChangedOpportunity, listChangedOpportunities } from "@/lib/partner-central/calls";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { done, type Result } from "@/lib/result";
import { type Held, isNews, keepListed } from "./keep-record";

/** The recurring job that lists what changed. */
export const FOLLOW_OPPORTUNITIES = "follow-opportunities";

/** What AWS shows late, or in another order than it changed, is listed again the next time. */
const OVERLAP_MS = 60_000;

/** By how much AWS's clock and ours may differ at most. */
const CLOCK_DIFFERENCE_MS = 24 * 3_600_000;

const CURSOR = "changed-opportunities";

/** The next look soon after something was sent or has changed, because more is likely to follow. */
const SOON_SECONDS = 15;
const BUSY_FOR = sql`interval '5 minutes'`;

/**
 * Asks AWS what has changed in the environment since the cursor, and keeps what the list tells of
 * opportunities of ours. The cursor is AWS's own time and moves with each page, so that a run that
 * is cut short goes on where it was, and a difference of the clocks loses nothing.
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
    const changed = believed(page.value.changed);
    let hasNews = false;
    for (const { held, change } of await newsAmong(environment, changed)) {
      signal.throwIfAborted();
      hasNews = (await db().transaction((tx) => keepListed(tx, held, change))) || hasNews;
    }
    for (const { modifiedAt } of changed) if (modifiedAt > latest) latest = modifiedAt;
    nextToken = page.value.nextToken;
    await keepCursor(environment, latest, { isLast: nextToken === undefined, hasNews });
  } while (nextToken !== undefined);
  return done(null);
}

/** Asks for a look at AWS's list in so many seconds; one that is due earlier serves as well. */
export async function askToFollow(
  database: Database | Transaction,
  environment: Environment,
  inSeconds = SOON_SECONDS,
): Promise<void> {
  const name = jobIn(environment, FOLLOW_OPPORTUNITIES);
  await enqueue(database, { name, key: "" }, { inSeconds });
}

/**
 * After a look: the next one soon, where something was sent or has changed in the last minutes.
 * Where events come in, they say when.
 */
export async function followSoonWhileBusy(): Promise<void> {
  const environment = currentEnvironment();
  if (await comesByEvents(environment)) return;
  const { rows } = await db().execute(sql`
    select from ${submissions} where environment = ${environment} and phase = 'done'
      and finished_at > now() - ${BUSY_FOR}
    union all
    select from ${cachedLists} where environment = ${environment} and name = ${CURSOR}
      and (entries ->> 1)::timestamptz > now() - ${BUSY_FOR}
    limit 1`);
  if (rows.length > 0) await askToFollow(db(), environment);
}

async function comesByEvents(environment: Environment): Promise<boolean> {
  const { rows } = await db().execute(sql`
    select from ${receivedEvents} where received_at > now() - interval '1 hour'
      and environment = ${environment} and verdict in ('known', 'unknown-kind') limit 1`);
  return rows.length > 0;
}

/** Ours among what AWS lists, where the change is not known yet. */
async function newsAmong(
  environment: Environment,
  changed: readonly ChangedOpportunity[],
): Promise<{ held: Held; change: ChangedOpportunity }[]> {
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
      listedAt: opportunities.listedAt,
    })
    .from(opportunities)
    .innerJoin(referrals, eq(referrals.id, opportunities.referralId))
    .where(
      and(eq(opportunities.environment, environment), inArray(opportunities.opportunityId, ids)),
    );
  const listed = new Map(changed.map((each) => [each.opportunityId, each]));
  return ours.flatMap((held) => {
    const change = listed.get(held.opportunityId);
    return change && isNews(held, change.modifiedAt) ? [{ held, change }] : [];
  });
}

async function cursorOf(environment: Environment): Promise<Date | null> {
  const [kept] = await db()
    .select({ entries: cachedLists.entries })
    .from(cachedLists)
    .where(and(eq(cachedLists.environment, environment), eq(cachedLists.name, CURSOR)));
  const [cursor] = kept?.entries ?? [];
  if (typeof cursor === "string") return new Date(cursor);
  const { lastModifiedAt, checkedAt } = opportunities;
  const [oldest] = await db()
    .select({
      modifiedAt: sql`min(${lastModifiedAt})`.mapWith(lastModifiedAt),
      checkedAt: sql`min(${checkedAt}) filter (where ${lastModifiedAt} is null)`.mapWith(checkedAt),
    })
    .from(opportunities)
    .where(eq(opportunities.environment, environment));
  const times = [
    oldest?.modifiedAt?.getTime(),
    oldest?.checkedAt && oldest.checkedAt.getTime() - CLOCK_DIFFERENCE_MS,
  ].filter((time) => typeof time === "number");
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** Without times far in the future, which AWS cannot mean: they would hide all that changes before them. */
function believed(changed: readonly ChangedOpportunity[]): readonly ChangedOpportunity[] {
  const latest = Date.now() + CLOCK_DIFFERENCE_MS;
  const kept = changed.filter(({ modifiedAt }) => modifiedAt.getTime() < latest);
  const count = changed.length - kept.length;
  if (count > 0) log.warn("opportunity.time-not-believed", { count });
  return kept;
}

/**
 * The time of the list counts only once all of its pages have been seen. The second entry is when
 * something new was last found.
 */
async function keepCursor(
  environment: Environment,
  latest: Date,
  { isLast, hasNews }: { isLast: boolean; hasNews: boolean },
): Promise<void> {
  const cursor = latest.toISOString();
  const newsAt = hasNews ? sql`to_jsonb(now())` : sql`${cachedLists.entries} -> 1`;
  const entries = sql`jsonb_build_array(${cursor}::text, ${newsAt})`;
  const refreshedAt = isLast ? sql`now()` : sql`'epoch'`;
  await db()
    .insert(cachedLists)
    .values({ environment, name: CURSOR, entries: [cursor], refreshedAt })
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

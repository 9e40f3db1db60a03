/** Discarded drafts can be brought back for a while, and then are gone for good. */
import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { withAwsSql } from "./discard-draft";

export const DAYS_UNTIL_PURGE = 30;

/** So that no statement holds a connection, and rows' locks, for long. */
export const MOST_AT_ONCE = 1_000;

/**
 * Removes what was discarded longer ago than that, with its history and what a rehearsal of it left
 * behind, and gives their number. One that AWS itself has, or may have, stays. Throws between two
 * batches once the signal is aborted; the next run goes on.
 */
export async function purgeDiscarded(now: Date, signal: AbortSignal): Promise<number> {
  const latest = new Date(now.getTime() - DAYS_UNTIL_PURGE * 24 * 60 * 60 * 1000);
  let purged = 0;
  for (;;) {
    signal.throwIfAborted();
    const { rowCount } = await db().execute(sql`
      with due as (
        select id from ${referrals}
        where ${referrals.discardedAt} < ${latest.toISOString()}::timestamptz and not ${withAwsSql}
        limit ${MOST_AT_ONCE} for update skip locked
      ), rehearsed as (
        delete from submissions where referral_id in (select id from due)
      )
      delete from referrals where id in (select id from due)`);
    purged += rowCount ?? 0;
    if ((rowCount ?? 0) < MOST_AT_ONCE) return purged;
  }
}

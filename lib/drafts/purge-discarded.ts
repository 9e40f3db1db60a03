/** Discarded drafts can be brought back for a while, and then are gone for good. */
import "server-only";
import { and, inArray, not, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { referrals, submissions } from "@/lib/db/schema";
import { withAwsSql } from "./discard-draft";

export const DAYS_UNTIL_PURGE = 30;

/**
 * Removes what was discarded longer ago than that, with its history and what a rehearsal of it left
 * behind, and gives their number. One that AWS itself has, or may have, stays.
 */
export async function purgeDiscarded(now: Date): Promise<number> {
  const latest = new Date(now.getTime() - DAYS_UNTIL_PURGE * 24 * 60 * 60 * 1000);
  return db().transaction(async (tx) => {
    const due = await tx
      .select({ id: referrals.id })
      .from(referrals)
      .where(
        and(sql`${referrals.discardedAt} < ${latest.toISOString()}::timestamptz`, not(withAwsSql)),
      )
      .for("update", { skipLocked: true });
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    await tx.delete(submissions).where(inArray(submissions.referralId, ids));
    await tx.delete(referrals).where(inArray(referrals.id, ids));
    return ids.length;
  });
}

/** Discarding keeps the row, so that Undo can bring it back with every answer. */
import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { done, failed, type Result } from "@/lib/result";
import { unlockedSql } from "./referral";

type NotDiscarded = { kind: "not-found" } | { kind: "locked" };

/** "locked": AWS has this referral or may have it; one that was only rehearsed may go. */
export async function discardDraft(
  user: User,
  { referralId }: { referralId: string },
): Promise<Result<null, NotDiscarded>> {
  const mine = and(eq(referrals.id, referralId), eq(referrals.userId, user.id));
  const discarded = await db()
    .update(referrals)
    .set({ discardedAt: sql`now()` })
    .where(and(mine, isNull(referrals.discardedAt), unlockedSql(env().catalog), unlockedSql("AWS")))
    .returning({ id: referrals.id });
  if (discarded.length > 0) return done(null);
  const [row] = await db()
    .select({ discardedAt: referrals.discardedAt })
    .from(referrals)
    .where(mine);
  if (!row) return failed({ kind: "not-found" });
  // A second press of the same button finds its work done.
  return row.discardedAt ? done(null) : failed({ kind: "locked" });
}

export async function restoreDraft(
  user: User,
  { referralId }: { referralId: string },
): Promise<Result<null, { kind: "not-found" }>> {
  const restored = await db()
    .update(referrals)
    .set({ discardedAt: null })
    .where(
      and(
        eq(referrals.id, referralId),
        eq(referrals.userId, user.id),
        isNotNull(referrals.discardedAt),
      ),
    )
    .returning({ id: referrals.id });
  return restored.length > 0 ? done(null) : failed({ kind: "not-found" });
}

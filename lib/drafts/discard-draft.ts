/** Discarding keeps the row, so that Undo can bring it back with every answer. */
import "server-only";
import { and, desc, eq, isNotNull, isNull, not, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { appendEvents } from "@/lib/events/append";
import type { Answers } from "@/lib/referral/fields/answers";
import { done, failed, type Result } from "@/lib/result";
import { unlockedSql } from "./referral";

/** More than anybody looks through. */
const MOST_LISTED = 100;

type NotDiscarded = { kind: "not-found" } | { kind: "locked" };

/**
 * True while AWS itself has the referral, is about to, or may have it: its opportunity is known, or
 * a call that creates it was not heard to its end. A rehearsal in the Sandbox does not count.
 */
export const withAwsSql = sql<boolean>`exists (select from submissions
  where submissions.referral_id = referrals.id and submissions.environment = 'aws'
    and (submissions.opened_at is null or submissions.opportunity_id is not null
      or submissions.maybe_created or submissions.phase = 'find'
      or submissions.phase = 'create'
        and (submissions.unsure or submissions.locked_until is not null)))`;

/** "locked": AWS has this referral or may have it; one that was only rehearsed may go. */
export async function discardDraft(
  actor: Actor,
  { referralId }: { referralId: string },
): Promise<Result<null, NotDiscarded>> {
  const { userId } = actor;
  const mine = and(eq(referrals.id, referralId), can(actor, "discard"));
  const unsent = and(unlockedSql(), not(withAwsSql));
  const discarded = await db().transaction(async (tx) => {
    // Send holds the row while it makes a submission, which only a statement begun later sees.
    await tx.select({ id: referrals.id }).from(referrals).where(mine).for("update");
    const rows = await tx
      .update(referrals)
      .set({ discardedAt: sql`now()` })
      .where(and(mine, isNull(referrals.discardedAt), unsent))
      .returning({ referralId: referrals.id, teamId: referrals.teamId });
    await appendEvents(
      tx,
      rows.map((row) => ({ ...row, userId, what: "draft-discarded" })),
    );
    return rows;
  });
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
  actor: Actor,
  { referralId }: { referralId: string },
): Promise<Result<null, { kind: "not-found" }>> {
  const { userId } = actor;
  const isDiscarded = isNotNull(referrals.discardedAt);
  const restored = await db().transaction(async (tx) => {
    const rows = await tx
      .update(referrals)
      .set({ discardedAt: null })
      .where(and(eq(referrals.id, referralId), can(actor, "discard"), isDiscarded))
      .returning({ referralId: referrals.id, teamId: referrals.teamId });
    await appendEvents(
      tx,
      rows.map((row) => ({ ...row, userId, what: "draft-restored" })),
    );
    return rows;
  });
  return restored.length > 0 ? done(null) : failed({ kind: "not-found" });
}

export type DiscardedDraft = { id: string; answers: Answers; discardedAt: Date };

/** What can still be brought back, the latest first. */
export async function listDiscarded(actor: Actor): Promise<DiscardedDraft[]> {
  const rows = await db()
    .select({
      id: referrals.id,
      answers: referrals.answers,
      discardedAt: referrals.discardedAt,
    })
    .from(referrals)
    .where(and(can(actor, "read"), isNotNull(referrals.discardedAt)))
    .orderBy(desc(referrals.discardedAt))
    .limit(MOST_LISTED);
  return rows.map(({ id, answers, discardedAt }) => ({
    id,
    answers,
    discardedAt: discardedAt ?? new Date(),
  }));
}

/** Discarding keeps the row, so that Undo can bring it back with every answer. */
import "server-only";
import { and, desc, inArray, isNotNull, isNull, not, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { appendEvents } from "@/lib/events/append";
import type { Answers } from "@/lib/referral/fields/answers";
import { unlockedSql } from "./referral";

/** More than anybody looks through. */
const MOST_LISTED = 100;

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

/**
 * Discards those of the referrals that AWS neither has nor may have, and says which: one that was
 * only rehearsed may go. A second press of the same button finds its work done.
 */
export async function discardDrafts(
  actor: Actor,
  { referralIds }: { referralIds: readonly string[] },
): Promise<{ discarded: string[]; kept: string[] }> {
  const { userId } = actor;
  const mine = and(inArray(referrals.id, [...referralIds]), can(actor, "discard"));
  const unsent = and(unlockedSql(), not(withAwsSql));
  await db().transaction(async (tx) => {
    // Send holds the row while it makes a submission, which only a statement begun later sees. In
    // one order, so that two who discard the same ones never wait for each other.
    await tx
      .select({ id: referrals.id })
      .from(referrals)
      .where(mine)
      .orderBy(referrals.id)
      .for("update");
    const rows = await tx
      .update(referrals)
      .set({ discardedAt: sql`now()` })
      .where(and(mine, isNull(referrals.discardedAt), unsent))
      .returning({ referralId: referrals.id, teamId: referrals.teamId });
    await appendEvents(
      tx,
      rows.map((row) => ({ ...row, userId, what: "draft-discarded" })),
    );
  });
  const rows = await db()
    .select({ id: referrals.id, discardedAt: referrals.discardedAt })
    .from(referrals)
    .where(mine);
  const idsOf = (isDiscarded: boolean) =>
    rows.filter(({ discardedAt }) => (discardedAt !== null) === isDiscarded).map(({ id }) => id);
  return { discarded: idsOf(true), kept: idsOf(false) };
}

/** Brings back what was discarded of these; what was not stays as it is. */
export async function restoreDrafts(
  actor: Actor,
  { referralIds }: { referralIds: readonly string[] },
): Promise<void> {
  const { userId } = actor;
  const mine = and(inArray(referrals.id, [...referralIds]), can(actor, "discard"));
  await db().transaction(async (tx) => {
    const rows = await tx
      .update(referrals)
      .set({ discardedAt: null })
      .where(and(mine, isNotNull(referrals.discardedAt)))
      .returning({ referralId: referrals.id, teamId: referrals.teamId });
    await appendEvents(
      tx,
      rows.map((row) => ({ ...row, userId, what: "draft-restored" })),
    );
  });
}

/** Which of these can be brought back. */
export async function discardedAmong(
  actor: Actor,
  referralIds: readonly string[],
): Promise<string[]> {
  if (referralIds.length === 0) return [];
  const rows = await db()
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        inArray(referrals.id, [...referralIds]),
        can(actor, "read"),
        isNotNull(referrals.discardedAt),
      ),
    );
  return rows.map(({ id }) => id);
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

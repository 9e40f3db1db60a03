import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { referrals } from "@/lib/db/schema";
import { appendEvents } from "@/lib/events/append";
import { yourself } from "@/lib/partner/people";
import { type Answers, startAnswers } from "@/lib/referral/fields/answers";
import { done, failed, type Result } from "@/lib/result";
import { centsOf } from "./amounts";
import { closeDateOf } from "./close-date";

/**
 * Starts a referral. The attempt id comes from the page, so that a double click or a repeated
 * POST gets the referral the first one started. It begins with what every referral does, or with
 * what `beginWith` makes of that. "needs-you": the user's own name is not known yet.
 */
export async function startDraft(
  actor: Actor,
  { attemptId, beginWith }: { attemptId: string; beginWith?: (start: Answers) => Answers },
): Promise<Result<{ referralId: string }, { kind: "needs-you" }>> {
  const you = await yourself(actor);
  if (!you) return failed({ kind: "needs-you" });
  const start = startAnswers(you.awsAnswer === "refused" ? null : you.id);
  const answers = beginWith ? beginWith(start) : start;
  const started = await db().transaction(async (tx) => {
    const [made] = await tx
      .insert(referrals)
      .values({
        id: newId(),
        teamId: actor.teamId,
        createdBy: actor.userId,
        attemptId,
        answers,
        monthlyCents: centsOf(answers.monthlyRevenue),
        closeDate: closeDateOf(answers),
      })
      .onConflictDoNothing({ target: [referrals.teamId, referrals.createdBy, referrals.attemptId] })
      .returning({ id: referrals.id });
    if (made) {
      const { teamId, userId } = actor;
      await appendEvents(tx, [{ teamId, referralId: made.id, userId, what: "draft-started" }]);
    }
    return made;
  });
  if (started) return done({ referralId: started.id });
  const [earlier] = await db()
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        can(actor, "write"),
        eq(referrals.createdBy, actor.userId),
        eq(referrals.attemptId, attemptId),
      ),
    );
  if (!earlier) throw new Error("a referral's attempt id is taken, and no referral has it");
  return done({ referralId: earlier.id });
}

/** The newest draft that this user started and has not answered anything in; it is not listed. */
export async function unwrittenDraft(
  actor: Actor,
): Promise<{ referralId: string; startedAt: Date } | null> {
  const [newest] = await db()
    .select({ referralId: referrals.id, startedAt: referrals.createdAt })
    .from(referrals)
    .where(
      and(
        can(actor, "write"),
        eq(referrals.createdBy, actor.userId),
        isNull(referrals.discardedAt),
        referrals.isBlank,
      ),
    )
    .orderBy(desc(referrals.createdAt))
    .limit(1);
  return newest ?? null;
}

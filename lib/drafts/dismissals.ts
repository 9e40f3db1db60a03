/** Warnings that somebody looked at and let stand: dismissed with a reason, and restored. */
import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { dismissals } from "@/lib/db/schema";
import { referralContext } from "@/lib/partner/referral-context";
import { hasLettersOrDigits } from "@/lib/referral/parse/text";
import { answersLookedAt, findingKey } from "@/lib/referral/readiness/finding";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { done, failed, type Result } from "@/lib/result";
import { getReferral } from "./get-referral";
import { knownOf } from "./known";

/** In characters; what is longer is cut, for a reason is read by people. */
const MOST_OF_A_REASON = 500;

type DismissFailure =
  | { kind: "not-found" }
  | { kind: "locked" }
  /** Nothing like it speaks of this referral now, or it blocks: then only mending helps. */
  | { kind: "no-such-warning" }
  | { kind: "no-reason" };

/**
 * Dismisses a warning, together with the answers it looked at: with other answers it speaks again.
 * What blocks cannot be dismissed, whatever is posted.
 */
export async function dismissWarning(
  actor: Actor,
  request: { referralId: string; finding: string; reason: string },
): Promise<Result<null, DismissFailure>> {
  const { referralId } = request;
  const [referral, context, known] = await Promise.all([
    getReferral(actor, referralId),
    referralContext(actor),
    knownOf(actor, [referralId]),
  ]);
  if (!referral || referral.discardedAt) return failed({ kind: "not-found" });
  if (referral.locked) return failed({ kind: "locked" });
  const { rows } = readinessOf(referral.answers, context, known.get(referralId));
  if (
    rows.some(({ dismissals }) =>
      dismissals.some(({ dismissal }) => dismissal.finding === request.finding),
    )
  ) {
    return done(null); // pressed twice
  }
  const finding = rows
    .flatMap(({ findings }) => findings)
    .find((each) => findingKey(each) === request.finding && each.severity === "warns");
  if (!finding) return failed({ kind: "no-such-warning" });
  const reason = [...request.reason.trim()].slice(0, MOST_OF_A_REASON).join("");
  if (!hasLettersOrDigits(reason)) return failed({ kind: "no-reason" });
  const answers = answersLookedAt(finding, referral.answers);
  const dismissal = { id: newId(), referralId, userId: actor.userId, finding: request.finding };
  await db()
    .insert(dismissals)
    .values({ ...dismissal, reason, answers: { ...answers } });
  return done(null);
}

/** Lets a warning speak again. What was written down stays, for the history. */
export async function takeBackDismissal(
  actor: Actor,
  { referralId, dismissalId }: { referralId: string; dismissalId: string },
): Promise<Result<null, { kind: "not-found" }>> {
  if (!(await getReferral(actor, referralId))) return failed({ kind: "not-found" });
  const taken = await db()
    .update(dismissals)
    .set({ takenBackAt: sql`now()` })
    .where(
      and(
        eq(dismissals.id, dismissalId),
        eq(dismissals.referralId, referralId),
        isNull(dismissals.takenBackAt),
      ),
    )
    .returning({ id: dismissals.id });
  return taken.length > 0 ? done(null) : failed({ kind: "not-found" });
}

export type PastDismissal = {
  finding: string;
  reason: string;
  userId: string;
  dismissedAt: Date;
  takenBackAt: Date | null;
};

/** Everything that was ever dismissed, newest first, for the history. Whose referral it is, is asked before. */
export async function pastDismissals(referralId: string): Promise<PastDismissal[]> {
  return db()
    .select({
      finding: dismissals.finding,
      reason: dismissals.reason,
      userId: dismissals.userId,
      dismissedAt: dismissals.dismissedAt,
      takenBackAt: dismissals.takenBackAt,
    })
    .from(dismissals)
    .where(eq(dismissals.referralId, referralId))
    .orderBy(desc(dismissals.dismissedAt));
}

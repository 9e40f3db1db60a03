import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import type { Answers } from "@/lib/referral/fields/answers";
import { copiedAnswers } from "@/lib/referral/fields/copied";
import { failed, type Result } from "@/lib/result";
import { startDraft } from "./start-draft";

/**
 * Starts a draft with the answers of another referral, but for those that have to be new. The same
 * attempt twice is one draft.
 */
export async function copyReferral(
  actor: Actor,
  { referralId, attemptId }: { referralId: string; attemptId: string },
): Promise<Result<{ referralId: string }, { kind: "not-found" } | { kind: "needs-you" }>> {
  const [source] = await db()
    .select({ answers: referrals.answers })
    .from(referrals)
    .where(and(eq(referrals.id, referralId), can(actor, "read"), isNull(referrals.discardedAt)));
  if (!source) return failed({ kind: "not-found" });
  const beginWith = (start: Answers) => copiedAnswers(source.answers, start);
  return startDraft(actor, { attemptId, beginWith });
}

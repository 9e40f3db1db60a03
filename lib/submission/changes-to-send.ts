/** What would go to AWS: each answer that was changed since AWS's record was taken in, old and new. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { opportunities, referrals } from "@/lib/db/schema";
import type { Referral } from "@/lib/drafts/referral";
import { currentEnvironment } from "@/lib/env";
import { recordAsAnswers } from "@/lib/partner-central/correction";
import type { ReferralContext } from "@/lib/referral/context";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { changedFields } from "./requests-to-correct";
import { recordOf } from "./take-in-record";

export type ChangeToSend = { id: FieldId; from: string | string[]; to: string | string[] };

/** In the order of the page; [] where AWS lets nothing be changed. */
export async function changesToSend(
  actor: Actor,
  { id: referralId, answers, laterPage }: Referral,
  context: ReferralContext,
): Promise<ChangeToSend[]> {
  if (laterPage === null) return [];
  const [row] = await db()
    .select({ takenIn: opportunities.takenIn })
    .from(opportunities)
    .innerJoin(referrals, eq(referrals.id, opportunities.referralId))
    .where(
      and(
        eq(opportunities.referralId, referralId),
        eq(opportunities.environment, currentEnvironment()),
        can(actor, "read"),
      ),
    );
  const base = recordOf(row?.takenIn ?? null);
  if (base === null) return [];
  const before = recordAsAnswers(base, answers, context);
  return changedFields(laterPage, answers, base, context).map((id) => ({
    id,
    from: before[id] ?? "",
    to: answers[id] ?? "",
  }));
}

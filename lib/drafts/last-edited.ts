import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals, referralVersions } from "@/lib/db/schema";
import { fieldIds, fields } from "@/lib/referral/fields/fields";
import { type FieldStep, isFieldStep } from "@/lib/referral/fields/steps";

/** The page on which this person changed an answer last; null where they have changed none. */
export async function lastEditedStep(actor: Actor, referralId: string): Promise<FieldStep | null> {
  const [last] = await db()
    .select({ after: referralVersions.after })
    .from(referralVersions)
    .innerJoin(referrals, eq(referrals.id, referralVersions.referralId))
    .where(
      and(
        eq(referralVersions.referralId, referralId),
        eq(referralVersions.userId, actor.userId),
        can(actor, "read"),
      ),
    )
    .orderBy(desc(referralVersions.version))
    .limit(1);
  if (!last) return null;
  const { after } = last;
  const changed = fieldIds.filter((id) => id in after);
  // A choice may take answers of other pages away, which were not edited there.
  const id = changed.find((each) => after[each] !== null) ?? changed[0];
  const step = id && fields[id].step;
  return step !== undefined && isFieldStep(step) ? step : null;
}

import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";

export type Rehearsal = {
  environment: Environment;
  opportunityId: string | null;
  sentAt: Date;
};

/** The latest sending of this referral to another environment than the one in use; null without one. */
export async function rehearsalOf(actor: Actor, referralId: string): Promise<Rehearsal | null> {
  const [row] = await db()
    .select({
      environment: submissions.environment,
      opportunityId: submissions.opportunityId,
      sentAt: submissions.createdAt,
    })
    .from(submissions)
    .where(
      and(
        eq(submissions.referralId, referralId),
        can(actor, "read", submissions),
        ne(submissions.environment, currentEnvironment()),
      ),
    )
    .orderBy(desc(submissions.createdAt))
    .limit(1);
  return row ?? null;
}

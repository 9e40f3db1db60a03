import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import type { Phase } from "./submission";

export type Rehearsal = { environment: Environment; opportunityId: string | null };

/** The latest sending of this referral that arrived in another environment than the one in use. */
export async function rehearsalOf(actor: Actor, referralId: string): Promise<Rehearsal | null> {
  const [row] = await db()
    .select({
      environment: submissions.environment,
      opportunityId: submissions.opportunityId,
    })
    .from(submissions)
    .where(
      and(
        eq(submissions.referralId, referralId),
        can(actor, "read", submissions),
        ne(submissions.environment, currentEnvironment()),
        eq(submissions.phase, "done" satisfies Phase),
      ),
    )
    .orderBy(desc(submissions.createdAt))
    .limit(1);
  return row ?? null;
}

import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentPlace } from "@/lib/env";

export type Rehearsal = {
  catalog: "AWS" | "Sandbox";
  /** "emulator", "aws", or another endpoint's address. */
  place: string;
  opportunityId: string | null;
  sentAt: Date;
};

/** The latest sending of this referral to another catalog than the one in use; null without one. */
export async function rehearsalOf(user: User, referralId: string): Promise<Rehearsal | null> {
  const [row] = await db()
    .select({
      catalog: submissions.catalog,
      place: submissions.place,
      opportunityId: submissions.opportunityId,
      sentAt: submissions.createdAt,
    })
    .from(submissions)
    .where(
      and(
        eq(submissions.referralId, referralId),
        eq(submissions.userId, user.id),
        ne(submissions.catalog, currentPlace().catalog),
      ),
    )
    .orderBy(desc(submissions.createdAt))
    .limit(1);
  return row ?? null;
}

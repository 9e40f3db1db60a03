import "server-only";
import { and, eq } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { referrals, submissions } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { type Referral, stateSql } from "./referral";

/** One referral of this user, or null when there is none: another user's is not found either. */
export async function getReferral(user: User, referralId: string): Promise<Referral | null> {
  const { catalog } = env();
  const [row] = await db()
    .select({ referral: referrals, submission: submissions, state: stateSql })
    .from(referrals)
    .leftJoin(
      submissions,
      and(eq(submissions.referralId, referrals.id), eq(submissions.catalog, catalog)),
    )
    .where(and(eq(referrals.id, referralId), eq(referrals.userId, user.id)));
  if (!row) return null;
  const { referral, submission, state } = row;
  return {
    id: referral.id,
    version: referral.version,
    answers: referral.answers,
    marks: referral.marks,
    state,
    locked: submission !== null && submission.openedAt === null,
    createdAt: referral.createdAt,
    updatedAt: referral.updatedAt,
    discardedAt: referral.discardedAt,
    submission: submission && {
      id: submission.id,
      catalog: submission.catalog,
      place: submission.place,
      phase: submission.phase,
      opportunityId: submission.opportunityId,
      reviewStatus: submission.reviewStatus,
      sentAt: submission.createdAt,
      finishedAt: submission.finishedAt,
    },
  };
}

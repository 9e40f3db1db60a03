import "server-only";
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { preparedQuery } from "@/lib/db/client";
import { referrals, submissions } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { type Referral, type SubmissionSummary, stateSql } from "./referral";

const oneReferral = preparedQuery((database) =>
  database
    .select({
      referral: getTableColumns(referrals),
      submission: {
        id: submissions.id,
        catalog: submissions.catalog,
        place: submissions.place,
        phase: submissions.phase,
        opportunityId: submissions.opportunityId,
        reviewStatus: submissions.reviewStatus,
        sentAt: submissions.createdAt,
        finishedAt: submissions.finishedAt,
        openedAt: submissions.openedAt,
      },
      state: stateSql,
    })
    .from(referrals)
    .leftJoin(
      submissions,
      and(
        eq(submissions.referralId, referrals.id),
        eq(submissions.catalog, sql.placeholder("catalog")),
      ),
    )
    .where(
      and(
        eq(referrals.id, sql.placeholder("referralId")),
        eq(referrals.userId, sql.placeholder("userId")),
      ),
    )
    .prepare("one_referral"),
);

/** One referral of this user, or null when there is none: another user's is not found either. */
export async function getReferral(user: User, referralId: string): Promise<Referral | null> {
  const { catalog } = env();
  const [row] = await oneReferral().execute({ referralId, userId: user.id, catalog });
  if (!row) return null;
  const { referral, state } = row;
  return {
    id: referral.id,
    version: referral.version,
    answers: referral.answers,
    marks: referral.marks,
    state,
    locked: row.submission !== null && row.submission.openedAt === null,
    createdAt: referral.createdAt,
    updatedAt: referral.updatedAt,
    discardedAt: referral.discardedAt,
    submission: row.submission && summaryOf(row.submission),
  };
}

/** Without the moment the answers were opened again, which only decides whether they are locked. */
function summaryOf({
  openedAt: _,
  ...summary
}: SubmissionSummary & { openedAt: Date | null }): SubmissionSummary {
  return summary;
}

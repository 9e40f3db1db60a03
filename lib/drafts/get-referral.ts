import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { askingActor, can } from "@/lib/auth/can";
import { preparedQuery } from "@/lib/db/client";
import { heldAnswers, opportunities, referrals, stateColumns, submissions } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { laterPageOf } from "@/lib/referral/fields/open-fields";
import { isLocked, type Referral, stateOfPage } from "./referral";

const columns = {
  id: referrals.id,
  version: referrals.version,
  answers: referrals.answers,
  marks: referrals.marks,
  createdAt: referrals.createdAt,
  updatedAt: referrals.updatedAt,
  discardedAt: referrals.discardedAt,
};

const hasHeldSql = sql<boolean>`exists (select from ${heldAnswers} held
  where held.referral_id = referrals.id and held.user_id = ${sql.placeholder("userId")})`;

const oneReferral = preparedQuery((database) =>
  database
    .select({
      referral: columns,
      submission: {
        id: submissions.id,
        environment: submissions.environment,
        phase: submissions.phase,
        opportunityId: submissions.opportunityId,
        sentAt: submissions.createdAt,
        finishedAt: submissions.finishedAt,
      },
      reviewStatus: opportunities.reviewStatus,
      stage: opportunities.stage,
      states: stateColumns,
      hasHeld: hasHeldSql,
    })
    .from(referrals)
    .leftJoin(
      submissions,
      and(
        eq(submissions.referralId, referrals.id),
        eq(submissions.environment, sql.placeholder("environment")),
      ),
    )
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.referralId, submissions.referralId),
        eq(opportunities.environment, submissions.environment),
      ),
    )
    .where(and(eq(referrals.id, sql.placeholder("referralId")), can(askingActor, "read")))
    .prepare("one_referral"),
);

/** One referral of this user, or null when there is none: another user's is not found either. */
export async function getReferral(actor: Actor, referralId: string): Promise<Referral | null> {
  const environment = currentEnvironment();
  const [row] = await oneReferral().execute({ referralId, ...actor, environment });
  if (!row) return null;
  const { referral, states, hasHeld, reviewStatus, stage } = row;
  const state = states[environment];
  const page = laterPageOf({ reviewStatus, stage });
  return {
    ...referral,
    state,
    hasHeld,
    locked: isLocked(state),
    submission: row.submission && { ...row.submission, reviewStatus },
    laterPage: page !== null && state === stateOfPage[page] ? page : null,
  };
}

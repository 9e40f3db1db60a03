/** What the rest of the app sees of a referral: its answers, and in a few words where it stands. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type ReferralState, referralStates, submissions } from "@/lib/db/schema";
import type { Environment } from "@/lib/env";
import type { Answers } from "@/lib/referral/fields/answers";
import type { Marks } from "@/lib/referral/fields/progress";

export { type ReferralState, referralStates };

/** Where a referral stands in one environment; the submission room has the whole story. */
export type SubmissionSummary = {
  id: string;
  environment: Environment;
  phase: string;
  opportunityId: string | null;
  reviewStatus: string | null;
  sentAt: Date;
  finishedAt: Date | null;
};

export type Referral = {
  id: string;
  version: number;
  answers: Answers;
  marks: Marks;
  state: ReferralState;
  /** Answers cannot be changed: AWS has the referral, or it is on its way there. */
  locked: boolean;
  /** Answers of this user clash with somebody else's and wait for a choice. */
  hasHeld: boolean;
  createdAt: Date;
  updatedAt: Date;
  discardedAt: Date | null;
  submission: SubmissionSummary | null;
};

/** What AWS last said of the submission's opportunity, for queries that join the submission. */
const heldSql = (expression: SQL) => sql<
  string | null
>`(select ${expression} from opportunities held
  where held.referral_id = ${submissions.referralId} and held.environment = ${submissions.environment})`;
export const reviewStatusSql = heldSql(sql`held.review_status`);
export const reviewCommentsSql = heldSql(sql`held.record -> 'LifeCycle' ->> 'ReviewComments'`);

/** The state, for queries that left-join the submission to the environment in use. */
export const stateSql = sql<ReferralState>`case
  when ${submissions.id} is null then 'draft'
  when ${submissions.openedAt} is not null then 'send-failed'
  when ${submissions.phase} <> 'done' then 'sending'
  else case ${reviewStatusSql}
    when 'Action Required' then 'action-required'
    when 'Approved' then 'approved'
    when 'Rejected' then 'rejected'
    when 'In review' then 'in-review'
    else 'sent' end
  end`;

/**
 * True while the answers may be changed, as far as this environment goes. Names are spelled out:
 * drizzle drops the table's name from columns in some places, and here that would compare
 * the submission with itself.
 */
export function unlockedSql(environment: Environment): SQL<boolean> {
  return sql<boolean>`not exists (select from submissions
    where submissions.referral_id = referrals.id
      and submissions.environment = ${environment} and submissions.opened_at is null)`;
}

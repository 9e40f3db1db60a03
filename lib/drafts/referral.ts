/** What the rest of the app sees of a referral: its answers, and in a few words where it stands. */
import "server-only";
import { and, inArray, isNull, not, type SQL } from "drizzle-orm";
import { type ReferralState, referralStates, referrals, stateColumns } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import type { Answers } from "@/lib/referral/fields/answers";
import type { LaterPage } from "@/lib/referral/fields/field-order";
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
  /** Where AWS lets some answers of it be changed; null where it lets none, and of a draft. */
  laterPage: LaterPage | null;
};

/** In these states the answers may be changed; in any other AWS has them, or they are on their way there. */
const UNLOCKED: readonly ReferralState[] = ["draft", "send-failed"];

export function isLocked(state: ReferralState): boolean {
  return !UNLOCKED.includes(state);
}

/** The state in which each page of a referral that AWS has may be saved. */
export const stateOfPage: Record<LaterPage, ReferralState> = {
  fix: "action-required",
  update: "approved",
  launched: "approved",
};

/** Where a referral stands in the environment in use. */
export function stateColumn() {
  return stateColumns[currentEnvironment()];
}

/** True of what the list shows: something was answered, and nobody discarded it. */
export function listedSql(): SQL | undefined {
  return and(isNull(referrals.discardedAt), not(referrals.isBlank));
}

/**
 * True while the answers may be changed. A statement that changes a referral under this condition
 * and has to wait for a Send finds the row changed, looks again, and matches nothing.
 */
export function unlockedSql(): SQL | undefined {
  return inArray(stateColumn(), [...UNLOCKED]);
}

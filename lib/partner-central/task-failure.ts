import "server-only";
import { type Failure, issuesOf } from "./failures";

/** Reason codes of a task that speak of AWS's moment, not of the referral; the same task may work later. */
const PASSING = new Set([
  "InternalError",
  "RequestThrottled",
  "OpportunityConflict",
  "EngagementConflict",
  "EngagementInvitationConflict",
  "ResourceSnapshotConflict",
  "ResourceSnapshotJobConflict",
]);

/** What a failed task of StartEngagementFromOpportunityTask means, by its ReasonCode. */
export function taskFailureOf(reasonCode: string, message: string): Failure {
  const failure = {
    code: reasonCode || "TaskFailed",
    message,
    requestId: null,
    effect: "none",
  } as const;
  if (PASSING.has(reasonCode)) return { ...failure, kind: "unavailable", retryable: true };
  if (reasonCode === "ServiceQuotaExceeded") return { ...failure, kind: "quota", retryable: true };
  if (reasonCode.endsWith("AccessDenied")) return { ...failure, kind: "denied", retryable: false };
  return {
    ...failure,
    kind: "rejected",
    retryable: false,
    stage: "task",
    issues: issuesOf(null, failure.code, message),
  };
}

import type { ReferralState } from "./referral";

/** How each state is named; from AWS's first answer on, the words are AWS's own. */
export const stateWords: Record<ReferralState, string> = {
  draft: "Draft",
  sending: "Sending",
  "send-failed": "Send failed",
  sent: "Submitted",
  "in-review": "In review",
  "action-required": "Action Required",
  approved: "Approved",
  rejected: "Rejected",
};

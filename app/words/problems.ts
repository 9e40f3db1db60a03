import "server-only";
import type { Problem } from "@/components/ui/problems";
import { fieldHref } from "@/lib/referral/fields/names";
import type { Issue } from "@/lib/referral/issues";
import type { ShownIssue } from "@/lib/submission/progress";

/** What keeps a referral from being sent, after Send was pressed: as many links as there are reasons. */
export function sendProblems(referralId: string, issues: readonly Issue[]): Problem[] {
  return issues.map(({ field, text }) => ({ text, href: fieldHref(referralId, field) }));
}

/** What AWS said when it refused; what belongs to no field of ours stands on top. */
export function awsProblems(referralId: string, issues: readonly ShownIssue[]): Problem[] {
  const unmapped = issues.filter(({ field }) => field === null);
  return [...unmapped, ...issues.filter(({ field }) => field !== null)].map(
    ({ field, label, path, code, message, text }) => ({
      text: label === null ? text : `${label}: ${text}`,
      href: field && fieldHref(referralId, field),
      detail: [message && `AWS: “${message}”`, code, path].filter(Boolean).join(" · "),
    }),
  );
}

import "server-only";
import { FINDINGS } from "@/components/review/findings";
import type { Problem } from "@/components/ui/problems";
import type { Issue } from "@/lib/referral/issues";

/**
 * Why Send did not send, in one line: the list below it has the rest. The tick leads to itself,
 * what blocks to that list.
 */
export function sendProblems(issue: Issue | null, isBlocked: boolean): Problem[] {
  if (issue === null) return [];
  return [{ text: issue.text, href: isBlocked ? `#${FINDINGS}` : `#${issue.field}` }];
}

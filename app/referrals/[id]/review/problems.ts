import "server-only";
import type { Problem } from "@/components/ui/problems";
import type { Issue } from "@/lib/referral/issues";
import { fieldHref, plainLabel } from "./answer-rows";

/** One of AWS's complaints; field null where nothing of ours wrote the path it names. */
export type AwsIssue = {
  field: Parameters<typeof plainLabel>[0] | null;
  path: string | null;
  code: string;
  message: string;
};

/** What keeps a referral from being sent, after Send was pressed: as many links as there are reasons. */
export function sendProblems(referralId: string, issues: Issue[], ticked: boolean): Problem[] {
  const atFields = issues.map(({ field, text }) => ({ text, href: fieldHref(referralId, field) }));
  if (!ticked) {
    const text = "Tick Submit to AWS, or choose Save and close to keep a draft";
    return [...atFields, { text, href: "#submit" }];
  }
  if (atFields.length === 0) return [];
  const text = `Fix the ${issues.length} ${issues.length === 1 ? "item" : "items"} marked Blocks sending, then send`;
  return [...atFields, { text, href: "#readiness" }];
}

/** What AWS said when it refused; what belongs to no field of ours stands on top. */
export function awsProblems(referralId: string, issues: readonly AwsIssue[]): Problem[] {
  const unmapped = issues.filter(({ field }) => field === null);
  return [...unmapped, ...issues.filter(({ field }) => field !== null)].map(
    ({ field, path, code, message }) => ({
      text: field === null ? `AWS: ${message}` : `${plainLabel(field)}: AWS does not accept this`,
      href: field && fieldHref(referralId, field),
      detail: [field !== null && `AWS: “${message}”`, code, path].filter(Boolean).join(" · "),
    }),
  );
}

import "server-only";
import type { Problem } from "@/components/ui/problems";
import type { FieldId } from "@/lib/referral/fields";
import type { Issue } from "@/lib/referral/issues";
import { fieldHref, plainLabel } from "./answer-rows";

/** One of AWS's complaints; field null where nothing of ours wrote the path it names. */
export type AwsIssue = {
  field: FieldId | null;
  path: string | null;
  code: string;
  message: string;
};

/** What keeps a referral from being sent, after Send was pressed: as many links as there are reasons. */
export function sendProblems(referralId: string, issues: readonly Issue[]): Problem[] {
  return issues.map(({ field, text }) => ({ text, href: fieldHref(referralId, field) }));
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

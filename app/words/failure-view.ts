import "server-only";
import type { FailureView } from "@/components/sending/failure-box";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { fieldHref } from "@/lib/referral/fields/names";
import type { ShownFailure, ShownIssue } from "@/lib/submission/progress";

/** Where a question is answered. */
type HrefOf = (field: FieldId) => string;

/** A failure as its box shows it. `owner` stands in it where that is whom AWS refused. */
export function failureView(
  referralId: string,
  failure: ShownFailure,
  owner: NonNullable<FailureView["owner"]>,
  hrefOf: HrefOf = (field) => fieldHref(referralId, field),
): FailureView {
  const { issues } = failure;
  const [first] = issues.filter(({ field }) => field !== null);
  const onlyAwsKnows = issues.length > 0 && first === undefined;
  const view = {
    title: failure.title,
    text: failure.text,
    // Of no question of ours we know more than AWS says, and that stands below.
    problems: onlyAwsKnows ? [] : uniqueProblems(hrefOf, issues),
    fix: first ? fixOf(hrefOf, first) : null,
    owner: issues.some(({ field }) => field === "owner") ? owner : null,
    said: wordsOfAws(failure),
    onlyAwsKnows,
  };
  return failure.isAboutAnswers && issues.length === 0 ? { ...view, ...allChanged } : view;
}

const allChanged = {
  title: "You changed what AWS didn't accept",
  text: "Review your answers, then send again.",
};

/** What belongs to no question of ours stands on top. */
function uniqueProblems(hrefOf: HrefOf, issues: readonly ShownIssue[]) {
  const unmapped = issues.filter(({ field }) => field === null);
  const ordered = [...unmapped, ...issues.filter(({ field }) => field !== null)];
  const problems = ordered.map(({ field, label, text }) => ({
    text: label === null ? text : `${label}: ${text}`,
    href: field && hrefOf(field),
  }));
  return problems.filter(
    ({ text }, index) => problems.findIndex((problem) => problem.text === text) === index,
  );
}

function fixOf(hrefOf: HrefOf, { field, label }: ShownIssue): FailureView["fix"] {
  if (field === null) return null;
  const words = field === "owner" ? "Choose another owner" : `Fix ${label}`;
  return { href: hrefOf(field), words };
}

/** AWS's own message, code and path of each complaint, or of the failure as a whole. */
function wordsOfAws({ issues, message, code, requestId }: ShownFailure): string[] {
  const lines = issues.length > 0 ? issues.map(saidAt) : [saidAt({ message, code, path: null })];
  return [...new Set([...lines, ...(requestId === null ? [] : [`Request ID ${requestId}`])])];
}

/** AWS's own words of one complaint. */
export function saidAt({ message, code, path }: Pick<ShownIssue, "message" | "code" | "path">) {
  return [message && `“${message}”`, code, path].filter(Boolean).join(" · ");
}

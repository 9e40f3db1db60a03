import "server-only";
import { saidAt } from "@/app/words/failure-view";
import type { FindingView } from "@/components/review/finding-line";
import type { ReasonRow } from "@/components/review/reasons";
import type { Actor } from "@/lib/auth/actor";
import { nameOfUser } from "@/lib/drafts/history";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { fieldHref } from "@/lib/referral/fields/names";
import { findingKey } from "@/lib/referral/readiness/finding";
import type { Finding, Readiness } from "@/lib/referral/readiness/readiness";
import type { ShownIssue } from "@/lib/submission/progress";

/**
 * What is left to do before sending, in the order of its weight and then of the pages: what blocks,
 * be it the guide's or AWS's own, what AWS refused when it was sent, and what to review.
 */
export function todoOf(
  { rows, awsNeeds }: Readiness,
  referralId: string,
  refused: readonly ShownIssue[] = [],
): FindingView[] {
  const found = rows.flatMap(({ findings }) => findings).filter(({ severity }) => severity);
  const isDuplicate = ({ duplicate }: Finding) => duplicate !== undefined;
  const duplicates = found.filter(isDuplicate);
  const lines = found.filter((finding) => !isDuplicate(finding)).map((finding) => [finding]);
  if (duplicates.length > 0) lines.push(duplicates);
  const toDo = [
    ...lines.map((findings) => lineOf(findings, referralId)),
    ...awsNeeds.map(({ field, text }) => needLine(field, text, referralId)),
  ];
  return withRefused(toDo, refused, referralId).sort(byUrgency);
}

/** What AWS refused stands in the line that blocks the same field, else in a line of its own. */
function withRefused(
  lines: readonly FindingView[],
  refused: readonly ShownIssue[],
  referralId: string,
): FindingView[] {
  const isAt = (issue: ShownIssue, { field, severity }: FindingView) =>
    severity === "blocks" &&
    field !== null &&
    // A typed owner is known by the email, where our own line stands.
    (field === issue.field || (field === "ownerEmail" && issue.field === "owner"));
  const joined = lines.map((line) => {
    const issue = refused.find((each) => isAt(each, line));
    return issue ? { ...line, said: saidAt(issue) } : line;
  });
  const alone = refused.filter((issue) => !lines.some((line) => isAt(issue, line)));
  return [...joined, ...alone.map((issue, at) => refusedLine(issue, at, referralId))];
}

function byUrgency(one: FindingView, other: FindingView): number {
  const weightOf = ({ severity }: FindingView) => (severity === "warns" ? 1 : 0);
  return weightOf(one) - weightOf(other) || pageOrder(one) - pageOrder(other);
}

function pageOrder({ field }: FindingView): number {
  return field === null ? fieldIds.length : fieldIds.indexOf(field);
}

/** One line; of several findings only where they are about the same, as duplicates are. */
function lineOf(findings: readonly Finding[], referralId: string): FindingView {
  const [finding] = findings;
  if (finding === undefined) throw new Error("a line without a finding");
  const { severity, field, link, holdsPageCode, suggestion } = finding;
  return {
    keys: findings.map(findingKey),
    severity: severity === "blocks" ? "blocks" : "warns",
    field,
    label: field ? fields[field].label : "",
    text: findings.map(({ text }) => text).join(" "),
    href: field && fieldHref(referralId, field),
    action: severity === "blocks" ? "Fix" : link,
    matched: findings.flatMap(wordsOf),
    isVague: vague.has(finding.id),
    duplicates: findings.flatMap(({ duplicate }) =>
      duplicate ? [{ href: `/referrals/${duplicate.id}`, name: duplicate.name }] : [],
    ),
    codeIn: holdsPageCode ? field : null,
    suggestion: suggestion ?? null,
    said: null,
  };
}

/** What a line without a remedy of its own has besides. */
const toFix = {
  action: "Fix",
  matched: [],
  isVague: false,
  duplicates: [],
  codeIn: null,
  suggestion: null,
  said: null,
};

function needLine(field: FieldId, text: string, referralId: string): FindingView {
  return {
    ...toFix,
    keys: [`need.${field}`],
    severity: "blocks",
    field,
    label: fields[field].label,
    text,
    href: fieldHref(referralId, field),
  };
}

function refusedLine(issue: ShownIssue, at: number, referralId: string): FindingView {
  const { field, label, text } = issue;
  return {
    ...toFix,
    keys: [`aws.${at}`],
    severity: "refused",
    field,
    label: label ?? "AWS's response",
    text: field === null ? "AWS doesn't say which answer this is about." : text,
    href: field && fieldHref(referralId, field),
    said: saidAt(issue),
  };
}

/** The five reasons in the words of the page, with what was looked at and what was dismissed. */
export async function reasonsOf(actor: Actor, { rows }: Readiness): Promise<ReasonRow[]> {
  const users = rows.flatMap(({ dismissals }) =>
    dismissals.map(({ dismissal }) => dismissal.userId),
  );
  const names = new Map(
    await Promise.all(
      [...new Set(users)].map(async (id) => [id, await nameOfUser(actor, id)] as const),
    ),
  );
  return rows.map(({ id, title, state, findings, dismissals }) => ({
    id,
    title,
    state,
    notes: findings.flatMap(({ severity, text }) => (severity === null ? [text] : [])),
    dismissals: dismissals.map(({ finding, dismissal }) => ({
      dismissalId: dismissal.id,
      text: finding.text,
      reason: dismissal.reason,
      who: names.get(dismissal.userId) ?? "someone else",
      dismissedAt: dismissal.dismissedAt,
      canTakeBack: true,
    })),
  }));
}

/** Findings about texts that are too vague: what was matched is what makes them so. */
const vague: ReadonlySet<Finding["id"]> = new Set(["readiness-2b", "readiness-3"]);

/** A handful of the words that made us look, where the sentence does not name them itself. */
function wordsOf({ matched, text }: Finding): string[] {
  return matched.filter((word) => !text.includes(word)).slice(0, 6);
}

import "server-only";
import type { FindingView } from "@/components/review/finding-line";
import type { ReasonRow } from "@/components/review/reasons";
import type { Actor } from "@/lib/auth/actor";
import { nameOfUser } from "@/lib/drafts/history";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { fieldHref } from "@/lib/referral/fields/names";
import { findingKey } from "@/lib/referral/readiness/finding";
import type { Finding, Readiness } from "@/lib/referral/readiness/readiness";

/**
 * What is left to do before sending, in the order of its weight and then of the pages: what blocks,
 * be it the guide's or AWS's own, and what to review.
 */
export function todoOf({ rows, awsNeeds }: Readiness, referralId: string): FindingView[] {
  const found = rows.flatMap(({ findings }) => findings).filter(({ severity }) => severity);
  const isDuplicate = ({ duplicate }: Finding) => duplicate !== undefined;
  const duplicates = found.filter(isDuplicate);
  const lines = found.filter((finding) => !isDuplicate(finding)).map((finding) => [finding]);
  if (duplicates.length > 0) lines.push(duplicates);
  return [
    ...lines.map((findings) => lineOf(findings, referralId)),
    ...awsNeeds.map(({ field, text }) => needLine(field, text, referralId)),
  ].sort(byUrgency);
}

function byUrgency(one: FindingView, other: FindingView): number {
  const weightOf = ({ severity }: FindingView) => (severity === "blocks" ? 0 : 1);
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
  };
}

function needLine(field: FieldId, text: string, referralId: string): FindingView {
  return {
    keys: [`need.${field}`],
    severity: "blocks",
    field,
    label: fields[field].label,
    text,
    href: fieldHref(referralId, field),
    action: "Fix",
    matched: [],
    isVague: false,
    duplicates: [],
    codeIn: null,
    suggestion: null,
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

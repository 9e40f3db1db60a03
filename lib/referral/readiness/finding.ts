/** What a readiness check says, and what may be known besides the answers when it does. */
import { type Answers, listOf } from "../fields/answers";
import type { FieldId } from "../fields/field-order";

/** The checks, by their number in the order of the guide's reasons; letters mark the softer half. */
export type CheckId =
  | "readiness-1"
  | "readiness-2"
  | "readiness-2b"
  | "readiness-3"
  | "readiness-3b"
  | "readiness-4"
  | "readiness-4b"
  | "readiness-5"
  | "readiness-5b"
  | "readiness-6"
  | "readiness-6b"
  | "readiness-7"
  | "readiness-8"
  | "readiness-9"
  | "readiness-10"
  | "readiness-11"
  | "readiness-12";

/** The rows of the panel: the guide's five reasons why referrals are sent back. */
export type RowId = "fields" | "text" | "revenue" | "owner" | "ask";

/** blocks: keeps from sending. warns: worth a look, never an error. */
export type Severity = "blocks" | "warns";

export type Finding = {
  id: CheckId;
  /** Null where nothing is wrong and a row says what it has looked at. */
  severity: Severity | null;
  text: string;
  field: FieldId | null;
  /** The words of the way to the field, "" where none leads. */
  link: string;
  /** The words of the answer that the check stumbled over. */
  matched: readonly string[];
  /** The fields it looked at: when one of them changes, a dismissed warning speaks again. */
  looksAt: readonly FieldId[];
  /** What it is about, where with the same answers the check may come to speak of something else. */
  subject?: string;
  /** Another referral it speaks of. */
  duplicate?: Duplicate;
  /** Set where taking web page code out of the answer would settle it. */
  holdsPageCode?: true;
  /** A value that would settle it, for the author to take or leave. */
  suggestion?: string;
};

/** Another referral of this user that is like this one. */
export type Duplicate = {
  id: string;
  name: string;
  company: string;
  /** Where it stands, in the list's words. */
  status: string;
  same: readonly ("company" | "site" | "account" | "title")[];
  /** How alike the titles are, 0 to 1. */
  similarity: number;
};

/** A warning somebody found to be no reason for a change, with the answers of that moment. */
export type Dismissal = {
  id: string;
  finding: string;
  reason: string;
  answers: Answers;
  userId: string;
  /** ISO time. */
  dismissedAt: string;
};

/** What other referrals and earlier decisions tell; all of it may be missing. */
export type Known = {
  /** The owner's last amounts a month in cents, newest first, this referral not among them. */
  amounts: readonly bigint[];
  duplicates: readonly Duplicate[];
  dismissals: readonly Dismissal[];
};

export const NOTHING_KNOWN: Known = { amounts: [], duplicates: [], dismissals: [] };

/** Names a finding of a referral: the check, the field it speaks of, and what it is about. */
export function findingKey({
  id,
  field,
  subject,
}: Pick<Finding, "id" | "field" | "subject">): string {
  return [id, field, subject].filter(Boolean).join(".");
}

/** The dismissal that covers a finding: it was about the same, and nothing it looked at has changed. */
export function dismissalOf(
  finding: Finding,
  answers: Answers,
  dismissals: readonly Dismissal[],
): Dismissal | undefined {
  if (finding.severity !== "warns") return undefined;
  const key = findingKey(finding);
  return dismissals.find(
    (dismissal) =>
      dismissal.finding === key &&
      finding.looksAt.every((id) => isSame(listOf(dismissal.answers, id), listOf(answers, id))),
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

/** What a finding looked at, as it is now: kept with a dismissal. */
export function answersLookedAt({ looksAt }: Finding, answers: Answers): Answers {
  return Object.fromEntries(looksAt.map((id) => [id, listOf(answers, id)]));
}

export function warns(
  id: CheckId,
  field: FieldId,
  text: string,
  link: string,
  more: Partial<
    Pick<Finding, "matched" | "looksAt" | "subject" | "duplicate" | "suggestion" | "holdsPageCode">
  > = {},
): Finding {
  return { id, severity: "warns", text, field, link, matched: [], looksAt: [field], ...more };
}

/** A line that says what was looked at. */
export function note(id: CheckId, text: string): Finding {
  return { id, severity: null, text, field: null, link: "", matched: [], looksAt: [] };
}

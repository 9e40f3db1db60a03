/** For tests: what the checks say about one field, in one string that a table can hold. */

import type { ReferralContext } from "../context";
import type { Answers } from "../fields/answers";
import type { FieldId } from "../fields/field-order";
import { allIssues } from "../rules/checks";
import { minimalUs, sampleContext } from "./samples";

/** The ready referral with other answers; `undefined` takes one away. */
export function ready(changes: Partial<Record<FieldId, string | string[] | undefined>>): Answers {
  const given = Object.entries({ ...minimalUs(sampleContext), ...changes });
  return Object.fromEntries(given.filter(([, answer]) => answer !== undefined)) as Answers; // keys are field ids
}

/** "F: Enter the revenue as a number, for example 12,500", with "warns" before a warning's text; null for no complaint. */
export function said(
  field: FieldId,
  answers: Answers,
  context: ReferralContext = sampleContext,
): string | null {
  const issue = allIssues(answers, context).find((each) => each.field === field);
  if (!issue) return null;
  return `${issue.key}${issue.severity === "warning" ? " warns" : ""}: ${issue.text}`;
}

/** What is changed in the ready referral, the field to listen to, and what it is to say. */
export type Case = readonly [
  changes: Partial<Record<FieldId, string | string[] | undefined>>,
  field: FieldId,
  expected: string | null,
];

/** A text of so many characters that is no stand-in. */
export function long(length: number): string {
  return "An answer in words. "
    .repeat(Math.ceil(length / 20))
    .slice(0, length - 1)
    .concat("z");
}

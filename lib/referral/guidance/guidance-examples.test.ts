import { describe, expect, test } from "vitest";
import type { ReferralContext } from "../context";
import { type Answers, SOMEONE_ELSE, startAnswers } from "../fields/answers";
import type { FieldId } from "../fields/field-order";
import { readinessOf } from "../readiness/readiness";
import { checkField, isAsked, issuesBeforeSubmission } from "../rules/checks";
import { type Example, exampleAnswer } from "./example";
import { type Guidance, guidance } from "./guidance";

/** Days on which a calendar slip would show: end of a month, of a year, a leap day. */
const days = ["2026-11-23", "2027-08-31", "2026-12-31", "2028-02-29"];

const entries = Object.entries(guidance) as [FieldId, Guidance][]; // keys are its own

describe.each(days)("on %s", (today) => {
  test.each(entries)("what works well for %s passes, without even a warning", (id, { good }) => {
    const context = contextOn(today);
    const answers = answersWith(id, good, today);
    expect(isAsked(id, answers)).toBe(true); // else nothing would be checked
    expect(checkField(id, answers, context)).toBeNull();
    expect(findingsAt(id, answers, context)).toEqual([]);
  });

  test.each(entries)("what gets sent back for %s does not pass", (id, { bad }) => {
    const context = contextOn(today);
    const answers = answersWith(id, bad, today);
    expect(isAsked(id, answers)).toBe(true);
    expect(findingsAt(id, answers, context)).not.toEqual([]);
  });
});

/** A fresh referral with the example and the answers it leans on. */
function answersWith(id: FieldId, example: Example, today: string): Answers {
  return {
    ...startAnswers(SOMEONE_ELSE),
    ...example.with,
    [id]: exampleAnswer(example, today),
  };
}

/** What speaks against the answer: its own check, the check before sending, or readiness. */
function findingsAt(id: FieldId, answers: Answers, context: ReferralContext): string[] {
  const own = checkField(id, answers, context);
  const before = issuesBeforeSubmission(answers, context).filter((issue) => issue.field === id);
  const errors = [...(own ? [own] : []), ...before].filter((issue) => issue.severity === "error");
  const findings = readinessOf(answers, context)
    .rows.flatMap((row) => row.findings)
    .filter((finding) => finding.field === id);
  return [...errors, ...findings].map((problem) => problem.text);
}

function contextOn(today: string): ReferralContext {
  return {
    today,
    own: { name: "Savanne Cloud", domains: ["savanne-cloud.sn"], awsAccount: null },
    people: [],
    you: null,
    solutions: null,
  };
}

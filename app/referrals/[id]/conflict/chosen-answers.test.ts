import { expect, test } from "vitest";
import type { Answers } from "@/lib/referral/fields/answers";
import { chosenAnswers } from "./chosen-answers";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  return form;
}

const form = formOf({
  "mine-companyName": '"Heron"',
  "choice-companyName": '"Egret"',
  "mine-channel": '["Email"]',
  "choice-channel": '["Telemarketing"]',
});

test.each([
  ["chosen", { companyName: "Egret", channel: ["Telemarketing"] }],
  ["mine", { companyName: "Heron", channel: ["Email"] }],
  ["theirs", {}],
] as const)("%s answers are written", (go, answers) => {
  expect(chosenAnswers(form, go)).toEqual(answers);
});

test.each<[Record<string, string>, "chosen" | "mine", Answers]>([
  [{ "choice-channel": '""' }, "chosen", { channel: [] }],
  [{ "mine-channel": '""', "choice-channel": '["Email"]' }, "mine", { channel: [] }],
  [{ "choice-channel": "[]" }, "chosen", { channel: [] }],
  [{ "choice-companyName": '""' }, "chosen", { companyName: "" }],
])("of %j a blank counts as no answer, whichever is chosen (%s)", (fields, go, answers) => {
  expect(chosenAnswers(formOf(fields), go)).toEqual(answers);
});

test.each([
  [{ "choice-companyName": "Heron" }],
  [{ "choice-companyName": '["Heron"]' }],
  [{ "choice-channel": '"Email"' }],
  [{ "choice-channel": "[1]" }],
  [{ "choice-companyName": "null" }],
  [{ "choice-companyName": "[]" }],
])("a choice that is no answer is refused: %j", (fields) => {
  expect(chosenAnswers(formOf(fields), "chosen")).toBeNull();
});

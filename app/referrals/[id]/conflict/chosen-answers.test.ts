import { expect, test } from "vitest";
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

test.each([
  [{ "choice-companyName": "Heron" }],
  [{ "choice-companyName": '["Heron"]' }],
  [{ "choice-channel": '"Email"' }],
  [{ "choice-channel": "[1]" }],
  [{ "choice-companyName": "null" }],
])("a choice that is no answer is refused: %j", (fields) => {
  expect(chosenAnswers(formOf(fields), "chosen")).toBeNull();
});

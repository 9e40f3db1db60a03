import { expect, test } from "vitest";
import type { FindingView } from "./finding-line";
import { readinessSentence, todoWords } from "./findings";

test.each([
  [0, 0, "Ready to send"],
  [0, 1, "Ready to send. 1 thing to review"],
  [0, 2, "Ready to send. 2 things to review"],
  [1, 0, "1 thing blocks sending"],
  [3, 2, "3 things block sending"],
])("%i blocks and %i warnings are summed up as %j", (blocks, warnings, sentence) => {
  expect(readinessSentence(blocks, warnings)).toBe(sentence);
});

const finding = (severity: FindingView["severity"]): FindingView => ({
  keys: [severity],
  severity,
  field: null,
  label: "",
  text: "",
  href: null,
  action: "",
  matched: [],
  isVague: false,
  duplicates: [],
  codeIn: null,
  suggestion: null,
  said: null,
});

test("what AWS refused is no reason not to send again, and is told", () => {
  expect(readinessSentence(0, 2, 1)).toBe("AWS didn't accept 1 thing");
});

test.each([
  [[], 0, null],
  [[], 3, "3 to confirm"],
  [[finding("warns")], 3, "1 to review"],
  [[finding("warns"), finding("blocks"), finding("blocks")], 3, "2 to fix"],
  [[finding("refused"), finding("blocks")], 0, "2 to fix"],
] as const)("the bar counts the heaviest lines of the list", (findings, prefilled, words) => {
  expect(todoWords(findings, prefilled)).toBe(words);
});

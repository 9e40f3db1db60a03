import { expect, test } from "vitest";
import { readinessSentence } from "./findings";

test.each([
  [0, 0, "Ready to send"],
  [0, 1, "Ready to send. 1 thing to review"],
  [0, 2, "Ready to send. 2 things to review"],
  [1, 0, "1 thing blocks sending"],
  [3, 2, "3 things block sending"],
])("%i blocks and %i warnings are summed up as %j", (blocks, warnings, sentence) => {
  expect(readinessSentence(blocks, warnings)).toBe(sentence);
});

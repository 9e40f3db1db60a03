import { expect, test } from "vitest";
import { readinessSentence } from "./readiness-panel";

test.each([
  [0, 0, "Nothing blocks sending"],
  [0, 2, "Nothing blocks sending, 2 worth a look"],
  [1, 0, "1 thing blocks sending"],
  [3, 2, "3 things block sending"],
])("%i blocks and %i warnings are summed up as %j", (blocks, warnings, sentence) => {
  expect(readinessSentence(blocks, warnings)).toBe(sentence);
});

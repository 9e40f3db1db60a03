import { expect, test } from "vitest";
import { countryInSentence } from "./country-name";

test.each([
  ["DE", "Germany"],
  ["KR", "South Korea"],
  ["GB", "the United Kingdom"],
  ["DO", "the Dominican Republic"],
  ["KY", "the Cayman Islands"],
  ["QQ", "QQ"],
])("%s within a sentence is %s", (code, words) => {
  expect(countryInSentence(code)).toBe(words);
});

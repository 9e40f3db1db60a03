import { expect, test } from "vitest";
import { maskedAnswer } from "./mask";

test.each([
  ["contactEmail", "j.weiss@heron.example", "j•••@heron.example"],
  ["contactEmail", "no address", "n•••"],
  ["contactPhone", "+49 30 901820", "•••20"],
  ["contactPhone", "", null],
  ["contactLast", "Weiss", null],
] as const)("%s %j is printed as %j", (id, shown, masked) => {
  expect(maskedAnswer(id, shown)).toBe(masked);
});

import { expect, test } from "vitest";
import { error } from "@/lib/referral/issues";
import { sendProblems } from "./problems";

test("a missing tick leads to the tick, and what blocks to the list that has it", () => {
  expect(sendProblems(error("submit", "E", "Select Submit"), false)).toEqual([
    { text: "Select Submit", href: "#submit" },
  ]);
  expect(sendProblems(error("submit", "C", "Fix the 2 items"), true)).toEqual([
    { text: "Fix the 2 items", href: "#findings" },
  ]);
  expect(sendProblems(null, true)).toEqual([]);
});

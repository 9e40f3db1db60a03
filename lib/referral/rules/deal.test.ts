import { describe, expect, test } from "vitest";
import { type Case, long, ready, said } from "../test/said";

const cases: Case[] = [
  [{ referralName: undefined }, "referralName", "E: Enter a name for this referral"],
  [{ referralName: "2027 – 1" }, "referralName", "F: Enter a referral name with letters"],
  [{ referralName: "é" }, "referralName", null],
  [{ referralName: "n".repeat(255) }, "referralName", null],
  [
    { referralName: "n".repeat(256) },
    "referralName",
    "L: Shorten the referral name to 255 characters. It has 256",
  ],

  [{ description: undefined }, "description", "E: Describe the deal"],
  [{ description: "\n \t" }, "description", "E: Describe the deal"],
  [
    { description: "Short and sweet" },
    "description",
    "S: Make the description at least 20 characters. It has 15",
  ],
  [
    { description: long(19) },
    "description",
    "S: Make the description at least 20 characters. It has 19",
  ],
  [{ description: long(20) }, "description", null],
  [{ description: "🚚 drives to the gate" }, "description", null],
  [{ description: long(1200) }, "description", null],
  [
    { description: long(1207) },
    "description",
    "L: Shorten the description to 1,200 characters. Remove 7",
  ],
  [{ description: "TBD" }, "description", "F: Replace the placeholder text in the description"],
  [
    { description: "Lorem ipsum dolor sit amet, consectetur" },
    "description",
    "F: Replace the placeholder text in the description",
  ],
  [
    { description: "blue heron freight - route planning - us west" },
    "description",
    "C: The description is the same as the referral name. Say more about the deal",
  ],

  [{ useCase: undefined }, "useCase", "E: Describe the customer's business problem or goal"],
  [
    { useCase: "Too slow today" },
    "useCase",
    "S: Make the use case at least 20 characters. It has 14",
  ],
  [{ useCase: long(700) }, "useCase", null],
  [{ useCase: long(701) }, "useCase", "L: Shorten the use case to 700 characters. Remove 1"],
  [{ useCase: "to be defined" }, "useCase", "F: Replace the placeholder text in the use case"],

  [{ workload: undefined }, "workload", "E: Choose the category that best fits this workload"],
  [{ workload: "Cloud" }, "workload", "F: No category matches “Cloud”. Choose one from the list"],
];

describe("the deal", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});

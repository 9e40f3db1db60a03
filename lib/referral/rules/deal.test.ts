import { describe, expect, test } from "vitest";
import { type Case, long, ready, said } from "../test/said";

const cases: Case[] = [
  [{ referralName: undefined }, "referralName", "E: Enter a name for this referral"],
  [{ referralName: "2027 – 1" }, "referralName", "F: Referral name must contain letters"],
  [{ referralName: "é" }, "referralName", null],
  [{ referralName: "n".repeat(255) }, "referralName", null],
  [
    { referralName: "n".repeat(256) },
    "referralName",
    "L: Referral name must be 255 characters or fewer, it has 256",
  ],

  [{ description: undefined }, "description", "E: Describe the deal"],
  [{ description: "\n \t" }, "description", "E: Describe the deal"],
  [
    { description: "Short and sweet" },
    "description",
    "S: Description must be 20 characters or more, it has 15",
  ],
  [
    { description: long(19) },
    "description",
    "S: Description must be 20 characters or more, it has 19",
  ],
  [{ description: long(20) }, "description", null],
  [{ description: "🚚 drives to the gate" }, "description", null],
  [{ description: long(1200) }, "description", null],
  [
    { description: long(1207) },
    "description",
    "L: Description must be 1,200 characters or fewer. Remove 7",
  ],
  [{ description: "TBD" }, "description", "F: Description still holds stand-in text. Replace it"],
  [
    { description: "Lorem ipsum dolor sit amet, consectetur" },
    "description",
    "F: Description still holds stand-in text. Replace it",
  ],
  [
    { description: "blue heron freight - route planning - us west" },
    "description",
    "C: Description and referral name are the same. Say more in the description",
  ],

  [{ useCase: undefined }, "useCase", "E: Describe what the customer needs to solve"],
  [
    { useCase: "Too slow today" },
    "useCase",
    "S: Use case must be 20 characters or more, it has 14",
  ],
  [{ useCase: long(700) }, "useCase", null],
  [{ useCase: long(701) }, "useCase", "L: Use case must be 700 characters or fewer. Remove 1"],
  [{ useCase: "to be defined" }, "useCase", "F: Use case still holds stand-in text. Replace it"],

  [{ workload: undefined }, "workload", "E: Choose the workload category closest to this deal"],
  [{ workload: "Cloud" }, "workload", "F: No category matches “Cloud”. Choose one from the list"],
];

describe("the deal", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});

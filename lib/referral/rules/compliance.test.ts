import { describe, expect, test } from "vitest";
import { type Case, long, ready, said } from "../test/said";

const secret = { natSec: "Yes", industry: "Government" };

const cases: Case[] = [
  [{ competitor: "On-Prem" }, "competitor", null],
  [{ competitor: "Other" }, "competitor", "F: Choose a competitor from the list"],
  [{ competitor: "*Other" }, "otherCompetitor", "E: Name the competitor, because you chose Other"],
  [{ competitor: "*Other", otherCompetitor: long(255) }, "otherCompetitor", null],
  [
    { competitor: "*Other", otherCompetitor: long(256) },
    "otherCompetitor",
    "L: Shorten the competitor names to 255 characters",
  ],
  [
    { competitor: "On-Prem", otherCompetitor: "Kumo Hosting" },
    "otherCompetitor",
    "C warns: Clear this text, or choose Other as the competitor",
  ],

  [secret, "natSec", null],
  [{ natSec: "Possibly" }, "natSec", "F: Choose Yes or No"],
  [
    { natSec: "Yes" },
    "natSec",
    "C: National security is for Government customers only. Change the industry or choose No",
  ],
  [{ natSec: "Yes", industry: undefined }, "natSec", null],
  [{ natSec: "No", industry: "Retail" }, "natSec", null],
  [
    secret,
    "natSecConfirmed",
    "E: AWS hides the company, website, postal code, and state for these. Select the checkbox to confirm",
  ],
  [{ ...secret, natSecConfirmed: ["Yes"] }, "natSecConfirmed", null],
  [{ natSec: "No" }, "natSecConfirmed", null],
];

describe("competition and compliance", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});

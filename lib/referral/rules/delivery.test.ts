import { describe, expect, test } from "vitest";
import { type Case, ready, said } from "../test/said";
import { sampleContext } from "../test/samples";

const cases: Case[] = [
  [{ deliveryModel: undefined }, "deliveryModel", "E: Select at least one delivery model"],
  [{ deliveryModel: [] }, "deliveryModel", "E: Select at least one delivery model"],
  [
    { deliveryModel: ["Resell", "Hybrid"] },
    "deliveryModel",
    "F: Choose delivery models from the list",
  ],
  [{ deliveryModel: ["Other"] }, "deliveryModel", null],

  [{ monthlyRevenue: undefined }, "monthlyRevenue", "E: Enter the monthly AWS revenue you expect"],
  [
    { monthlyRevenue: "a lot" },
    "monthlyRevenue",
    "F: Enter the revenue as a number, for example 12,500",
  ],
  [
    { monthlyRevenue: "12.500" },
    "monthlyRevenue",
    "F: Did you mean 12,500 or 12.50? Enter it without dots or commas",
  ],
  [
    { monthlyRevenue: "120,000 a year" },
    "monthlyRevenue",
    "F: Enter the amount per month. 120,000 a year is 10,000 a month",
  ],
  [{ monthlyRevenue: "0" }, "monthlyRevenue", "R: Enter the revenue as a number above 0"],
  [{ monthlyRevenue: "-5" }, "monthlyRevenue", "R: Enter the revenue as a number above 0"],
  [{ monthlyRevenue: "0.01" }, "monthlyRevenue", null],
  [{ monthlyRevenue: "999,999,999.99" }, "monthlyRevenue", null],
  [{ monthlyRevenue: "1000000000" }, "monthlyRevenue", "L: Enter a revenue below $1,000,000,000"],
  [{ monthlyRevenue: "9".repeat(40) }, "monthlyRevenue", "L: Enter a revenue below $1,000,000,000"],
  [{ monthlyRevenue: "10.1234" }, "monthlyRevenue", "F: Use no more than 2 decimal places"],
  [{ monthlyRevenue: "€12500" }, "monthlyRevenue", "C: Enter the amount in US dollars"],

  [{ closeDate: undefined }, "closeDate", "E: Enter a target close date"],
  [
    { closeDate: "next week" },
    "closeDate",
    "F: Enter a date with month, day, and year, for example June 30, 2027",
  ],
  [
    { closeDate: "30 February 2027" },
    "closeDate",
    "F: Enter a date with month, day, and year, for example June 30, 2027",
  ],
  [{ closeDate: "June 2027" }, "closeDate", null],
  [{ closeDate: "2027" }, "closeDate", "F: Add the day to the target close date"],
  [{ closeDate: "30 2027" }, "closeDate", "F: Add the month to the target close date"],
  [{ closeDate: "30 June" }, "closeDate", "F: Add the year to the target close date"],
  [{ closeDate: "5/6/2027" }, "closeDate", "F: Did you mean June 5, 2027 or May 6, 2027?"],
  [
    { closeDate: "22 November 2026" },
    "closeDate",
    "R: Enter a target close date of tomorrow or later",
  ],
  [
    { closeDate: "23 November 2026" },
    "closeDate",
    "R: Enter November 24, 2026 or later. AWS counts days in UTC, where it's already November 23, 2026",
  ],
  [{ closeDate: "24 November 2026" }, "closeDate", null],
  [{ closeDate: "23 November 2036" }, "closeDate", null],
  [
    { closeDate: "24 November 2036" },
    "closeDate",
    "L: Enter a target close date before November 24, 2036",
  ],

  [
    { fromMarketing: undefined },
    "fromMarketing",
    "E: Choose whether this deal came from marketing",
  ],
  [
    { fromMarketing: "Perhaps" },
    "fromMarketing",
    "F: Choose whether this deal came from marketing",
  ],
  [
    { fromMarketing: "No", campaignName: "SPRING-27" },
    "fromMarketing",
    "C: This deal has marketing details. Choose Yes, or remove them",
  ],
  [
    { fromMarketing: "No", channel: ["Email"] },
    "fromMarketing",
    "C: This deal has marketing details. Choose Yes, or remove them",
  ],
  [{ fromMarketing: "No", campaignName: " ", channel: [] }, "fromMarketing", null],
  [{ fromMarketing: "Yes", mdfUsed: "No", campaignName: "SPRING-27" }, "fromMarketing", null],

  [{ fromMarketing: "Yes" }, "mdfUsed", "E: Choose Yes or No for MDF"],
  [{ fromMarketing: "Yes", mdfUsed: "A bit" }, "mdfUsed", "F: Choose Yes or No for MDF"],
  [{ fromMarketing: "Yes", mdfUsed: "Yes" }, "mdfUsed", null],
  [{}, "mdfUsed", null],
  [
    { mdfUsed: "Yes" },
    "mdfUsed",
    "C warns: MDF applies only to marketing-sourced deals. Clear it, or choose Yes for marketing",
  ],
];

describe("delivery, money and dates", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });

  test("a close date that was ahead when it was typed is refused once it has come", () => {
    const answers = ready({ closeDate: "2026-11-25" });
    expect(said("closeDate", answers, { ...sampleContext, today: "2026-11-24" })).toBeNull();
    expect(said("closeDate", answers, { ...sampleContext, today: "2026-11-25" })).toBe(
      "R: Enter November 26, 2026 or later. AWS counts days in UTC, where it's already November 25, 2026",
    );
  });
});

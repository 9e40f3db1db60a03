import { describe, expect, test } from "vitest";
import { type Case, ready, said } from "../test/said";
import { sampleContext } from "../test/samples";

const cases: Case[] = [
  [{ deliveryModel: undefined }, "deliveryModel", "E: Tick at least one delivery model"],
  [{ deliveryModel: [] }, "deliveryModel", "E: Tick at least one delivery model"],
  [
    { deliveryModel: ["Resell", "Hybrid"] },
    "deliveryModel",
    "F: Choose delivery models from the list",
  ],
  [{ deliveryModel: ["Other"] }, "deliveryModel", null],

  [{ monthlyRevenue: undefined }, "monthlyRevenue", "E: Enter the monthly AWS revenue you expect"],
  [{ monthlyRevenue: "a lot" }, "monthlyRevenue", "F: Revenue must be a number"],
  [
    { monthlyRevenue: "12.500" },
    "monthlyRevenue",
    "F: Type 12.500 without dots or commas, so we know whether it is 12,500 or 12.50",
  ],
  [
    { monthlyRevenue: "120,000 a year" },
    "monthlyRevenue",
    "F: Enter the amount per month. 120,000 a year is 10,000 a month",
  ],
  [{ monthlyRevenue: "0" }, "monthlyRevenue", "R: Revenue must be more than 0"],
  [{ monthlyRevenue: "-5" }, "monthlyRevenue", "R: Revenue must be more than 0"],
  [{ monthlyRevenue: "0.01" }, "monthlyRevenue", null],
  [{ monthlyRevenue: "999,999,999.99" }, "monthlyRevenue", null],
  [{ monthlyRevenue: "1000000000" }, "monthlyRevenue", "L: Revenue must be below 1 billion"],
  [{ monthlyRevenue: "9".repeat(40) }, "monthlyRevenue", "L: Revenue must be below 1 billion"],
  [{ monthlyRevenue: "10.1234" }, "monthlyRevenue", "F: Use 2 decimal places at most"],
  [{ monthlyRevenue: "€12500" }, "monthlyRevenue", "C: Enter the amount in US dollars"],

  [{ closeDate: undefined }, "closeDate", "E: Enter a target close date"],
  [
    { closeDate: "next week" },
    "closeDate",
    "F: Target close date must be a real date with day, month and year",
  ],
  [
    { closeDate: "30 February 2027" },
    "closeDate",
    "F: Target close date must be a real date with day, month and year",
  ],
  [{ closeDate: "June 2027" }, "closeDate", "F: Target close date must include a day"],
  [{ closeDate: "30 2027" }, "closeDate", "F: Target close date must include a month"],
  [{ closeDate: "30 June" }, "closeDate", "F: Target close date must include a year"],
  [
    { closeDate: "5/6/2027" },
    "closeDate",
    "F: Write the month as a word, so we know whether it is 5 June 2027 or 6 May 2027",
  ],
  [
    { closeDate: "22 November 2026" },
    "closeDate",
    "R: Target close date must be tomorrow or later",
  ],
  [
    { closeDate: "23 November 2026" },
    "closeDate",
    "R: Enter 24 November 2026 or later. AWS counts days in UTC, where it's already 23 November 2026",
  ],
  [{ closeDate: "24 November 2026" }, "closeDate", null],
  [{ closeDate: "23 November 2036" }, "closeDate", null],
  [
    { closeDate: "24 November 2036" },
    "closeDate",
    "L: Target close date must be before 24 November 2036",
  ],

  [
    { fromMarketing: undefined },
    "fromMarketing",
    "E: Choose Yes if marketing brought this deal, or No",
  ],
  [
    { fromMarketing: "Perhaps" },
    "fromMarketing",
    "F: Choose Yes if marketing brought this deal, or No",
  ],
  [
    { fromMarketing: "No", campaignName: "SPRING-27" },
    "fromMarketing",
    "C: Choose Yes to keep the marketing answers, or let us remove them",
  ],
  [
    { fromMarketing: "No", channel: ["Email"] },
    "fromMarketing",
    "C: Choose Yes to keep the marketing answers, or let us remove them",
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
    "C warns: MDF applies to marketing deals only. Clear it or choose Yes above",
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
      "R: Enter 26 November 2026 or later. AWS counts days in UTC, where it's already 25 November 2026",
    );
  });
});

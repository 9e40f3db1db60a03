import { describe, expect, test } from "vitest";
import { type Case, ready, said } from "../test/said";

const cases: Case[] = [
  [{ oppType: "Brand new" }, "oppType", "F: Choose new, expansion or renewal"],
  [{ oppType: undefined }, "oppType", null],
  [
    { oppType: "Flat Renewal" },
    "parentId",
    "E warns: Enter the id of the opportunity being renewed",
  ],
  [{ oppType: "Flat Renewal", parentId: "O1" }, "parentId", null],
  [{ oppType: "Flat Renewal", parentId: `o${"1".repeat(19)}` }, "parentId", null],
  [{ oppType: "Expansion" }, "parentId", null],
  [
    { oppType: "Expansion", parentId: `O${"1".repeat(20)}` },
    "parentId",
    "F: Opportunity id must be the letter O followed by up to 19 digits",
  ],
  [
    { oppType: "Expansion", parentId: "1234567" },
    "parentId",
    "F: Opportunity id must be the letter O followed by up to 19 digits",
  ],
  [
    { parentId: "O1234567" },
    "parentId",
    "C warns: Clear the earlier id, or change the type to renewal or expansion",
  ],

  [
    { contractValue: "much", currency: "EUR" },
    "contractValue",
    "F: Contract value must be a number",
  ],
  [
    { contractValue: "0", currency: "EUR" },
    "contractValue",
    "R: Contract value must be more than 0",
  ],
  [{ contractValue: "€ 1", currency: "EUR" }, "contractValue", null],
  [{ contractValue: "9".repeat(16), currency: "EUR" }, "contractValue", null],
  [
    { contractValue: "9".repeat(17), currency: "EUR" },
    "contractValue",
    "L: Contract value must have 16 digits or fewer",
  ],
  [
    { contractValue: "1.000", currency: "EUR" },
    "contractValue",
    "F: Type 1.000 without dots or commas, so we know whether it is 1,000 or 1",
  ],
  [
    { contractValue: "50000", currency: "euros" },
    "contractValue",
    "C: Choose a currency for the contract value",
  ],
  [{ contractValue: "50000" }, "contractValue", null],
  [{ contractValue: "50000" }, "currency", "E: Choose the contract currency"],
  [{ contractValue: "50000", currency: "JPY" }, "currency", null],
  [{ currency: "EUR" }, "currency", "C warns: Enter a contract value, or clear the currency"],
  [
    { contractValue: "50000", currency: "euros" },
    "currency",
    "F: No currency matches “euros”. Choose one from the list",
  ],

  [
    { contractStart: "soon" },
    "contractStart",
    "F: Contract start must be a real date with day, month and year",
  ],
  [
    { contractStart: "31 Dec 1999" },
    "contractStart",
    "R: Contract start must be after the year 1999",
  ],
  [{ contractStart: "1 Jan 2000" }, "contractStart", null],
  [
    { contractStart: "1 Jan 2027", contractEnd: "2027-13-01" },
    "contractEnd",
    "F: Contract end must be a real date with day, month and year",
  ],
  [
    { contractStart: "2 Jan 2027", contractEnd: "1 Jan 2027" },
    "contractEnd",
    "C: Contract end must be on or after 2 January 2027",
  ],
  [{ contractStart: "2 Jan 2027", contractEnd: "2 Jan 2027" }, "contractEnd", null],
  [{ contractEnd: "2 Jan 2027" }, "contractEnd", "C: Enter the contract start date too"],
  [{ procurement: "One-time" }, "procurement", "F: Choose contract, pay as you go or subscription"],
  [{ procurement: "Pay-as-you-go" }, "procurement", null],
];

describe("opportunity and commercial", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});

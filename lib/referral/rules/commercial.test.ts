import { describe, expect, test } from "vitest";
import { type Case, ready, said } from "../test/said";

const cases: Case[] = [
  [{ oppType: "Brand new" }, "oppType", "F: Choose new business, an expansion, or a renewal"],
  [{ oppType: undefined }, "oppType", null],
  [
    { oppType: "Flat Renewal" },
    "parentId",
    "E warns: Enter the ID of the opportunity you're renewing",
  ],
  [{ oppType: "Flat Renewal", parentId: "O1" }, "parentId", null],
  [{ oppType: "Flat Renewal", parentId: `o${"1".repeat(19)}` }, "parentId", null],
  [{ oppType: "Expansion" }, "parentId", null],
  [
    { oppType: "Expansion", parentId: `O${"1".repeat(20)}` },
    "parentId",
    "F: Enter the letter O and up to 19 digits for the opportunity ID, for example O4829137",
  ],
  [
    { oppType: "Expansion", parentId: "1234567" },
    "parentId",
    "F: Enter the letter O and up to 19 digits for the opportunity ID, for example O4829137",
  ],
  [
    { parentId: "O1234567" },
    "parentId",
    "C warns: Clear the original ID, or change the type to renewal or expansion",
  ],

  [
    { contractValue: "much", currency: "EUR" },
    "contractValue",
    "F: Enter the contract value as a number, for example 12,500",
  ],
  [
    { contractValue: "0", currency: "EUR" },
    "contractValue",
    "R: Enter the contract value as a number above 0",
  ],
  [{ contractValue: "€ 1", currency: "EUR" }, "contractValue", null],
  [{ contractValue: "240,000 EUR", currency: undefined }, "currency", null],
  [{ contractValue: "240,000 EUR", currency: "EUR" }, "currency", null],
  [
    { contractValue: "240,000 EUR", currency: "USD" },
    "currency",
    "C: The amount is in EUR. Change the amount or the currency",
  ],
  [
    { contractValue: "$240,000", country: "US", state: "Oregon", currency: undefined },
    "currency",
    null,
  ],
  [
    { contractValue: "$240,000", country: "CA", currency: undefined },
    "currency",
    "E: Choose the contract currency",
  ],
  [
    { contractValue: "200-240k", currency: "EUR" },
    "contractValue",
    "F: Enter one amount for the contract value, not a range, for example 200,000",
  ],
  [{ contractValue: "9".repeat(16), currency: "EUR" }, "contractValue", null],
  [
    { contractValue: "9".repeat(17), currency: "EUR" },
    "contractValue",
    "L: Shorten the contract value to 16 digits",
  ],
  [
    { contractValue: "1.000", currency: "EUR" },
    "contractValue",
    "F: Did you mean 1,000 or 1? Enter it without dots or commas",
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
    "F: Enter a contract start date with month, day, and year, for example June 30, 2027",
  ],
  [{ contractStart: "31 Dec 1999" }, "contractStart", "R: Enter a contract start date after 1999"],
  [{ contractStart: "1 Jan 2000" }, "contractStart", null],
  [
    { contractStart: "1 Jan 2027", contractEnd: "2027-13-01" },
    "contractEnd",
    "F: Enter a contract end date with month, day, and year, for example June 30, 2027",
  ],
  [
    { contractStart: "2 Jan 2027", contractEnd: "1 Jan 2027" },
    "contractEnd",
    "C: Enter a contract end date on or after January 2, 2027",
  ],
  [{ contractStart: "2 Jan 2027", contractEnd: "2 Jan 2027" }, "contractEnd", null],
  [{ contractEnd: "2 Jan 2027" }, "contractEnd", "C: Enter the contract start date too"],
  [
    { procurement: "One-time" },
    "procurement",
    "F: Choose contract, pay-as-you-go, or subscription",
  ],
  [{ procurement: "Pay-as-you-go" }, "procurement", null],
];

describe("opportunity and commercial", () => {
  test.each(cases)("%j: %s says %j", (changes, field, expected) => {
    expect(said(field, ready(changes))).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_MONTHS, monthlyShare, readMonths, shareWords, typedAmount } from "./monthly-share";

test.each([
  ["36", 36],
  [" 36 months ", 36],
  ["3 years", 36],
  ["1 yr.", 12],
  ["12 y", 144],
  ["144", 144],
])("%j is %i months", (text, months) => {
  expect(readMonths(text)).toEqual({ ok: true, months });
});

test.each(["", "0", "145", "13 years", "-3", "a while", "1.5 years", "36 weeks", "9999"])(
  "%j is no number of months",
  (text) => {
    expect(readMonths(text)).toEqual({ ok: false });
  },
);

describe("the share of a month", () => {
  test.each([
    ["$360,000", "36", "10000"],
    ["100k", "36", "2777.78"],
    ["1.2 million", "1 year", "100000"],
    ["0.01", "1", "0.01"],
  ])("of %j over %j is %j", (total, months, typed) => {
    const read = monthlyShare(total, months);
    expect(read.ok && typedAmount(read.cents)).toBe(typed);
  });

  test.each([
    ["lots", "36", "not-number"],
    ["€360,000", "36", "not-usd"],
    ["1.200", "36", "ambiguous"],
    ["360000", "soon", "months"],
    ["0", "36", "not-positive"],
    ["0.01", "36", "under-a-cent"],
    ["$2,500 a month", "36", "per-month"],
    ["2500 monthly", "3 years", "per-month"],
    ["$30,000 a year", "36", "per-year"],
  ])("of %j over %j is not worked out, for %s", (total, months, reason) => {
    expect(monthlyShare(total, months)).toMatchObject({ ok: false, reason });
  });

  test("makes up the whole again, to the rounding of each month", () => {
    const cents = fc.integer({ min: 20_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: MOST_MONTHS }), (total, months) => {
        const read = monthlyShare((total / 100).toFixed(2), String(months));
        if (!read.ok) return false;
        const off = Number(read.cents) * months - total;
        return Math.abs(off) * 2 <= months;
      }),
    );
  });
});

describe("what is said about a contract", () => {
  test.each([
    ["$90,000", "3 years", "$90,000 over 36 months is $2,500 a month", "2500"],
    ["$90,000", "1", "$90,000 over 1 month is $90,000 a month", "90000"],
    ["$2,500 a month", "36", "That's for one month. Enter the total for the whole contract", null],
    ["30k per year", "36", "That's for one year. Enter the total for the whole contract", null],
    ["lots", "", "Enter the amount as a number, for example 12,500", null],
    ["€360,000", "36", "Enter the amount in US dollars", null],
    ["1.200", "36", "Did you mean 1,200 or 1.20? Enter it without dots or commas", null],
    ["1.234,567", "36", "Use no more than 2 decimal places", null],
    ["-5", "36", "Enter the amount as a number above 0", null],
    ["9".repeat(20), "36", "Shorten the amount to 16 digits", null],
    ["0.01", "36", "That's less than a cent a month", null],
    ["90000", "soon", "Enter a length of 1 to 144 months, or in years, for example 3 years", null],
    [
      "90000",
      "13 years",
      "Enter a length of 1 to 144 months, or in years, for example 3 years",
      null,
    ],
  ])("worth %j over %j is %j", (total, months, words, value) => {
    expect(shareWords(total, months)).toEqual({ words, value });
  });

  test.each([
    ["", ""],
    ["", "soon"],
    ["90000", ""],
    [" ", " "],
  ])("worth %j over %j is nothing yet", (total, months) => {
    expect(shareWords(total, months)).toBeNull();
  });
});

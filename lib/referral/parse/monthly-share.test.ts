import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_MONTHS, monthlyShare, readMonths, typedAmount } from "./monthly-share";

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
    ["0.01", "36", "not-positive"],
  ])("of %j over %j is not worked out, for %s", (total, months, reason) => {
    expect(monthlyShare(total, months)).toEqual({ ok: false, reason });
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

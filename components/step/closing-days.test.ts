import { describe, expect, test } from "vitest";
import { closeDateIsAhead } from "@/lib/referral/rules/delivery";
import { sampleContext } from "@/lib/referral/test/samples";
import { closingDays } from "./closing-days";

const values = (today: string) => closingDays(today).map((day) => day.value);

describe("days offered for the close date", () => {
  test.each([
    ["2026-11-22", ["November 30, 2026", "December 31, 2026", "February 20, 2027"]],
    ["2027-02-01", ["February 28, 2027", "March 31, 2027", "May 2, 2027"]],
    ["2028-02-28", ["February 29, 2028", "March 31, 2028", "May 28, 2028"]],
  ])("from %s are the ends of month and quarter, and 90 days on", (today, expected) => {
    expect(values(today)).toEqual(expected);
  });

  test("name a day once, where month and quarter end together", () => {
    expect(values("2026-12-05")).toEqual(["December 31, 2026", "March 5, 2027"]);
  });

  test.each(["2026-11-30", "2026-12-31", "2027-03-31"])(
    "are days that AWS takes, also when a month ends (%s in UTC)",
    (today) => {
      for (const closeDate of values(today)) {
        expect(closeDateIsAhead({ closeDate }, { ...sampleContext, today })).toBeNull();
      }
    },
  );

  test("leave out the day it is already", () => {
    expect(values("2026-12-31")).toEqual(["March 31, 2027"]);
  });
});

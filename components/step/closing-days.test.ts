import { describe, expect, test } from "vitest";
import { closeDateIsAhead } from "@/lib/referral/rules/delivery";
import { sampleContext } from "@/lib/referral/test/samples";
import { closingDays } from "./closing-days";

const values = (today: string) => closingDays(today).map((day) => day.value);

describe("days offered for the close date", () => {
  test.each([
    ["2026-11-22", ["30 November 2026", "31 December 2026", "20 February 2027"]],
    ["2027-02-01", ["28 February 2027", "31 March 2027", "2 May 2027"]],
    ["2028-02-28", ["29 February 2028", "31 March 2028", "28 May 2028"]],
  ])("from %s are the ends of month and quarter, and 90 days on", (today, expected) => {
    expect(values(today)).toEqual(expected);
  });

  test("name a day once, where month and quarter end together", () => {
    expect(values("2026-12-05")).toEqual(["31 December 2026", "5 March 2027"]);
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
    expect(values("2026-12-31")).toEqual(["31 March 2027"]);
  });
});

import { describe, expect, test } from "vitest";
import { dateInWords, dateWithWeekday, daysAfter, shortDate, yearsAfter } from "./dates";

describe("dates", () => {
  test("are written out in words", () => {
    expect(dateInWords("2027-06-30")).toBe("June 30, 2027");
    expect(dateWithWeekday("2027-06-30")).toBe("Wednesday, June 30, 2027");
    expect(dateInWords("2028-02-01")).toBe("February 1, 2028");
    expect(dateInWords("2027-06-30", "mdy")).toBe("June 30, 2027");
    expect(dateInWords("2027-06-30", "dmy")).toBe("30 June 2027");
    expect(dateWithWeekday("2027-06-30", "dmy")).toBe("Wednesday, 30 June 2027");
    expect(shortDate("2027-09-05")).toBe("Sep 5, 2027");
    expect(shortDate("2027-09-05", "dmy")).toBe("5 Sep 2027");
    expect(shortDate("soon", "dmy")).toBe("soon");
  });

  test("are counted on the calendar", () => {
    expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(yearsAfter("2026-11-23", 10)).toBe("2036-11-23");
    expect(yearsAfter("2028-02-29", 10)).toBe("2038-03-01");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateInWords, dateWithWeekday, shortDate } from "../dates";
import { readDate } from "./date";

describe("30 June 2027 is read from", () => {
  test.each([
    "30 June 2027",
    "30 june 2027",
    "30 jun 27",
    "30. Jun. 2027",
    "30th June 2027",
    "the 30th of June, 2027",
    "June 30, 2027",
    "June 30th 2027",
    "Jun 30 ’27",
    "Wednesday, June 30, 2027",
    "Wed 30 Jun 2027",
    "30-Jun-2027",
    "30–Jun–2027",
    "30Jun2027",
    "2027 June 30",
    "2027-06-30",
    "2027/6/30",
    "2027.06.30",
    "2027-06-30T00:00:00.000Z",
    "2027-06-30 14:05",
    "30/6/2027",
    "6/30/2027",
    "30.06.2027",
    "30.6.27",
    "30-06-2027",
    "30 6 2027",
    "３０/６/２０２７",
    " 30\u00a0June\u20092027 ",
    "6/30/2027 0:00",
    "6/30/2027 12:00:00 AM",
    "30.06.2027 00:00",
    "2027-06-30T00:00:00+02:00",
    "20270630",
    "06302027",
    "30062027",
    "063027",
    "30. Juni 2027",
    "Mittwoch, 30. Juni 2027",
    "Mi, 30. Juni 2027",
    "30 juin 2027",
    "le mercredi 30 juin 2027",
    "30 de junio de 2027",
    "miércoles, 30 de junio de 2027",
    "30 giugno 2027",
    "30 de junho de 2027",
    "30 juni 2027",
    "30 czerwca 2027",
    "30 июня 2027",
    "2027年6月30日",
    "2027 年 6 月 30 日（水）",
    "2027년 6월 30일",
    "June 2027",
    "Juni 2027",
    "June '27",
    "2027-06",
    "6/2027",
    "06.2027",
    "2027年6月",
    "end of June 2027",
    "Ende Juni 2027",
    "fin juin 2027",
    "end of 6/2027",
    "Q2 2027",
    "2027 Q2",
    "Q2/27",
    "Q2 '27",
    "2Q27",
    "end of Q2 2027",
    "2nd quarter 2027",
    "second quarter of 2027",
    "H1 2027",
  ])("%j", (text) => {
    expect(readDate(text)).toEqual({ ok: true, iso: "2027-06-30" });
  });
});

test.each([
  ["30. Dezember 2027", "2027-12-30"],
  ["30 décembre 2027", "2027-12-30"],
  ["1er août 2027", "2027-08-01"],
  ["30 de diciembre de 2027", "2027-12-30"],
  ["1º de enero de 2028", "2028-01-01"],
  ["3. März 2027", "2027-03-03"],
  ["15. Jänner 2027", "2027-01-15"],
  ["Jun-30-27", "2027-06-30"],
  ["3. Mrz. 27", "2027-03-03"],
  ["15 avr. 2027", "2027-04-15"],
  ["2 Kasım 2027", "2027-11-02"],
  ["2 października 2027", "2027-10-02"],
  ["2027年12月1日", "2027-12-01"],
  ["EOY 2027", "2027-12-31"],
  ["end of 2027", "2027-12-31"],
  ["Feb 2028", "2028-02-29"],
])("%j is %s", (text, iso) => {
  expect(readDate(text)).toEqual({ ok: true, iso });
});

describe("typed in November 2026, as it is read in the United States,", () => {
  const now = { order: "mdy", today: "2026-11-27" } as const;

  test.each([
    ["6/7/27", "2027-06-07"],
    ["7/1/27", "2027-07-01"],
    ["6-7-2027", "2027-06-07"],
    ["06072027", "2027-06-07"],
    ["060727", "2027-06-07"],
    ["June 30", "2027-06-30"],
    ["30 June", "2027-06-30"],
    ["Dec 15", "2026-12-15"],
    ["Nov 27", "2026-11-27"],
    ["Nov 26", "2027-11-26"],
    ["6/30", "2027-06-30"],
    ["6/7", "2027-06-07"],
    ["6月30日", "2027-06-30"],
    ["Feb 29", "2028-02-29"],
    ["June", "2027-06-30"],
    ["November", "2026-11-30"],
    ["end of June", "2027-06-30"],
    ["June end", "2027-06-30"],
    ["EOM", "2026-11-30"],
    ["end of the month", "2026-11-30"],
    ["month end", "2026-11-30"],
    ["end of next month", "2026-12-31"],
    ["Q2", "2027-06-30"],
    ["end of Q2", "2027-06-30"],
    ["Q4", "2026-12-31"],
    ["EOQ", "2026-12-31"],
    ["end of quarter", "2026-12-31"],
    ["this quarter", "2026-12-31"],
    ["next quarter", "2027-03-31"],
    ["start of Q2", "2027-04-01"],
    ["beginning of July 2027", "2027-07-01"],
    ["H1", "2027-06-30"],
    ["EOY", "2026-12-31"],
    ["end of year", "2026-12-31"],
    ["next year", "2027-12-31"],
    ["tomorrow", "2026-11-28"],
    ["in 90 days", "2027-02-25"],
    ["in 2 weeks", "2026-12-11"],
    ["3 months", "2027-02-27"],
  ])("%j is %s", (text, iso) => {
    expect(readDate(text, now)).toEqual({ ok: true, iso });
  });

  test.each([
    ["6/27", "2027-06-27", "2027-06-30"],
    ["Jun-27", "2027-06-27", "2027-06-30"],
    ["12/28", "2026-12-28", "2028-12-31"],
    ["270630", "2030-06-27", "2027-06-30"],
  ])("%j may be %s or %s, which is asked", (text, a, b) => {
    expect(readDate(text, now)).toEqual({ ok: false, reason: "ambiguous", a, b });
  });

  test.each([
    "next week",
    "next Friday",
    "Q2 FY27",
    "Q5 2027",
    "mid June",
    "spring 2027",
    "13/13/27",
  ])("%j is no day", (text) => {
    expect(readDate(text, now)).toEqual({ ok: false, reason: "not-real" });
  });

  test("without an order both days are asked, with the year or without", () => {
    const { today } = now;
    expect(readDate("6/7", { today })).toEqual({
      ok: false,
      reason: "ambiguous",
      a: "2027-07-06",
      b: "2027-06-07",
    });
    expect(readDate("06072027", { today })).toMatchObject({ ok: false, reason: "ambiguous" });
    expect(readDate("30/6", { today })).toEqual({ ok: true, iso: "2027-06-30" });
  });

  test("a month or quarter may stand for its first day", () => {
    const first = { ...now, edge: "first" } as const;
    expect(readDate("June 2027", first)).toEqual({ ok: true, iso: "2027-06-01" });
    expect(readDate("Q3 2027", first)).toEqual({ ok: true, iso: "2027-07-01" });
    expect(readDate("end of June 2027", first)).toEqual({ ok: true, iso: "2027-06-30" });
    expect(readDate("June 7, 2027", first)).toEqual({ ok: true, iso: "2027-06-07" });
  });

  test("a leap day is the next one there is, also over a century without", () => {
    expect(readDate("Feb 29", { today: "2096-03-01" })).toEqual({ ok: true, iso: "2104-02-29" });
  });
});

describe("day and month are told apart", () => {
  const both = { a: "2027-06-05", b: "2027-05-06" };

  test("by the profile's order", () => {
    expect(readDate("5/6/2027", { order: "dmy" })).toEqual({ ok: true, iso: both.a });
    expect(readDate("5/6/2027", { order: "mdy" })).toEqual({ ok: true, iso: both.b });
  });

  test("or by asking, when there is none", () => {
    expect(readDate("5/6/2027")).toEqual({ ok: false, reason: "ambiguous", ...both });
    expect(readDate("05.06.27")).toEqual({ ok: false, reason: "ambiguous", ...both });
  });

  test("without asking when both readings are the same day, or only one is a day", () => {
    expect(readDate("5/5/2027")).toEqual({ ok: true, iso: "2027-05-05" });
    expect(readDate("30/6/2027", { order: "mdy" })).toEqual({ ok: true, iso: "2027-06-30" });
    expect(readDate("6/30/2027", { order: "dmy" })).toEqual({ ok: true, iso: "2027-06-30" });
  });
});

describe("what is missing is named", () => {
  test.each([
    ["june", "missing-day"],
    ["2027", "missing-day"],
    ["30 2027", "missing-month"],
    ["30", "missing-month"],
    ["30 June", "missing-year"],
    ["June 30th", "missing-year"],
    ["30/6", "missing-year"],
    ["6/30", "missing-year"],
    ["Q3", "missing-year"],
    ["end of June", "missing-year"],
  ])("%j: %s", (text, reason) => {
    expect(readDate(text)).toEqual({ ok: false, reason });
  });
});

describe("no day is read from", () => {
  test.each([
    "29 Feb 2027",
    "29/2/2100",
    "31 April 2027",
    "31/4/2027",
    "2027-13-01",
    "2027-06-31",
    "0/6/2027",
    "00/00/2027",
    "45 June 2027",
    "June 30 2027 14",
    "1/2/3/4",
    "30 June 227",
    "30 June 02027",
    "30 June July 2027",
    "30 Juno 2027",
    "99/99",
    "EOM",
    "30 Jui 2027",
    "30 listopada 2027",
    "46568",
    "June 28-30",
    "Dec 1-15",
    "June 28-30, 2027",
    "next week",
    "in 90 days",
    "tbd",
    "constructor",
    "",
    "-",
    "30 June 2027; 1 July 2027",
  ])("%j", (text) => {
    expect(readDate(text)).toEqual({ ok: false, reason: "not-real" });
  });
});

test.each([
  ["29 February 2028", "2028-02-29"],
  ["29.2.2400", "2400-02-29"],
  ["1 Sept 27", "2027-09-01"],
  ["31 Dec 00", "2000-12-31"],
])("%j is a real day", (text, iso) => {
  expect(readDate(text)).toEqual({ ok: true, iso });
});

test("every day of the calendar reads back from ISO and from words, as JavaScript's calendar has it", () => {
  const day = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const month = date.toLocaleString("en", { month: "long", timeZone: "UTC" });
      const words = `${date.getUTCDate()} ${month} ${iso.slice(0, 4)}`;
      expect(readDate(iso)).toEqual({ ok: true, iso });
      expect(readDate(words)).toEqual({ ok: true, iso });
    }),
  );
});

test("what is read is always a day that exists", () => {
  const part = fc.constantFrom(
    "30",
    "31",
    "29",
    "2",
    "02",
    "6",
    "2027",
    "2028",
    "27",
    "Feb",
    "June",
  );
  const sign = fc.constantFrom(" ", "/", ".", "-", ", ");
  fc.assert(
    fc.property(part, sign, part, sign, part, (a, one, b, two, c) => {
      const read = readDate(`${a}${one}${b}${two}${c}`);
      if (read.ok) expect(new Date(read.iso).toISOString().slice(0, 10)).toBe(read.iso);
    }),
    { numRuns: 1000 },
  );
});

test("what is read now, in any order, says by itself what it is once it is written in words", () => {
  const part = fc.constantFrom(
    "30",
    "7",
    "06",
    "2027",
    "27",
    "June",
    "juil",
    "Q2",
    "EOM",
    "end",
    "of",
  );
  const sign = fc.constantFrom(" ", "/", ".", "-", "");
  const text = fc.tuple(part, sign, part, sign, part).map((parts) => parts.join(""));
  const order = fc.constantFrom<("mdy" | "dmy" | null)[]>("mdy", "dmy", null);
  fc.assert(
    fc.property(text, order, (typed, by) => {
      const read = readDate(typed, { order: by, today: "2026-11-27" });
      if (!read.ok) return;
      for (const shown of ["mdy", "dmy"] as const) {
        expect(readDate(dateInWords(read.iso, shown))).toEqual(read);
        expect(readDate(dateWithWeekday(read.iso, shown))).toEqual(read);
        expect(readDate(shortDate(read.iso, shown))).toEqual(read);
      }
    }),
    { numRuns: 1000 },
  );
});

test("what says by itself what it is says so to everybody", () => {
  const day = fc.integer({ min: 1, max: 31 });
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(day, month, fc.constantFrom("/", ".", "-"), (d, m, sign) => {
      const typed = [d, m, 2027].join(sign);
      const alone = readDate(typed);
      const asked = !alone.ok && alone.reason === "ambiguous";
      expect(asked).toBe(d <= 12 && d !== m);
      for (const order of ["mdy", "dmy"] as const) {
        if (!asked) expect(readDate(typed, { order, today: "2026-11-27" })).toEqual(alone);
        else expect(readDate(typed, { order })).toMatchObject({ ok: true });
      }
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
  ])("%j", (text) => {
    expect(readDate(text, null)).toEqual({ ok: true, iso: "2027-06-30" });
  });
});

describe("day and month are told apart", () => {
  const both = { a: "2027-06-05", b: "2027-05-06" };

  test("by the profile's order", () => {
    expect(readDate("5/6/2027", "dmy")).toEqual({ ok: true, iso: both.a });
    expect(readDate("5/6/2027", "mdy")).toEqual({ ok: true, iso: both.b });
  });

  test("or by asking, when there is none", () => {
    expect(readDate("5/6/2027", null)).toEqual({ ok: false, reason: "ambiguous", ...both });
    expect(readDate("05.06.27", null)).toEqual({ ok: false, reason: "ambiguous", ...both });
  });

  test("without asking when both readings are the same day, or only one is a day", () => {
    expect(readDate("5/5/2027", null)).toEqual({ ok: true, iso: "2027-05-05" });
    expect(readDate("30/6/2027", "mdy")).toEqual({ ok: true, iso: "2027-06-30" });
    expect(readDate("6/30/2027", "dmy")).toEqual({ ok: true, iso: "2027-06-30" });
  });
});

describe("what is missing is named", () => {
  test.each([
    ["June 2027", "missing-day"],
    ["2027-06", "missing-day"],
    ["6/2027", "missing-day"],
    ["june", "missing-day"],
    ["2027", "missing-day"],
    ["30 2027", "missing-month"],
    ["30", "missing-month"],
    ["30 June", "missing-year"],
    ["June 30th", "missing-year"],
    ["30/6", "missing-year"],
    ["6/30", "missing-year"],
  ])("%j: %s", (text, reason) => {
    expect(readDate(text, null)).toEqual({ ok: false, reason });
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
    "Q3 2027",
    "next week",
    "in 90 days",
    "tbd",
    "constructor",
    "",
    "-",
    "30 June 2027; 1 July 2027",
  ])("%j", (text) => {
    expect(readDate(text, null)).toEqual({ ok: false, reason: "not-real" });
  });
});

test.each([
  ["29 February 2028", "2028-02-29"],
  ["29.2.2400", "2400-02-29"],
  ["1 Sept 27", "2027-09-01"],
  ["31 Dec 00", "2000-12-31"],
])("%j is a real day", (text, iso) => {
  expect(readDate(text, null)).toEqual({ ok: true, iso });
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
      expect(readDate(iso, null)).toEqual({ ok: true, iso });
      expect(readDate(words, null)).toEqual({ ok: true, iso });
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
      const read = readDate(`${a}${one}${b}${two}${c}`, null);
      if (read.ok) expect(new Date(read.iso).toISOString().slice(0, 10)).toBe(read.iso);
    }),
    { numRuns: 1000 },
  );
});

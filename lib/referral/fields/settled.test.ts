import { describe, expect, test } from "vitest";
import { issuesOfStep } from "../rules/checks";
import { ready } from "../test/said";
import { sampleContext } from "../test/samples";
import { fieldIds, fields } from "./fields";
import { hangsOnNow, settledAnswers } from "./settled";

const now = { today: "2026-11-23", dateOrder: "mdy" } as const;

describe("a date is kept", () => {
  test.each([
    ["6/7/27", "June 7, 2027"],
    ["June 30", "June 30, 2027"],
    ["EOM", "November 30, 2026"],
    ["end of Q2", "June 30, 2027"],
    [" 6/7/27 ", "June 7, 2027"],
  ])("in words where the order or the day decides: %j", (closeDate, kept) => {
    expect(hangsOnNow({ closeDate })).toBe(true);
    expect(settledAnswers({ closeDate }, now)).toEqual({ closeDate: kept });
  });

  test.each(["30.06.2027", "6/30/2027", "2027-06-30", "June 2027", "Q2 2027", "30 juin 2027", ""])(
    "as typed where it says by itself what it is: %j",
    (closeDate) => {
      expect(hangsOnNow({ closeDate })).toBe(false);
      expect(settledAnswers({ closeDate }, now)).toEqual({ closeDate });
    },
  );

  test.each(["soon", "6/27", "31 April"])("as typed where it cannot be read: %j", (closeDate) => {
    expect(settledAnswers({ closeDate }, now)).toEqual({ closeDate });
  });

  test("by whoever typed it: 6/7/27 is another day to who begins with the day", () => {
    const british = { ...now, dateOrder: "dmy" } as const;
    expect(settledAnswers({ closeDate: "6/7/27" }, british)).toEqual({ closeDate: "July 6, 2027" });
    const nobody = { ...now, dateOrder: null };
    expect(settledAnswers({ closeDate: "6/7/27" }, nobody)).toEqual({ closeDate: "6/7/27" });
  });

  test("with the first day of a month where a contract begins", () => {
    const typed = { contractStart: "Q3", contractEnd: "Q3" };
    expect(settledAnswers(typed, now)).toEqual({
      contractStart: "July 1, 2027",
      contractEnd: "September 30, 2027",
    });
  });

  test("once it is settled it is right, and another day changes nothing", () => {
    const kept = settledAnswers(ready({ closeDate: "6/7/27" }), now);
    expect(issuesOfStep("delivery", kept, { ...sampleContext, dateOrder: "dmy" })).toEqual([]);
    expect(settledAnswers(kept, { today: "2031-01-01", dateOrder: "dmy" })).toEqual(kept);
  });

  test("in every question for a date", () => {
    const dates = fieldIds.filter((id) => fields[id].kind === "date");
    for (const id of dates) expect(hangsOnNow({ [id]: "6/7/27" })).toBe(true);
  });
});

describe("the currency of an amount", () => {
  test("is chosen where its text names it and nobody chose", () => {
    const typed = { contractValue: "240,000 EUR", currency: "" };
    expect(settledAnswers(typed, null)).toEqual({ ...typed, currency: "EUR" });
  });

  test.each([
    [{ contractValue: "240,000 EUR", currency: "USD" }],
    [{ contractValue: "240,000", currency: "" }],
    [{ contractValue: "240,000 EUR" }],
  ])("stays as it is in %j", (typed) => {
    expect(settledAnswers(typed, null)).toEqual(typed);
  });
});

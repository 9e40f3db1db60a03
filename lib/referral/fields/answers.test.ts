import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, isBlank, listOf, START_ANSWERS, textOf } from "./answers";

describe("answers", () => {
  test.each([
    ["a\u0000b", "ab"],
    ["a\u0007\u001bb\u0085c", "abc"],
    ["one\ttwo\nthree", "one\ttwo\nthree"],
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["\ud83d", ""],
    ["x\udd25y", "xy"],
    ["🔥 stays", "🔥 stays"],
    ["  kept  ", "  kept  "],
    ["“smart” – quotes", "“smart” – quotes"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  test("whatever is typed becomes text that PostgreSQL keeps, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const kept = cleanText(typed);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toContain("\u0000");
        expect(cleanText(kept)).toBe(kept);
      }),
    );
  });

  test("reads texts and lists whatever shape they have", () => {
    expect(textOf({ city: " Portland " }, "city")).toBe("Portland");
    expect(textOf({}, "city")).toBe("");
    expect(textOf({ city: ["Portland"] }, "city")).toBe("");
    expect(listOf({ solution: ["S-1", "", " Other "] }, "solution")).toEqual(["S-1", "Other"]);
    expect(listOf({ solution: "S-1" }, "solution")).toEqual(["S-1"]);
    expect(isBlank({ city: " \n" }, "city")).toBe(true);
  });

  test("a new referral has four answers, and none about marketing, help or money", () => {
    expect(START_ANSWERS("maria")).toEqual({
      owner: "maria",
      stage: "Qualified",
      natSec: "No",
      oppType: "Net New Business",
    });
  });
});

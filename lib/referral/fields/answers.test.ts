import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allIssues } from "../rules/checks";
import { sampleContext } from "../test/samples";
import {
  cleanAnswer,
  cleanLine,
  cleanLines,
  isBlank,
  listOf,
  startAnswers,
  textOf,
  typedText,
} from "./answers";
import { isAsked } from "./asked";
import { type FieldId, isListField } from "./field-order";
import { fieldIds, fields } from "./fields";

describe("answers", () => {
  test.each([
    ["a\u0000b", "ab"],
    ["a\u0007\u001bb", "ab"],
    ["one\ttwo\nthree", "one\ttwo\nthree"],
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["\ud83d", ""],
    ["x\udd25y", "xy"],
    ["🔥 stays", "🔥 stays"],
    ["  kept  ", "  kept  "],
    ["“smart” – quotes", "“smart” – quotes"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(cleanLines(typed)).toBe(kept);
  });

  test.each([
    "\n",
    "\r\n",
    "\r",
    "\u000b",
    "\u000c",
    "\u001c",
    "\u001f",
    "\u0085",
    "\u2028",
    "\u2029",
  ])("the line break %j of another program never joins two words", (separator) => {
    expect(cleanLines(`ERP${separator}to AWS`)).toBe("ERP\nto AWS");
    expect(cleanLine(`ERP${separator}to AWS`)).toBe("ERP to AWS");
    expect(cleanAnswer("useCase", `ERP${separator}to`)).toBe("ERP\nto");
    expect(cleanAnswer("referralName", `ERP${separator}to`)).toBe("ERP to");
  });

  test("the fields of several lines are those of the kind for long texts", () => {
    for (const id of fieldIds) {
      const lines = cleanAnswer(id, "a\nb") === "a\nb";
      expect([id, lines]).toEqual([id, fields[id].kind === "longText"]);
    }
  });

  test.each([
    "\u3164",
    "\uffa0",
    "\u115f",
    "\u1160",
    "\u2800",
    "\u200b\u00ad",
    "\u034f",
    " \u17b4 ",
    "\ufe0f",
  ])("%j shows nothing, and is no answer", (text) => {
    expect(isBlank({ companyName: text }, "companyName")).toBe(true);
    expect(textOf({ companyName: text }, "companyName")).toBe("");
    expect(listOf({ solution: [text, "S-1"] }, "solution")).toEqual(["S-1"]);
  });

  test("an invisible letter makes no name of digits a name with letters", () => {
    const said = (answers: Partial<Record<FieldId, string>>) =>
      allIssues(answers, sampleContext).map(({ text }) => text);
    expect(said({ companyName: "\u3164." })).toContain(
      "Enter a company name with letters or numbers",
    );
    expect(said({ city: "5\u3164" })).toContain("Enter a city with letters");
    expect(said({ referralName: "5\uffa0" })).toContain("Enter a referral name with letters");
  });

  test.each(fieldIds)("%s is read only so far, and what was cut passes for no answer", (id) => {
    const text = `12${" ".repeat(100_000)}5`;
    const answers = { [id]: isListField(id) ? [text] : text };
    const [entry = ""] = listOf(answers, id);
    expect(entry.length).toBeLessThan(9_000);
    expect(entry.endsWith("…")).toBe(true);
    const issue = allIssues(answers, sampleContext).find(({ field }) => field === id);
    if (id !== "submit" && isAsked(id, answers)) expect(issue?.text).toBeDefined();
  });

  test("the whole text is there for whoever counts it or gives it back", () => {
    const text = "A word. ".repeat(12_500).trim();
    expect(typedText({ description: text }, "description")).toBe(text);
    expect(allIssues({ description: text }, sampleContext).map((issue) => issue.text)).toContain(
      "Shorten the description to 1,200 characters. Remove 98799",
    );
  });

  test("whatever is typed becomes text that PostgreSQL keeps, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const kept = cleanLines(typed);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toContain("\u0000");
        expect(cleanLines(kept)).toBe(kept);
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
    expect(startAnswers("maria")).toEqual({
      owner: "maria",
      stage: "Qualified",
      natSec: "No",
      oppType: "Net New Business",
    });
  });

  test("nobody is preselected whom AWS refused as an owner", () => {
    expect(startAnswers(null)).not.toHaveProperty("owner");
  });
});

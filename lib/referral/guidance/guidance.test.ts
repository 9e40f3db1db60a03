import { describe, expect, test } from "vitest";
import { countryCodes } from "../choices/countries";
import { type FieldId, fieldOrder, fieldSteps } from "../fields/field-order";
import { fields } from "../fields/fields";
import { readingGrade, sentencesOf, wordsOf } from "../test/reading-grade";
import { type Example, exampleText } from "./example";
import { guidance } from "./guidance";
import { sidebars } from "./sidebars";

const TODAY = "2026-11-23";
const ids: FieldId[] = [...fieldSteps.flatMap((step) => [...fieldOrder[step]]), "submit"];

describe("guidance", () => {
  test("exists for every field, and for nothing else", () => {
    expect(Object.keys(guidance).sort()).toEqual([...ids].sort());
  });

  test.each(ids)("for %s keeps within what fits beside a field", (id) => {
    const { doWell, good, bad, why } = guidance[id];
    for (const text of [doWell, why, good.note, bad.note]) expect(text).toMatch(/[.?]$/);
    expect(wordsOf(doWell).length).toBeLessThanOrEqual(25);
    expect(wordsOf(why).length).toBeLessThanOrEqual(25);
    for (const example of [good, bad]) {
      expect(wordsOf(onScreen(example)).length).toBeLessThanOrEqual(40);
      // An answer that cannot be seen, or a code, teaches nobody.
      expect(exampleText(example, TODAY).trim()).not.toBe("");
    }
  });

  test("shares no sentence between two fields, and none with labels or hints", () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    const note = (text: string, owner: string) => {
      for (const sentence of sentencesOf(text.toLowerCase())) {
        const earlier = seen.get(sentence);
        if (earlier !== undefined && earlier !== owner) repeated.push(`${sentence} (${owner})`);
        seen.set(sentence, owner);
      }
    };
    for (const id of ids) {
      note(fields[id].label, "labels and hints");
      note(fields[id].hint, "labels and hints");
    }
    for (const id of ids) {
      note(textsOf(id).join("\n"), id);
    }
    for (const step of fieldSteps) {
      note([...sidebars[step].points, sidebars[step].closing].join("\n"), `sidebar of ${step}`);
    }
    expect(repeated).toEqual([]);
  });

  test("says what to choose for Kosovo, which has no code at AWS", () => {
    expect(countryCodes).not.toContain("XK");
    expect(guidance.country.doWell).toContain("Kosovo isn't on AWS's list");
  });

  test("never begs, scolds or speaks like a form", () => {
    const sidebarTexts = fieldSteps.flatMap((step) => [
      ...sidebars[step].points,
      sidebars[step].closing,
    ]);
    for (const text of [...ids.flatMap(textsOf), ...sidebarTexts]) {
      expect(text).not.toMatch(/\b(please|sorry|invalid|valid|required|forbidden|oops)\b/i);
    }
  });

  test.each(ids)("for %s reads at grade 8 or below", (id) => {
    // The literal answers are left out: a company's name has no reading grade.
    const { doWell, good, bad, why } = guidance[id];
    expect(readingGrade([doWell, good.note, bad.note, why])).toBeLessThanOrEqual(8);
  });
});

function textsOf(id: FieldId): string[] {
  const { doWell, good, bad, why } = guidance[id];
  return [doWell, onScreen(good), onScreen(bad), why];
}

function onScreen(example: Example): string {
  return `${exampleText(example, TODAY)}\n${example.note}`;
}

/** How hard each page is to read: its running text as one text, as US schools count their grades. */
import { describe, expect, test } from "vitest";
import { type FieldStep, fieldSteps, fieldsOfStep } from "../fields/field-order";
import { fields } from "../fields/fields";
import { guidance } from "../guidance/guidance";
import { sidebars } from "../guidance/sidebars";
import { readingGrade, withoutNames, wordsOf } from "./reading-grade";
import { type SourceText, textsBelow } from "./source-texts";

const HIGHEST_GRADE = 8;

/** Shorter ones are labels, and code. */
const FEWEST_WORDS = 4;

/** Where a page's texts stand, besides those beside its questions. */
const pages: Record<string, RegExp> = {
  list: /^app\/(?:page|words\/list)|^components\/list\//,
  "what every step shows": /^components\/(?:autosave|coaching|fields|step)\//,
  "check and send":
    /\/review\/|^components\/review\/|^lib\/referral\/readiness\/(?!acronyms|vocabulary)/,
  status: /\[id\]\/(?:status|sending|sent)\/|^components\/sending\/|^app\/words\/(?:failure|wait)/,
  history: /\[id\]\/history\/|^components\/history\/(?!clash)|^app\/words\/shown/,
  "two answers to one question": /\[id\]\/conflict\/|^components\/history\/clash/,
  "discarded drafts": /\/discarded\/|discarded-/,
  settings: /^app\/settings\/|^components\/settings\//,
  operator: /^app\/operator\//,
  help: /^app\/help\/|^components\/help\//,
  "pages that stand alone": /^lib\/http\/|^app\/(?:error|not-found|start)/,
};

const sources = textsBelow(process.cwd(), ["app", "components", "lib"], (file) =>
  [...Object.values(pages), /^lib\/referral\/rules\//].some((files) => files.test(file)),
).filter(isRunning);

function isRunning({ text, isShown }: SourceText): boolean {
  const isSentence = /^[\p{Lu}…'"“$\d]|[.?!]$/u.test(text);
  return wordsOf(text).length >= FEWEST_WORDS && isSentence && (isShown || !/[{}<>=]/.test(text));
}

function textsIn(files: RegExp): string[] {
  return sources.filter(({ file }) => files.test(file)).map(({ text }) => text);
}

/** Hints, guidance and errors. The literal answers are left out: a company's name has no grade. */
function besideQuestions(step: FieldStep): string[] {
  return [
    ...fieldsOfStep(step).flatMap((id) => {
      const { doWell, good, bad, why } = guidance[id];
      return [fields[id].hint, doWell, good.note, bad.note, why];
    }),
    ...[...sidebars[step].points, sidebars[step].closing],
    ...textsIn(new RegExp(`^lib/referral/rules/${step}\\.ts$`)),
  ];
}

function gradeOf(texts: readonly string[]): number {
  return readingGrade(texts.map(withoutNames).map((text) => text.replace(/…/g, "this")));
}

describe("the running text of", () => {
  const steps = fieldSteps.map((step) => [`the step ${step}`, besideQuestions(step)] as const);
  const others = Object.entries(pages).map(([page, files]) => [page, textsIn(files)] as const);

  test.each([...steps, ...others])("%s reads at grade 8 or below", (page, texts) => {
    expect(texts.length, page).toBeGreaterThan(1);
    expect(gradeOf(texts), page).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  test("is found too hard where it is", () => {
    const hard =
      "Authoritative documentation regarding organizational prerequisites necessitates comprehensive deliberation.";
    expect(gradeOf([hard])).toBeGreaterThan(HIGHEST_GRADE);
  });
});

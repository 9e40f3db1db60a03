/** Rules of the voice that a search can hold: words no text has. */
import { describe, expect, test } from "vitest";
import { type SourceText, textsBelow, textsOf } from "./source-texts";

/** Where texts stand that follow the voice. */
const FOLDERS = ["lib", "app", "components"];

/** What nobody reads as a text of ours. */
const NOT_OURS: readonly (readonly [file: RegExp, reason: string])[] = [
  [/^lib\/emulator\//, "speaks AWS's words"],
  [/^lib\/(?:bench|soak)\//, "programs for whoever develops this"],
  [/^lib\/referral\/choices\//, "AWS's own values"],
  [
    /^lib\/referral\/parse\/(?:host-kinds|markup|stand-in-text)\.ts$/,
    "words looked for in answers",
  ],
  [
    /^lib\/referral\/readiness\/(?:acronyms|site|trouble-words|vocabulary)\.ts$/,
    "words looked for in answers",
  ],
  [/^lib\/boot\/check-model\.ts$/, "compares AWS's model, whose members are required"],
  [/^components\/ui\/input\.ts$/, "class names, one of which is of aria-invalid"],
];

/** AWS's own names and values that hold one of the words. */
const AWS_OWN = /Action Required/g;

/** They beg, scold or speak like a form. */
const FORM_WORDS = /\b(?:please|sorry|oops|valid|invalid|required|forbidden)\b/i;

/** They are translated: nobody who sells for a living says them. */
const TRANSLATED =
  /\b(?:troubles?|firms?|tick(?:s|ed)?|press(?:es|ed)?|mails?|figures?|rivals?|stand-ins?|AWS people|not given|comes in|sits)\b/i;

/** A literal that is a name in code has neither a blank nor a capital at its start. */
function isRead({ text, isShown }: SourceText): boolean {
  return isShown || /\s|^\p{Lu}/u.test(text);
}

function isOurs(file: string): boolean {
  return !NOT_OURS.some(([files]) => files.test(file));
}

function faultsIn(texts: readonly SourceText[]): string[] {
  return texts
    .filter(isRead)
    .map((each) => ({ ...each, rest: each.text.replace(AWS_OWN, "") }))
    .filter(({ rest }) => FORM_WORDS.test(rest) || TRANSLATED.test(rest))
    .map(({ file, line, text }) => `${file}:${line} ${text}`);
}

describe("the voice", () => {
  test("has no word that begs, scolds, speaks like a form or is a translation", () => {
    const texts = textsBelow(process.cwd(), FOLDERS, isOurs);
    expect(texts.length).toBeGreaterThan(2_000);
    expect(faultsIn(texts)).toEqual([]);
  });

  test.each([
    ["a string", 'const a = "Tick the box";'],
    ["a template", `const a = \`Your figure is \${amount}\`;`],
    ["what stands between tags", "const a = <p>It isn't a <b>valid</b> date</p>;"],
    ["an attribute", '<Hint text="Where AWS comes in" />;'],
    ["a text within a template", `const a = \`\${ok ? 'Not given' : name}\`;`],
  ])("is looked for in %s", (_, source) => {
    expect(faultsIn(textsOf("lib/planted.tsx", source))).toHaveLength(1);
  });

  test.each([
    ["a comment", "/* Tick the figure */ const a = 1; // press it"],
    ["a name", 'const a = { kind: "stand-in", valid: true };'],
    ["a status of AWS", 'const a = "Action Required";'],
    ["a class name", '<p className="Valid figure" />;'],
    ["a type", 'type A = "Not given";'],
  ])("is not looked for in %s", (_, source) => {
    expect(faultsIn(textsOf("lib/planted.tsx", source))).toEqual([]);
  });
});

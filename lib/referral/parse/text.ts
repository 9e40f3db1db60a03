// What every reader of typed text shares: one shape of blank, digit and dash, whatever keyboard or
// page it came from.

// Decimal digits of other scripts that keyboards and input methods produce, each a run of ten from
// its zero.
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];

/**
 * Line breaks as browsers, spreadsheets and presentations write them: CR LF is one; PowerPoint
 * writes U+000B, mainframes U+0085, and U+001C to U+001F separate records in exported data.
 */
// Written as texts, because the linter takes control characters in a pattern for a slip.
const breaks = "\\n\\v\\f\\x1c-\\x1f\\x85\\u2028\\u2029";
export const lineBreaks = new RegExp(`\\r\\n?|[${breaks}]`, "g");

const blanks = new RegExp(`[\\p{Z}\\s${breaks}\\u2800]+`, "gu");
const invisible = new RegExp(`(?![\\s${breaks}])[\\p{Cf}\\p{Cc}\\p{DI}]`, "gu");
const nothing = /^[\p{Z}\s\p{Cf}\p{Cc}\p{DI}\u2800]*$/u;

/**
 * Whether a text shows nothing at all. Some of Unicode's letters are invisible, such as the Hangul
 * fillers U+115F, U+1160, U+3164 and U+FFA0, and the Braille pattern U+2800 has no dots.
 */
export function isNothing(text: string): boolean {
  return nothing.test(text);
}

export function hasLetters(text: string): boolean {
  return /(?!\p{DI})\p{L}/u.test(text);
}

export function hasLettersOrDigits(text: string): boolean {
  return /(?!\p{DI})[\p{L}\p{N}]/u.test(text);
}

const foreign = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff01-\uff5e]/g;
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63]/g;

/**
 * One line of text for a machine to read: single ordinary blanks, no invisible characters,
 * full-width characters and digits of other scripts as ASCII, every dash a hyphen. Never shown or
 * stored in place of what was typed.
 */
export function tidy(text: string): string {
  return (
    text
      // Invisible characters first: one between two blanks would leave two blanks behind.
      .replace(invisible, "")
      .replace(blanks, " ")
      .replace(foreign, toAscii)
      .replace(dashes, "-")
      .trim()
  );
}

function toAscii(character: string): string {
  const code = character.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code < start + 10);
  if (zero !== undefined) return String(code - zero);
  return String.fromCharCode(code - 0xfee0); // full-width forms lie in ASCII's order
}

/** Length as AWS counts it: code points, not the UTF-16 units of `length`. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Without accents. Marks that stand alone go first: putting thousands of them in order, as
 * normalizing does, takes time by the square of their number.
 */
export function withoutMarks(text: string): string {
  return text.replace(/\p{M}/gu, "").normalize("NFD").replace(/\p{M}/gu, "");
}

/** Without the characters of `edges` at both ends, by a loop: a pattern tries every run anew. */
export function withoutEdges(text: string, atStart: string, atEnd: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && atStart.includes(text.charAt(start))) start += 1;
  while (end > start && atEnd.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * What is left of a name when case, accents, signs and blanks do not count: "Côte d’Ivoire" is
 * "cote d ivoire".
 */
export function nameKey(text: string): string {
  return withoutMarks(tidy(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

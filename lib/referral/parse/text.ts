// What every reader of typed text shares: one shape of blank, digit and dash, whatever keyboard or
// page it came from.

// Decimal digits of other scripts that keyboards and input methods produce, each a run of ten from
// its zero.
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];

const blanks = /[\p{Zs}\s]+/gu;
const invisible = /[\p{Cf}\p{Cc}]/gu;
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
      .replace(invisible, (character) => (/\s/.test(character) ? " " : ""))
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
 * What is left of a name when case, accents, signs and blanks do not count: "Côte d’Ivoire" is
 * "cote d ivoire".
 */
export function nameKey(text: string): string {
  return tidy(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

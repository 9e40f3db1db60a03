import { tidy } from "./text";

export type DigitsRead =
  | { ok: true; value: string }
  | { ok: false; reason: "letters" }
  | { ok: false; reason: "count"; n: number };

/**
 * A number that is a name: exactly `length` digits, leading zeros kept. Blanks, dashes and a
 * leading apostrophe (which spreadsheets use to keep zeros) are dropped.
 */
export function readDigits(text: string, length: number): DigitsRead {
  const digits = tidy(text)
    .replace(/^['\u2019]/, "")
    .replace(/[ -]/g, "");
  if (/[^0-9]/.test(digits)) return { ok: false, reason: "letters" };
  if (digits.length !== length) return { ok: false, reason: "count", n: digits.length };
  return { ok: true, value: digits };
}

import { tidy } from "./text";

export type PhoneRead =
  | { ok: true; value: string }
  | { ok: false; reason: "no-plus" | "characters" | "extension" }
  | { ok: false; reason: "length"; n: number };

const FEWEST_DIGITS = 5;
const MOST_DIGITS = 15;

const extension = /(?:ext|extn|extension|x|durchwahl)[. :]*[0-9]|[#;]/;

/**
 * A phone number as E.164 (AWS API reference, Contact.Phone): `+49 (0)30 90-18 20` gives
 * `+4930901820`. A leading 00 stands for the plus. A slash is refused: behind it people write a
 * second number.
 */
export function readPhone(text: string): PhoneRead {
  const typed = tidy(text)
    .toLowerCase()
    .replace(/^tel: ?/, "");
  if (extension.test(typed)) return { ok: false, reason: "extension" };
  if (/[^0-9+().\- ]/.test(typed)) return { ok: false, reason: "characters" };

  const packed = typed.replace(/\( ?0 ?\)/g, "").replace(/[().\- ]/g, "");
  const number = packed.startsWith("00") ? `+${packed.slice(2)}` : packed;
  if (number.lastIndexOf("+") > 0) return { ok: false, reason: "characters" };
  // No country code begins with 0, so "+0…" is a number at home with a plus before it.
  if (!number.startsWith("+") || number.startsWith("+0")) return { ok: false, reason: "no-plus" };

  const n = number.length - 1;
  if (n < FEWEST_DIGITS || n > MOST_DIGITS) return { ok: false, reason: "length", n };
  return { ok: true, value: number };
}

import { fromWithin } from "../choices/calling-codes";
import { tidy, withoutEdges } from "./text";

export type PhoneRead =
  | { ok: true; value: string }
  | { ok: false; reason: "no-plus" | "characters" }
  /** `without` is the number alone, where that can be sent. */
  | { ok: false; reason: "extension"; without: string | null }
  | { ok: false; reason: "several"; numbers: string[] }
  | { ok: false; reason: "length"; n: number };

const FEWEST_DIGITS = 5;
const MOST_DIGITS = 15;
const MOST_NUMBERS = 3;

const labels = "tel|phone|office|mobile|cell|direct|work|main|home|desk";
const labelBefore = new RegExp(`^(?:(?:${labels})\\.?:?|[tpmo]:) ?(?:tel: ?)?`);
const labelBehind = new RegExp(` ?\\(?(?:${labels})\\)?$`);
/** "030/901820": behind an area code, and no second number. */
const slashBehindAreaCode = /^(\(?[0-9]{2,5}\)?) ?\/ ?(?=[0-9][0-9 .-]{4,14}$)/;

const extension = /(?:ext|extn|extension|x|durchwahl)[. :]*[0-9]|[#;]/;

/**
 * A phone number as E.164 (AWS API reference, Contact.Phone): `+49 (0)30 90-18 20` gives
 * `+4930901820`, and `(503) 555-0142` of a customer in the United States `+15035550142`. A leading
 * 00 stands for the plus, and so does the 011 of North America. A slash is refused but behind an
 * area code: elsewhere people write a second number behind it.
 */
export function readPhone(text: string, country: string): PhoneRead {
  const typed = tidy(text)
    .toLowerCase()
    .replace(labelBefore, "")
    .replace(labelBehind, "")
    .replace(slashBehindAreaCode, "$1-");
  const several = numbersIn(typed, country);
  if (several.length > 1) return { ok: false, reason: "several", numbers: several };
  const extended = typed.search(extension);
  if (extended !== -1) {
    const before = withoutEdges(typed.slice(0, extended), "", ",. ");
    const isNumber = readPhone(before, country).ok;
    return { ok: false, reason: "extension", without: isNumber ? before : null };
  }
  if (/[^0-9+().\- ]/.test(typed)) return { ok: false, reason: "characters" };

  const packed = typed.replace(/\( ?0 ?\)/g, "").replace(/[().\- ]/g, "");
  const number = withPlus(packed, country);
  if (number.lastIndexOf("+") > 0) return { ok: false, reason: "characters" };
  // No country code begins with 0, so "+0…" is a number at home with a plus before it.
  if (!number.startsWith("+") || number.startsWith("+0")) return { ok: false, reason: "no-plus" };

  const n = number.length - 1;
  if (n < FEWEST_DIGITS || n > MOST_DIGITS) return { ok: false, reason: "length", n };
  return { ok: true, value: number };
}

/** The numbers of a text that holds more than one. */
function numbersIn(typed: string, country: string): string[] {
  const parts = typed.split(/ ?(?:[;,|/]| or | and | & ) ?/).slice(0, MOST_NUMBERS);
  return parts.length < 2 ? [] : parts.filter((part) => readPhone(part, country).ok);
}

function withPlus(packed: string, country: string): string {
  if (packed.startsWith("00")) return `+${packed.slice(2)}`;
  if (packed.includes("+")) return packed;
  const abroad = /^011[1-9]/.test(packed) && isNorthAmerican(country);
  return abroad ? `+${packed.slice(3)}` : (fromWithin(packed, country) ?? packed);
}

function isNorthAmerican(country: string): boolean {
  return fromWithin("2012000000", country) === "+12012000000";
}

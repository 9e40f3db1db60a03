import { type DateRead, type Edge, edgeOf, either, nextDay, notReal, real } from "./calendar";
import { readPeriod } from "./date-period";
import { isBesideDate, monthOf } from "./month-names";
import { tidy, withoutMarks } from "./text";

export type { DateRead } from "./calendar";

/** Which comes first where both readings of 5/6/2027 are days; null asks. */
export type DateOrder = "dmy" | "mdy" | null;

/**
 * What helps to read what somebody types now. Without it a text is read as it says by itself, which
 * is how an answer is read that was given before.
 */
export type DateHints = {
  order?: DateOrder;
  /** The day it is: "June 30" is the next such day, and "EOM" the end of this month. */
  today?: string | null;
  /** The day that a month or quarter alone stands for; the last where nothing is said. */
  edge?: Edge;
};

const MOST_CHARACTERS = 60;
/** "6/27" may be a month of a year so near that one talks of it now. */
const YEARS_TALKED_OF = 2;

/**
 * A calendar day as people type it: 30 June 2027, june 30th, 2027, 30. Dezember 2027, 2027-06-30,
 * 6/30/2027 0:00, 20270630, 2027年6月30日, June 2027, Q2 2027. Two-digit years lie in this century;
 * the day must exist.
 */
export function readDate(text: string, hints: DateHints = {}): DateRead {
  const tidied = tidy(text);
  if (tidied.length > MOST_CHARACTERS) return notReal;
  const typed = simplified(tidied);
  const eastAsian = readEastAsian(typed, hints);
  if (eastAsian) return eastAsian;
  if (/[^\p{L}0-9 .,/\\_'\u2019()-]/u.test(typed)) return notReal;
  // "June 28-30": the second number is another day, and no year.
  if (/\p{L}\.? ?[0-9]{1,2} ?- ?[0-9]{1,2}$/u.test(typed)) return notReal;

  const parts = (typed.match(/\p{L}+|[0-9]+/gu) ?? []).filter((part) => !isBesideDate(part));
  const period = readPeriod(parts, hints.edge ?? "last", hints.today ?? null);
  if (period) return period;
  const numbers = parts.filter((part) => /^[0-9]/.test(part));
  const words = parts.filter((part) => !/^[0-9]/.test(part));
  const [word] = words;
  if (word === undefined) return readNumbers(numbers, hints);
  const month = words.length === 1 ? monthOf(word) : null;
  if (month === null) return notReal;
  return readWithMonth(numbers, month, hints, /^\p{L}+-[0-9]{2}$/u.test(typed));
}

/** Lower case without accents, without the time of day that a spreadsheet adds, '27 as 2027. */
function simplified(tidied: string): string {
  return withoutMarks(tidied)
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/[ºª°]/g, "")
    .replace(/['\u2019]([0-9]{2})(?![0-9])/g, " 20$1")
    .replace(
      /[t ,]+[0-9]{1,2}:[0-9]{2}(?::[0-9.]{2,9})? ?(?:[ap]\.?m\.?)?(?: ?[a-z]{1,4})?(?:[+-][0-9:]{4,6})?$/,
      "",
    );
}

/** 2027年6月30日 and 2027년 6월 30일: each number says what it is. */
function readEastAsian(typed: string, hints: DateHints): DateRead | null {
  const found =
    /^(?:([0-9]{4}) ?[年년] ?)?([0-9]{1,2}) ?[月월](?: ?([0-9]{1,2}) ?[日일](?: ?\(.\))?)?$/u.exec(
      typed.normalize("NFC"),
    );
  if (!found) return null;
  const [, year, month = "", day] = found;
  const numbers = [day, year].filter((number) => number !== undefined);
  return readWithMonth(numbers, Number(month), hints, false);
}

function readWithMonth(
  numbers: string[],
  month: number,
  { today = null, edge = "last" }: DateHints,
  isLikeMonthAndYear: boolean,
): DateRead {
  const [first, second] = numbers;
  if (numbers.length > 2) return notReal;
  if (first === undefined) {
    if (today === null) return { ok: false, reason: "missing-day" };
    const year = Number(today.slice(0, 4));
    const thisYear = edgeOf(year, month, 1, edge);
    return thisYear.ok && thisYear.iso >= today ? thisYear : edgeOf(year + 1, month, 1, edge);
  }
  if (second !== undefined) {
    const [day, year] = isYear(first) ? [second, first] : [first, second];
    return real(day, String(month), year);
  }
  if (isYear(first)) return edgeOf(Number(first), month, 1, edge);
  if (today === null) return { ok: false, reason: "missing-year" };
  const day = nextDay(first, String(month), today);
  // Spreadsheets write June 2027 as Jun-27.
  return isLikeMonthAndYear ? either(day, nearMonth(first, month, today, edge)) : day;
}

/** A month of a year of two digits, if it is near and not over. */
function nearMonth(year: string, month: number, today: string, edge: Edge): DateRead {
  const read = edgeOf(2000 + Number(year), month, 1, edge);
  const isNear = 2000 + Number(year) <= Number(today.slice(0, 4)) + YEARS_TALKED_OF;
  return read.ok && isNear && read.iso >= today ? read : notReal;
}

function readNumbers(numbers: string[], hints: DateHints): DateRead {
  const [first, second, third] = numbers;
  if (first === undefined || numbers.length > 3) return notReal;
  if (second === undefined) {
    return first.length === 6 || first.length === 8
      ? readCompact(first, hints)
      : missing(isYear(first) ? "day" : "month", first);
  }
  if (third === undefined) return readTwoNumbers(first, second, hints);
  if (isYear(first)) return real(third, second, first);
  return byOrder(real(first, second, third), real(second, first, third), hints);
}

function byOrder(dayFirst: DateRead, monthFirst: DateRead, { order }: DateHints): DateRead {
  if (!dayFirst.ok || !monthFirst.ok) return dayFirst.ok ? dayFirst : monthFirst;
  if (order === "dmy") return dayFirst;
  return order === "mdy" ? monthFirst : either(dayFirst, monthFirst);
}

/** 20270630, 06302027, 063027: in each of the orders in which it is a day of these decades. */
function readCompact(digits: string, hints: DateHints): DateRead {
  const y = digits.length - 4;
  const inside = (read: DateRead, from: string) =>
    read.ok && read.iso >= from && read.iso < "2100" ? read : notReal;
  const yearFirst = real(digits.slice(y + 2), digits.slice(y, y + 2), digits.slice(0, y));
  const [a, b, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  const yearLast = byOrder(
    inside(real(a, b, year), "1900"),
    inside(real(b, a, year), "1900"),
    hints,
  );
  const other = inside(yearFirst, digits.length === 8 ? "1900" : "2020");
  return yearLast.ok ? either(yearLast, other) : other.ok ? other : yearLast;
}

function readTwoNumbers(first: string, second: string, hints: DateHints): DateRead {
  const { today = null, edge = "last" } = hints;
  if (isYear(first) !== isYear(second)) {
    const [year, other] = isYear(first) ? [first, second] : [second, first];
    if (Number(other) > 12) return missing("month", other);
    return edgeOf(Number(year), Number(other), 1, edge);
  }
  if (today === null) return missing("year", first, second);
  const dayFirst = nextDay(first, second, today);
  const day = byOrder(dayFirst, nextDay(second, first, today), hints);
  const isMonth = second.length === 2 && Number(first) >= 1 && Number(first) <= 12;
  const month = isMonth ? nearMonth(second, Number(first), today, edge) : notReal;
  return day.ok || month.ok ? either(day, month) : day;
}

/** Names the missing part, unless what is there could belong to no date at all. */
function missing(part: "day" | "month" | "year", ...numbers: string[]): DateRead {
  const plausible = numbers.every(
    (number) => isYear(number) || (Number(number) >= 1 && Number(number) <= 31),
  );
  return plausible ? { ok: false, reason: `missing-${part}` } : notReal;
}

function isYear(number: string): boolean {
  return number.length === 4;
}

import { tidy } from "./text";

/** Which comes first where both readings of 5/6/2027 are days; null asks. */
export type DateOrder = "dmy" | "mdy" | null;

/** `a` and `b` of an ambiguous date are its ISO readings, day first and month first. */
export type DateRead =
  | { ok: true; iso: string }
  | { ok: false; reason: "not-real" | "missing-day" | "missing-month" | "missing-year" }
  | { ok: false; reason: "ambiguous"; a: string; b: string };

type Failure = Exclude<DateRead, { ok: true }>;
type DayMonthYear = { day: string; month: string; year: string };

const MOST_CHARACTERS = 60;

const monthNames = [
  "january february march april may june july august september october november december",
].flatMap((names) => names.split(" "));
const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const fillers = new Set(["the", "of", "on", "by", "st", "nd", "rd", "th"]);

const notReal: Failure = { ok: false, reason: "not-real" };

/**
 * A calendar day as people type it: 30 June 2027, june 30th, 2027, 30 jun 27, 2027-06-30,
 * 30/6/2027, 6/30/2027, 30.06.2027. Month names are English; two-digit years lie in this century;
 * the day must exist.
 */
export function readDate(text: string, order: DateOrder): DateRead {
  const typed = tidy(text)
    .toLowerCase()
    .replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{2}:.*/, "$1");
  if (typed.length > MOST_CHARACTERS || /[^a-z0-9 .,/'\u2019()-]/.test(typed)) return notReal;

  const parts = (typed.match(/[a-z]+|[0-9]+/g) ?? []).filter((part) => !isFiller(part));
  const numbers = parts.filter((part) => /^[0-9]/.test(part));
  const words = parts.filter((part) => !/^[0-9]/.test(part));
  const [word] = words;
  if (word === undefined) return readNumbers(numbers, order);
  const month = monthOf(word);
  return words.length === 1 && month !== null ? readWithMonth(numbers, month) : notReal;
}

function isFiller(part: string): boolean {
  return fillers.has(part) || (part.length >= 3 && weekdays.some((day) => day.startsWith(part)));
}

function monthOf(word: string): string | null {
  const name = word === "sept" ? "sep" : word;
  const index = monthNames.findIndex((month) => month === name || month.slice(0, 3) === name);
  return index === -1 ? null : String(index + 1);
}

function readWithMonth(numbers: string[], month: string): DateRead {
  const [first, second] = numbers;
  if (first === undefined) return { ok: false, reason: "missing-day" };
  if (second === undefined) {
    return { ok: false, reason: isYear(first) ? "missing-day" : "missing-year" };
  }
  if (numbers.length > 2) return notReal;
  return isYear(first)
    ? real({ day: second, month, year: first })
    : real({ day: first, month, year: second });
}

function readNumbers(numbers: string[], order: DateOrder): DateRead {
  const [first, second, third] = numbers;
  if (first === undefined || numbers.length > 3) return notReal;
  if (second === undefined) return missing(isYear(first) ? "day" : "month", first);
  if (third === undefined) return readTwoNumbers(first, second);
  if (isYear(first)) return real({ year: first, month: second, day: third });

  const dayFirst = real({ day: first, month: second, year: third });
  const monthFirst = real({ month: first, day: second, year: third });
  if (!dayFirst.ok) return monthFirst;
  if (!monthFirst.ok || dayFirst.iso === monthFirst.iso || order === "dmy") return dayFirst;
  if (order === "mdy") return monthFirst;
  return { ok: false, reason: "ambiguous", a: dayFirst.iso, b: monthFirst.iso };
}

function readTwoNumbers(first: string, second: string): Failure {
  if (isYear(first) === isYear(second)) return missing("year", first, second);
  const other = isYear(first) ? second : first;
  return missing(Number(other) > 12 ? "month" : "day", other);
}

/** Names the missing part, unless what is there could belong to no date at all. */
function missing(part: "day" | "month" | "year", ...numbers: string[]): Failure {
  const plausible = numbers.every(
    (number) => isYear(number) || (Number(number) >= 1 && Number(number) <= 31),
  );
  return plausible ? { ok: false, reason: `missing-${part}` } : notReal;
}

function isYear(number: string): boolean {
  return number.length === 4;
}

function real({ day, month, year }: DayMonthYear): DateRead {
  const fullYear = year.length === 2 ? `20${year}` : year;
  if (!/^[1-9][0-9]{3}$/.test(fullYear) || day.length > 2 || month.length > 2) return notReal;
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > daysIn(m, Number(fullYear))) return notReal;
  return {
    ok: true,
    iso: `${fullYear}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  };
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

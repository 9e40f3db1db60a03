// Days that are said by a month, quarter or year, or by how long it is until then: "end of June",
// "Q2 2027", "EOM", "in 90 days".

import { daysAfter } from "../dates";
import { type DateRead, type Edge, edgeOf, real } from "./calendar";
import { monthOf } from "./month-names";

const abbreviations: Record<string, readonly string[]> = {
  eom: ["end", "month"],
  eoq: ["end", "q"],
  eoy: ["end", "year"],
  ye: ["end", "year"],
  quarter: ["q"],
  quarters: ["q"],
  half: ["h"],
  second: ["2"],
  third: ["3"],
  fourth: ["4"],
};
const ends = new Set("end ende fin fine final finales fim einde last close".split(" "));
const starts = new Set("start beginning begin anfang debut inicio first".split(" "));
const silent = new Set(["this", "day", "in", "from", "now", "calendar", "cy"]);

const lengths: ReadonlyMap<string | undefined, number> = new Map([
  ["month", 1],
  ["q", 3],
  ["year", 12],
]);

/**
 * The day of such words, which come without articles; null where they are none. A quarter without
 * its year is the next one that is not over.
 */
export function readPeriod(parts: string[], edge: Edge, today: string | null): DateRead | null {
  const words = parts.flatMap((part) => abbreviationOf(part)).filter((word) => !silent.has(word));
  if (today !== null) {
    const day = daysAhead(words, today);
    if (day) return day;
  }
  const said = edgeSaid(words);
  const rest = said ? words.filter((_, index) => index !== said.at) : words;
  return edgeOfPeriod(rest, said?.edge ?? edge, said !== null, today);
}

function abbreviationOf(part: string): readonly string[] {
  return Object.hasOwn(abbreviations, part) ? (abbreviations[part] ?? [part]) : [part];
}

/** "End of June" and "month end"; "first quarter" is no beginning. */
function edgeSaid(words: string[]): { edge: Edge; at: number } | null {
  const [first = "", second = ""] = words;
  if (ends.has(first)) return { edge: "last", at: 0 };
  if (starts.has(first) && !(first === "first" && /^[qh]$/.test(second)))
    return { edge: "first", at: 0 };
  return second === "end" && words.length < 4 ? { edge: "last", at: 1 } : null;
}

function daysAhead(words: string[], today: string): DateRead | null {
  const [count = "", unit = ""] = words;
  if (words.length === 1 && count === "today") return { ok: true, iso: today };
  if (words.length === 1 && count === "tomorrow") return { ok: true, iso: daysAfter(today, 1) };
  if (words.length !== 2 || !/^[0-9]{1,3}$/.test(count)) return null;
  if (/^days?$/.test(unit)) return { ok: true, iso: daysAfter(today, Number(count)) };
  if (/^(?:weeks?|wks?)$/.test(unit)) return { ok: true, iso: daysAfter(today, 7 * Number(count)) };
  return /^(?:months?|mos?)$/.test(unit) ? monthsAhead(Number(count), today) : null;
}

/** The same day of a later month, or its last one where that is shorter. */
function monthsAhead(count: number, today: string): DateRead {
  const [year = "", month = "", day = ""] = today.split("-");
  const index = Number(month) - 1 + count;
  const [y, m] = [Number(year) + Math.floor(index / 12), (index % 12) + 1];
  const same = real(day, String(m), String(y));
  return same.ok ? same : edgeOf(y, m, 1, "last");
}

function edgeOfPeriod(
  words: string[],
  edge: Edge,
  isSaid: boolean,
  today: string | null,
): DateRead | null {
  const years = words.filter((word) => /^[0-9]{4}$/.test(word));
  const others = words.filter((word) => !/^[0-9]{4}$/.test(word));
  if (years.length > 1) return null;
  const year = years[0] === undefined ? null : Number(years[0]);
  const period = partOfYear(others) ?? (isSaid ? monthOrYear(others, year !== null) : null);
  if (period) return dated(period, period.year ?? year, edge, today);
  return today === null || year !== null ? null : runningPeriod(others, edge, today);
}

type Part = { month: number; months: number; year?: number };

/** A quarter or a half: q2, 2q27, h1. The year stands beside it, or two digits of it behind it. */
function partOfYear(words: string[]): Part | null {
  const [first = "", second = "", third = "", more] = words;
  if (more !== undefined) return null;
  const isLetter = /^[qh]$/.test(first);
  const [letter, number] = isLetter ? [first, second] : [second, first];
  const ordinal = number === "first" ? "1" : number;
  const months = letter === "q" ? 3 : letter === "h" ? 6 : 0;
  if (months === 0 || !/^[1-4]$/.test(ordinal) || (months === 6 && Number(ordinal) > 2))
    return null;
  const part = { month: (Number(ordinal) - 1) * months + 1, months };
  if (third === "") return part;
  return /^[0-9]{2}$/.test(third) ? { ...part, year: 2000 + Number(third) } : null;
}

/** What only stands for a day when its beginning or end is asked for: "end of 6/2027", "end of 2027". */
function monthOrYear(words: string[], hasYear: boolean): Part | null {
  const [word = "", more] = words;
  if (words.length === 0 || (word === "year" && more === undefined)) {
    return hasYear ? { month: 1, months: 12 } : null;
  }
  if (word === "year" && /^[0-9]{2}$/.test(more ?? "")) {
    return { month: 1, months: 12, year: 2000 + Number(more) };
  }
  if (more !== undefined) return null;
  const month = /^[0-9]{1,2}$/.test(word) && hasYear ? Number(word) : monthOf(word);
  return month === null ? null : { month, months: 1 };
}

function dated(part: Part, year: number | null, edge: Edge, today: string | null): DateRead {
  const { month, months } = part;
  if (year !== null) return edgeOf(year, month, months, edge);
  if (today === null) return { ok: false, reason: "missing-year" };
  const thisYear = edgeOf(Number(today.slice(0, 4)), month, months, edge);
  if (thisYear.ok && thisYear.iso >= today) return thisYear;
  return edgeOf(Number(today.slice(0, 4)) + 1, month, months, edge);
}

/** The month, quarter or year that it is, or the next one: "EOM", "next quarter". */
function runningPeriod(words: string[], edge: Edge, today: string): DateRead | null {
  const isNext = words[0] === "next";
  const [unit, more] = isNext ? words.slice(1) : words;
  const months = lengths.get(unit);
  if (months === undefined || more !== undefined) return null;
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = Math.floor((month - 1) / months) * months + (isNext ? months : 0);
  return edgeOf(year + Math.floor(first / 12), (first % 12) + 1, months, edge);
}

// Days of the calendar as a reader of typed dates makes them: only days that exist.

export type DateRead =
  | { ok: true; iso: string }
  | { ok: false; reason: "not-real" | "missing-day" | "missing-month" | "missing-year" }
  /** Two days that the text may mean, in ISO. */
  | { ok: false; reason: "ambiguous"; a: string; b: string };

/** Which day stands for a whole month, quarter or year. */
export type Edge = "first" | "last";

export const notReal: DateRead = { ok: false, reason: "not-real" };

/** The day, or none; a year of two digits lies in this century. */
export function real(day: string, month: string, year: string): DateRead {
  const fullYear = year.length === 2 ? `20${year}` : year;
  if (!/^[1-9][0-9]{3}$/.test(fullYear) || day.length > 2 || month.length > 2) return notReal;
  const [d, m, y] = [Number(day), Number(month), Number(fullYear)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(m, y)) return notReal;
  return { ok: true, iso: isoOf(y, m, d) };
}

/** The first or last day of `count` months that begin with this one. */
export function edgeOf(year: number, month: number, count: number, edge: Edge): DateRead {
  if (year < 1000 || year > 9999 || month < 1 || month + count > 13) return notReal;
  const last = month + count - 1;
  const iso = edge === "first" ? isoOf(year, month, 1) : isoOf(year, last, daysIn(last, year));
  return { ok: true, iso };
}

/** The next such day of a year, today included. 29 February comes every four years, or eight. */
export function nextDay(day: string, month: string, today: string): DateRead {
  const year = Number(today.slice(0, 4));
  for (let later = 0; later <= 8; later += 1) {
    const read = real(day, month, String(year + later));
    if (read.ok && read.iso >= today) return read;
  }
  return notReal;
}

/** Both, unless they are one day or one of them is none. */
export function either(one: DateRead, other: DateRead): DateRead {
  if (!one.ok) return other;
  if (!other.ok || one.iso === other.iso) return one;
  return { ok: false, reason: "ambiguous", a: one.iso, b: other.iso };
}

function isoOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

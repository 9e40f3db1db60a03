/** Calendar arithmetic on ISO dates, and their words. Everything is UTC, and no clock is read. */
import type { DateOrder } from "./parse/date";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "June 30, 2027", or "30 June 2027" with the day first; the same words in every browser. */
export function dateInWords(iso: string, order: DateOrder = null): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return inOrder(date, months[date.getUTCMonth()] ?? "", order);
}

/** "Wednesday, June 30, 2027". */
export function dateWithWeekday(iso: string, order: DateOrder = null): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return `${weekdays[date.getUTCDay()]}, ${dateInWords(iso, order)}`;
}

/** "Jun 30, 2027" or "30 Jun 2027"; the text itself when it is no ISO date. */
export function shortDate(iso: string, order: DateOrder = null): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return inOrder(date, (months[date.getUTCMonth()] ?? "").slice(0, 3), order);
}

/** US dates stand for a reader of whom nothing is known. */
function inOrder(date: Date, month: string, order: DateOrder): string {
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  return order === "dmy" ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
}

export function daysAfter(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 29 February has no anniversary in most years; the day after stands for it. */
export function yearsAfter(iso: string, years: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

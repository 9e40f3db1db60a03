/** What to say about an amount or a date that could not be read, in the words of its field. */
import { dateInWords, dateWithWeekday } from "../dates";
import type { FieldId } from "../fields/field-order";
import { error, type Issue } from "../issues";
import { type DateRead, readDate } from "../parse/date";
import { formatMoney, type MoneyFailure } from "../parse/money";
import type { Echo } from "./rule";

type DateFailure = Exclude<DateRead, { ok: true }>;

/** How a field is called within a sentence. */
type AmountWords = { the: string; tooBig: string };

type DateWords = { a: string; the: string };

export function amountIssue(
  field: FieldId,
  failure: MoneyFailure,
  { the, tooBig }: AmountWords,
): Issue {
  switch (failure.reason) {
    case "not-number":
      return error(field, "F", `Enter ${the} as a number, for example 12,500`);
    case "ambiguous": {
      const readings = `${formatMoney(failure.a)} or ${formatMoney(failure.b)}`;
      return error(field, "F", `Did you mean ${readings}? Enter it without dots or commas`);
    }
    case "per-year": {
      const [year, month] = [formatMoney(failure.year), formatMoney(failure.month)];
      return error(field, "F", `Enter the amount per month. ${year} a year is ${month} a month`);
    }
    case "decimals":
      return error(field, "F", "Use no more than 2 decimal places");
    case "not-usd":
      return error(field, "C", "Enter the amount in US dollars");
    case "too-big":
      return error(field, "L", tooBig);
    case "not-positive":
      return error(field, "R", `Enter ${the} as a number above 0`);
  }
}

export function dateIssue(field: FieldId, { a, the }: DateWords, failure: DateFailure): Issue {
  switch (failure.reason) {
    case "not-real":
      return error(field, "F", `Enter ${a} with month, day, and year, for example June 30, 2027`);
    case "missing-day":
      return error(field, "F", `Add the day to ${the}`);
    case "missing-month":
      return error(field, "F", `Add the month to ${the}`);
    case "missing-year":
      return error(field, "F", `Add the year to ${the}`);
    case "ambiguous": {
      const readings = `${dateInWords(failure.a)} or ${dateInWords(failure.b)}`;
      return error(field, "F", `Did you mean ${readings}? Spell out the month`);
    }
  }
}

export const dateEcho: Echo = (typed) => {
  const read = readDate(typed, null);
  return read.ok ? `We read this as ${dateWithWeekday(read.iso)}` : null;
};

/** What to say about an amount or a date that could not be read, in the words of its field. */
import type { ReferralContext } from "../context";
import { dateInWords, dateWithWeekday } from "../dates";
import { readDateOf, readTypedDate } from "../fields/date-answers";
import type { FieldId } from "../fields/field-order";
import { error, type Issue } from "../issues";
import type { DateRead } from "../parse/date";
import { formatMoney, type MoneyFailure, type MoneyRead } from "../parse/money";
import type { Echo, Offer } from "./rule";

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
    case "range": {
      const ends = failure.amounts.map((amount) => formatMoney(amount));
      const example = ends[0] ?? "12,500";
      return error(field, "F", `Enter one amount for ${the}, not a range, for example ${example}`);
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

/**
 * What is wrong with a date, in the order of whoever reads it. What only that order, or the day,
 * would decide was typed by somebody else, or before: it is asked.
 */
export function dateIssue(
  field: FieldId,
  { a, the }: DateWords,
  typed: string,
  context: ReferralContext,
): Issue | null {
  const read = failureOf(field, typed, context);
  if (read === null) return null;
  switch (read.reason) {
    case "not-real":
      return error(field, "F", `Enter ${a} with month, day, and year, for example June 30, 2027`);
    case "missing-day":
      return error(field, "F", `Add the day to ${the}`);
    case "missing-month":
      return error(field, "F", `Add the month to ${the}`);
    case "missing-year":
      return error(field, "F", `Add the year to ${the}`);
    case "ambiguous": {
      const [one, other] = [read.a, read.b].map((iso) => dateInWords(iso, context.dateOrder));
      return error(field, "F", `Did you mean ${one} or ${other}?`);
    }
  }
}

function failureOf(field: FieldId, typed: string, context: ReferralContext): DateFailure | null {
  const byItself = readDateOf(field, typed);
  if (byItself.ok) return null;
  const now = readTypedDate(field, typed, context);
  return now.ok ? byItself : now;
}

/** Both readings, the month of a yearly amount, the ends of a range. */
export function amountOffers(read: MoneyRead): string[] {
  if (read.ok) return [];
  switch (read.reason) {
    case "ambiguous":
      return [formatMoney(read.a), formatMoney(read.b)];
    case "per-year":
      return [formatMoney(read.month)];
    case "range":
      return read.amounts.map((amount) => formatMoney(amount));
    default:
      return [];
  }
}

export function dateEcho(field: FieldId): Echo {
  return (typed, _, { dateOrder }) => {
    const read = readDateOf(field, typed);
    return read.ok ? `We read this as ${dateWithWeekday(read.iso, dateOrder)}` : null;
  };
}

/** The days that a text may mean which does not say it by itself. */
export function dateOffers(field: FieldId): Offer {
  return (typed, _, context) => {
    const failure = failureOf(field, typed, context);
    if (failure?.reason === "ambiguous")
      return [failure.a, failure.b].map((iso) => dateInWords(iso));
    const now = failure && readTypedDate(field, typed, context);
    return now?.ok ? [dateInWords(now.iso)] : [];
  };
}

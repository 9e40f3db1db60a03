/** What to say about an amount or a date that could not be read, in the words of its field. */
import { dateInWords, dateWithWeekday } from "../dates";
import type { FieldId } from "../fields/field-order";
import { error, type Issue } from "../issues";
import { type DateRead, readDate } from "../parse/date";
import { formatMoney, type MoneyFailure } from "../parse/money";
import { type Echo, quoted } from "./rule";

type DateFailure = Exclude<DateRead, { ok: true }>;

type AmountWords = { name: string; tooBig: string };

export function amountIssue(
  field: FieldId,
  typed: string,
  failure: MoneyFailure,
  { name, tooBig }: AmountWords,
): Issue {
  switch (failure.reason) {
    case "not-number":
      return error(field, "F", `${name} must be a number`);
    case "ambiguous": {
      const readings = `${formatMoney(failure.a)} or ${formatMoney(failure.b)}`;
      const typedShort = quoted(typed, 15);
      return error(
        field,
        "F",
        `Type ${typedShort} without dots or commas, so we know whether it is ${readings}`,
      );
    }
    case "per-year": {
      const [year, month] = [formatMoney(failure.year), formatMoney(failure.month)];
      return error(field, "F", `Enter the amount per month. ${year} a year is ${month} a month`);
    }
    case "decimals":
      return error(field, "F", "Use 2 decimal places at most");
    case "not-usd":
      return error(field, "C", "Enter the amount in US dollars");
    case "too-big":
      return error(field, "L", tooBig);
    case "not-positive":
      return error(field, "R", `${name} must be more than 0`);
  }
}

export function dateIssue(field: FieldId, name: string, failure: DateFailure): Issue {
  switch (failure.reason) {
    case "not-real":
      return error(field, "F", `${name} must be a real date with day, month and year`);
    case "missing-day":
      return error(field, "F", `${name} must include a day`);
    case "missing-month":
      return error(field, "F", `${name} must include a month`);
    case "missing-year":
      return error(field, "F", `${name} must include a year`);
    case "ambiguous": {
      const readings = `${dateInWords(failure.a)} or ${dateInWords(failure.b)}`;
      return error(field, "F", `Write the month as a word, so we know whether it is ${readings}`);
    }
  }
}

export const dateEcho: Echo = (typed) => {
  const read = readDate(typed, null);
  return read.ok ? `We read this as ${dateWithWeekday(read.iso)}` : null;
};

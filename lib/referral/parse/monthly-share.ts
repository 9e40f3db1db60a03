/** What a contract with AWS comes to in a month, from its whole value and its length. */
import { amountIssue } from "../rules/amounts-and-dates";
import { amountOf, formatMoney, type MoneyFailure, readContractValue, readMoney } from "./money";
import { tidy } from "./text";

/** Twelve years: the longest contract AWS knows. */
export const MOST_MONTHS = 144;

export type MonthsRead = { ok: true; months: number } | { ok: false };

/** "36", "36 months", "3 years", "1 yr". */
export function readMonths(text: string): MonthsRead {
  const found = /^([0-9]{1,3})\s*(months?|mos?|m|years?|yrs?|y)?\.?$/i.exec(tidy(text));
  if (!found) return { ok: false };
  const [, count = "", unit = ""] = found;
  const months = Number(count) * (/^y/i.test(unit) ? 12 : 1);
  return months >= 1 && months <= MOST_MONTHS ? { ok: true, months } : { ok: false };
}

type ShareFailure = MoneyFailure | { ok: false; reason: "per-month" | "months" | "under-a-cent" };

export type ShareRead = { ok: true; cents: bigint; total: bigint; months: number } | ShareFailure;

/** The share in cents, rounded to the nearest one. The total is in US dollars, for all months together. */
export function monthlyShare(total: string, months: string): ShareRead {
  const amount = readMoney(total);
  if (!amount.ok) return amount;
  // Only an amount a month is read as revenue and not as a whole contract's value.
  if (!readContractValue(total).ok) return { ok: false, reason: "per-month" };
  const read = readMonths(months);
  if (!read.ok) return { ok: false, reason: "months" };
  const count = BigInt(read.months);
  const cents = (amount.cents + count / 2n) / count;
  if (cents === 0n) return { ok: false, reason: "under-a-cent" };
  return { ok: true, cents, total: amount.cents, months: read.months };
}

/**
 * What was worked out: in words, and as it would be typed; where that cannot be, the words say why
 * and the value is null. Nothing is said before there is anything to work out.
 */
export function shareWords(
  total: string,
  months: string,
): { words: string; value: string | null } | null {
  if (tidy(total) === "") return null;
  const share = monthlyShare(total, months);
  if (!share.ok && share.reason === "months" && tidy(months) === "") return null;
  if (!share.ok) return { words: whyNot(share), value: null };
  const whole = `$${formatMoney(share.total)} over ${share.months} ${share.months === 1 ? "month" : "months"}`;
  return {
    words: `${whole} is $${formatMoney(share.cents)} a month`,
    value: typedAmount(share.cents),
  };
}

function whyNot(failure: ShareFailure): string {
  switch (failure.reason) {
    case "per-month":
      return "That's for one month. Enter the total for the whole contract";
    case "per-year":
      return "That's for one year. Enter the total for the whole contract";
    case "months":
      return `Enter a length of 1 to ${MOST_MONTHS} months, or in years, for example 3 years`;
    case "under-a-cent":
      return "That's less than a cent a month";
    default:
      return amountIssue("monthlyRevenue", failure, amountWords).text;
  }
}

const amountWords = { the: "the amount", tooBig: "Shorten the amount to 16 digits" };

/** As one would type it: without decimals where there are none. */
export function typedAmount(cents: bigint): string {
  return amountOf(cents).replace(/\.00$/, "");
}

/** What a contract with AWS comes to in a month, from its whole value and its length. */
import { amountOf, formatMoney, type MoneyFailure, readMoney } from "./money";
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

export type ShareRead =
  | { ok: true; cents: bigint; total: bigint; months: number }
  | { ok: false; reason: "months" | MoneyFailure["reason"] };

/** The share in cents, rounded to the nearest one. The total is in US dollars, for all months together. */
export function monthlyShare(total: string, months: string): ShareRead {
  const amount = readMoney(total);
  if (!amount.ok) return { ok: false, reason: amount.reason };
  const read = readMonths(months);
  if (!read.ok) return { ok: false, reason: "months" };
  const count = BigInt(read.months);
  const cents = (amount.cents + count / 2n) / count;
  if (cents === 0n) return { ok: false, reason: "not-positive" };
  return { ok: true, cents, total: amount.cents, months: read.months };
}

/** What was worked out: in words, and as it would be typed. Null where there is nothing to work out. */
export function shareWords(total: string, months: string): { words: string; value: string } | null {
  const share = monthlyShare(total, months);
  if (!share.ok) return null;
  const whole = `${formatMoney(share.total)} over ${share.months} ${share.months === 1 ? "month" : "months"}`;
  return {
    words: `${whole} is ${formatMoney(share.cents)} US dollars a month`,
    value: typedAmount(share.cents),
  };
}

/** As one would type it: without decimals where there are none. */
export function typedAmount(cents: bigint): string {
  return amountOf(cents).replace(/\.00$/, "");
}

// Amounts as people type them, read exactly: whole cents in a bigint, never a floating-point
// number. Where dot and comma could mean either thousands or decimals the reader asks instead of
// guessing.

import { readFigure } from "./figure";
import { tidy } from "./text";

/** Amounts inside a failure are cents, for `formatMoney`. */
export type MoneyFailure =
  | { ok: false; reason: "not-number" | "decimals" | "not-usd" | "too-big" | "not-positive" }
  | { ok: false; reason: "ambiguous"; a: bigint; b: bigint }
  | { ok: false; reason: "per-year"; year: bigint; month: bigint };

export type MoneyRead = { ok: true; cents: bigint } | MoneyFailure;

// Longer than any amount with its words; what is longer is no amount.
const MOST_CHARACTERS = 100;
const MOST_CENTS = 10n ** 18n; // 16 digits before the point

const dollarWords = words("$ usd us dollar dollars");
const otherMoney = words(
  `eur euro euros gbp pound pounds sterling chf franken jpy yen cny rmb yuan inr
   rupee rupees cad aud nzd sgd hkd sek nok dkk pln czk huf ron brl mxn zar aed sar
   ils krw try thb idr myr php twd`,
);
const monthWords = words("month months monthly mo mth pm mrr");
const yearWords = words("year years yearly yr y annum annual annually pa arr");
const fillers = words(
  "a per each every in of / + ~ about around approx approximately ca circa roughly recurring",
);
const magnitudes = new Map([
  ...powers(3, "k thousand thou tsd"),
  ...powers(6, "m mn mm mio mil million millions"),
  ...powers(9, "b bn billion billions"),
]);

/**
 * US dollars a month. Reads `$12,500`, `12 500`, `12.5k`, `USD 12,500.00`, `12’500 per month`. A
 * yearly amount is refused with its twelfth, another currency by name, `12.500` and `12,50` with
 * both things they could mean.
 */
export function readMoney(text: string): MoneyRead {
  return read(text, false);
}

/**
 * The value of a whole contract: as `readMoney`, but in any currency (which has a question of its
 * own) and never per month or year.
 */
export function readContractValue(text: string): MoneyRead {
  return read(text, true);
}

function read(text: string, wholeContract: boolean): MoneyRead {
  const typed = simplified(text);
  if (typed.length > MOST_CHARACTERS) {
    return { ok: false, reason: /^[0-9., ]+$/.test(typed) ? "too-big" : "not-number" };
  }
  const parts = partsOf(typed);
  const said = parts && meaningOf(parts.words);
  if (!said || (wholeContract && (said.perMonth || said.perYear))) {
    return { ok: false, reason: "not-number" };
  }
  if (said.otherCurrency && !wholeContract) return { ok: false, reason: "not-usd" };

  const amount = readFigure(parts.figure, parts.power);
  if (!amount.ok) return amount;
  if (parts.negative || amount.cents <= 0n) return { ok: false, reason: "not-positive" };
  if (amount.cents >= MOST_CENTS) return { ok: false, reason: "too-big" };
  if (said.perYear) {
    return { ok: false, reason: "per-year", year: amount.cents, month: (amount.cents + 6n) / 12n };
  }
  return amount;
}

type Parts = { figure: string; power: number; negative: boolean; words: string[] };

/**
 * One figure, the "k" or "million" behind it, a minus or accountants' brackets, and the words
 * around; null for no figure.
 */
function partsOf(typed: string): Parts | null {
  const found = /[0-9][0-9.,' ]*/.exec(typed);
  if (!found) return null;
  const [figure] = found;
  const before = wordsOf(typed.slice(0, found.index));
  const after = wordsOf(typed.slice(found.index + figure.length));
  const power = magnitudes.get(after[0] ?? "");
  if (power !== undefined) after.shift();
  const negative = before.includes("-") || (before.includes("(") && after.includes(")"));
  const words = [...before, ...after].filter((word) => !(negative && /^[-()]$/.test(word)));
  return { figure, power: power ?? 0, negative, words };
}

/**
 * Lower case, one kind of apostrophe, and without the dots and signs that words about money carry.
 */
function simplified(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[\u2019\u2018\u02bc`\u00b4]/g, "'")
    .replace(/\b([apu])\. ?([ams])\.?(?![a-z0-9])/g, "$1$2") // p.a., p.m., u.s.
    .replace(/[.,]-$/, "") // "12'500.-"
    .replace(/\b(ca|approx|yr|mo|mth)\./g, "$1");
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+\$?|[^\p{L} ]/gu) ?? [];
}

type Meaning = { otherCurrency: boolean; perMonth: boolean; perYear: boolean };

/**
 * What the words around a figure say, or null as soon as one of them has nothing to do with money.
 */
function meaningOf(said: string[]): Meaning | null {
  const meaning = { otherCurrency: false, perMonth: false, perYear: false };
  for (const word of said) {
    if (monthWords.has(word)) meaning.perMonth = true;
    else if (yearWords.has(word)) meaning.perYear = true;
    else if (otherMoney.has(word) || isOtherSign(word)) meaning.otherCurrency = true;
    else if (word !== "us$" && !dollarWords.has(word) && !fillers.has(word)) return null;
  }
  return meaning;
}

function isOtherSign(word: string): boolean {
  return /^(?:[^$\P{Sc}]|(?:au?|ca?|nz|hk|sg?|r|mx|nt)\$)$/u.test(word);
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}

function powers(power: number, list: string): [string, number][] {
  return list.split(" ").map((word) => [word, power]);
}

/** As AWS takes an amount: `12500.00`. */
export function amountOf(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As people read it: `12,500`, or `12,500.50` when there are cents. */
export function formatMoney(cents: bigint): string {
  const [whole = "", decimals] = amountOf(cents).split(".");
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return decimals === "00" ? grouped : `${grouped}.${decimals}`;
}

// Amounts as people type them, read exactly: whole cents in a bigint, never a floating-point
// number. Where dot and comma could mean either thousands or decimals the reader asks instead of
// guessing.

import { isCurrencyWord, withCodes } from "./currency";
import { readFigure } from "./figure";
import { tidy, withoutEdges } from "./text";

/** Amounts inside a failure are cents, for `formatMoney`. */
export type MoneyFailure =
  | { ok: false; reason: "not-number" | "decimals" | "not-usd" | "too-big" | "not-positive" }
  | { ok: false; reason: "ambiguous"; a: bigint; b: bigint }
  | { ok: false; reason: "per-year"; year: bigint; month: bigint }
  /** Both ends, or the one that is named. */
  | { ok: false; reason: "range"; amounts: bigint[] };

export type MoneyRead = { ok: true; cents: bigint } | MoneyFailure;

// Longer than any amount with its words; what is longer is no amount.
const MOST_CHARACTERS = 100;
const MOST_CENTS = 10n ** 18n; // 16 digits before the point

const dollarWords = words("$ usd us dollar dollars");
const monthWords = words("month months monthly mo mth pm mrr");
const yearWords = words("year years yearly yr y annum annual annually pa arr");
const fillers = words(
  `a per each every in of / + ~ about around approx approximately ca circa roughly est estimated
   recurring total tcv`,
);
const connectors = words("- to through and or bis");
const bounds = words(
  `up to at least most over under above below more less than min max minimum maximum
   from until between > < = ≥ ≤`,
);
const magnitudes = new Map([
  ...powers(3, "k thousand thou tsd"),
  ...powers(6, "m mn mm mio mil million millions"),
  ...powers(9, "b bn billion billions"),
]);

/**
 * US dollars a month. Reads `$12,500`, `12 500`, `12.5k`, `USD 12,500.00`, `12’500 per month`. A
 * yearly amount is refused with its twelfth, a range with its ends, another currency by name,
 * `12.500` and `12,50` with both things they could mean.
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
  const parts = partsOf(typed) ?? rangeOf(typed);
  const said = parts && meaningOf(parts.words);
  if (!said || (wholeContract && (said.perMonth || said.perYear))) {
    return { ok: false, reason: "not-number" };
  }
  if (said.otherCurrency && !wholeContract) return { ok: false, reason: "not-usd" };
  if (parts.ends) return asRange(parts.ends, said.perYear);

  const amount = readFigure(parts.figure, parts.power);
  if (!amount.ok) return amount;
  if (parts.negative || amount.cents <= 0n) return { ok: false, reason: "not-positive" };
  if (amount.cents >= MOST_CENTS) return { ok: false, reason: "too-big" };
  if (said.perYear) {
    return { ok: false, reason: "per-year", year: amount.cents, month: (amount.cents + 6n) / 12n };
  }
  return amount;
}

type Figure = { figure: string; power: number };
type Parts = Figure & { negative: boolean; ends: Figure[] | null; words: string[] };

/**
 * One figure, the "k" or "million" behind it, a minus or accountants' brackets, and the words
 * around; null for no figure or several. "Up to 15k" is one end of a range.
 */
function partsOf(typed: string): Parts | null {
  const found = figuresIn(typed);
  const [figure] = found;
  if (!figure || found.length > 1) return null;
  const before = wordsOf(typed.slice(0, figure.index));
  const after = wordsOf(typed.slice(figure.index + figure[0].length));
  const power = shiftPower(after) ?? 0;
  const negative = before.includes("-") || (before.includes("(") && after.includes(")"));
  const all = [...before, ...after].filter((word) => !(negative && /^[-()]$/.test(word)));
  const one = { figure: figure[0], power };
  const isBound = [...before, ...after].some((word) => bounds.has(word));
  const words = all.filter((word) => !bounds.has(word));
  return { ...one, negative, ends: isBound ? [one] : null, words };
}

/** "10-15k", "10k to 15k", "between $10,000 and $15,000"; null for anything else with two figures. */
function rangeOf(typed: string): Parts | null {
  const [first, second, more] = figuresIn(typed);
  if (!first || !second || more) return null;
  const before = wordsOf(typed.slice(0, first.index));
  const between = wordsOf(typed.slice(first.index + first[0].length, second.index));
  const after = wordsOf(typed.slice(second.index + second[0].length));
  const [lowPower, highPower] = [shiftPower(between), shiftPower(after) ?? 0];
  const at = between.findIndex((word) => connectors.has(word));
  const behind = between.slice(at + 1);
  if (at === -1 || !behind.every((word) => isCurrencyWord(word) || word === "~")) return null;
  const high = { figure: second[0], power: highPower };
  // One "k" is meant for both, but not in "500 to 1k".
  const shared = { figure: first[0], power: lowPower ?? highPower };
  const low = isBelow(shared, high) ? shared : { figure: first[0], power: lowPower ?? 0 };
  if (!isBelow(low, high)) return null;
  const words = [...before.filter((word) => !bounds.has(word)), ...between.slice(0, at)];
  return { ...low, negative: false, ends: [low, high], words: [...words, ...behind, ...after] };
}

function figuresIn(typed: string): RegExpExecArray[] {
  return [...typed.matchAll(/[0-9][0-9.,' ]*/g)];
}

function shiftPower(after: string[]): number | null {
  const power = magnitudes.get(after[0] ?? "") ?? null;
  if (power !== null) after.shift();
  return power;
}

function isBelow(low: Figure, high: Figure): boolean {
  const [least, most] = [low, high].map(({ figure, power }) => readFigure(figure, power));
  return least?.ok === true && most?.ok === true && least.cents < most.cents;
}

function asRange(ends: Figure[], perYear: boolean): MoneyFailure {
  const amounts = ends.flatMap(({ figure, power }) => {
    const read = readFigure(figure, power);
    if (!read.ok || read.cents <= 0n || read.cents >= MOST_CENTS) return [];
    return [perYear ? (read.cents + 6n) / 12n : read.cents];
  });
  return { ok: false, reason: "range", amounts };
}

/**
 * Lower case, one kind of apostrophe, and without the dots and signs that words about money carry.
 */
function simplified(text: string): string {
  return withCodes(withoutEdges(tidy(text).toLowerCase(), "", ";"))
    .replace(/[\u2019\u2018\u02bc`\u00b4]/g, "'")
    .replace(/\b([apu])\. ?([ams])\.?(?![a-z0-9])/g, "$1$2") // p.a., p.m., u.s.
    .replace(/[.,]-$/, "") // "12'500.-"
    .replace(/\b(ca|approx|est|min|max|yr|mo|mth)\./g, "$1")
    .replace(/([0-9] ?[kmb])\.(?= |$)/g, "$1");
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
    else if (word === "us$" || dollarWords.has(word) || fillers.has(word)) continue;
    else if (isCurrencyWord(word) || /^\p{Sc}$/u.test(word)) meaning.otherCurrency = true;
    else return null;
  }
  return meaning;
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

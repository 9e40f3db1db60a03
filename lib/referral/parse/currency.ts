// Which currency an amount is in, from the words and signs around its figure.

import { isCurrencyCode } from "../choices/currencies";
import { currencyWords } from "../choices/currency-names";
import { tidy } from "./text";

/** Money that several countries call by one name: which one is meant, only a person can say. */
const shared = new Set(["¥", "kr", "kroner", "pesos", "peso", "rs", "dirham", "dirhams", "riyal"]);

/** Codes that are words first: "12,500 all in". */
const words = new Set(["all", "top", "cup"]);

const dollars = new Set(["$", "dollar", "dollars"]);

/** Where a dollar is a US dollar. */
const inUsDollars = new Set("US PR GU VI AS MP UM EC SV PA".split(" "));

/** The code that a word or sign stands for; null where it stands for none, or for several. */
export function currencyOfWord(word: string): string | null {
  const code = word.toUpperCase();
  return currencyWords.get(word) ?? (isCurrencyCode(code) && !words.has(word) ? code : null);
}

export function isCurrencyWord(word: string): boolean {
  return shared.has(word) || dollars.has(word) || currencyOfWord(word) !== null;
}

const dollarsOf: Record<string, string> = {
  american: "usd",
  australian: "aud",
  canadian: "cad",
  "hong kong": "hkd",
  "new zealand": "nzd",
  singapore: "sgd",
};

/** "U.S. dollars" and "Canadian dollars" by their codes; for lower case. */
export function withCodes(text: string): string {
  return text
    .replace(/\bu\. ?s\.(?= ?(?:\$|d))/g, "us")
    .replace(
      /\b(american|australian|canadian|hong kong|new zealand|singapore) dollars?\b/g,
      (_, country: string) => dollarsOf[country] ?? "",
    );
}

/** The currency that a text names; null for none or two, and for dollars of a country unknown. */
export function currencyNamed(text: string, country: string): string | null {
  const said = withCodes(tidy(text).slice(0, 200).toLowerCase()).match(/\p{L}+\$?|\p{Sc}/gu) ?? [];
  const codes = new Set(said.map(currencyOfWord).filter((code) => code !== null));
  if (codes.size > 0) return codes.size === 1 ? ([...codes][0] ?? null) : null;
  return inUsDollars.has(country) && said.some((word) => dollars.has(word)) ? "USD" : null;
}

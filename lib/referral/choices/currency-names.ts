// What people call currencies, in lower case. What several countries call by one name stands for
// none of them: a dollar, a peso, a crown.

import type { Entry } from "./entries";

const lines = `
  EUR € euro euros
  GBP £ pound pounds sterling
  USD us us$
  CHF franken sfr
  JPY yen
  CNY yuan rmb renminbi
  INR ₹ rupee rupees
  AUD a$ au$
  CAD c$ ca$
  NZD nz$
  HKD hk$
  SGD s$ sg$
  BRL r$ reais
  MXN mx$
  TWD nt$
  PLN zł zl zloty zlotys
  CZK kč
  HUF ft forint
  KRW ₩ won
  ILS ₪ shekel shekels
  TRY ₺
  RUB ₽
  THB ฿ baht
  VND ₫
  PHP ₱
  NGN ₦
  UAH ₴
  ZAR rand
  SEK krona kronor
`;

const wordsByCode = new Map(
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" "))
    .map(([code = "", ...words]) => [code, words] as const),
);

/** The code that a word or sign stands for. */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  [...wordsByCode].flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/** In a list, where what is found can be seen, these lead to the one that US sellers mean. */
const usual: Partial<Record<string, readonly string[]>> = {
  USD: ["$", "dollar", "dollars", "US dollars"],
  JPY: ["¥"],
};

/** What a currency is found by besides its name in the list. A sign counts as written. */
export function currencyEntry(code: string, label: string): Entry {
  const [, name = ""] = label.split(" – ");
  const words = [...(wordsByCode.get(code) ?? []), ...(usual[code] ?? [])];
  const isSign = (word: string) => /\p{Sc}/u.test(word);
  return {
    value: code,
    label,
    names: [code, name, ...words.filter((word) => !isSign(word))],
    codes: words.filter(isSign).flatMap((sign) => [sign, sign.toUpperCase()]),
  };
}

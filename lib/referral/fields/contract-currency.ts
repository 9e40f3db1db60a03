import { currencyNamed } from "../parse/currency";
import { type Answers, textOf } from "./answers";

/** The currency that the contract value's own text names, as "240,000 EUR" does; "" for none. */
export function namedCurrency(answers: Answers): string {
  return currencyNamed(textOf(answers, "contractValue"), textOf(answers, "country")) ?? "";
}

/** The currency of the contract value: the chosen one, else the one that its text names. */
export function contractCurrency(answers: Answers): string {
  return textOf(answers, "currency") || namedCurrency(answers);
}

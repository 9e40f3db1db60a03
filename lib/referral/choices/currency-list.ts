/**
 * The currencies as a list to choose from, and what is read as one of them. For the server only:
 * browsers know different names, and a page must not change as it loads.
 */
import type { CurrencyCode } from "@aws-sdk/client-partnercentral-selling";
import { currencyCodes, isCurrencyCode } from "./currencies";
import { currencyEntry } from "./currency-names";
import { type Entry, entryNamed } from "./entries";

let entries: readonly Entry[] | undefined;

export function currencyEntries(): readonly Entry[] {
  entries ??= currencyCodes.map((code) => currencyEntry(code, labelOf(code)));
  return entries;
}

/** "EUR – Euro": the code, which is sent, and the English name without the years it was used in. */
function labelOf(code: string): string {
  names ??= new Intl.DisplayNames("en", { type: "currency", fallback: "none" });
  const name = names.of(code)?.replace(/ \(\d{4}[–—-]\d{4}\)$/, "");
  return name ? `${code} – ${name}` : code;
}

let names: Intl.DisplayNames | undefined;

/** A currency's code from its code, its sign, its English name or another usual one; null for no match. */
export function findCurrency(text: string): CurrencyCode | null {
  const found = entryNamed(currencyEntries(), text)?.value ?? "";
  return isCurrencyCode(found) ? found : null;
}

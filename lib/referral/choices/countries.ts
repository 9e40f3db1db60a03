/** The countries as a list to choose from, by their English names, and what is read as one of them. */

import type { CountryCode } from "@aws-sdk/client-partnercentral-selling";
import { countryCodes, isCountryCode, threeLettersOf } from "./country-codes";
import { countryName } from "./country-name";
import { otherNamesOf } from "./country-names";
import { type Entry, entryNamed } from "./entries";
import { isRemote } from "./remote-territories";

export { countryCodes, countryName, isCountryCode };

/** What a country is found by besides its name in the list. */
export function countryEntry(code: string, label: string): Entry {
  return {
    value: code,
    label,
    names: [...otherNamesOf(code), code],
    codes: [threeLettersOf(code)],
    isLast: isRemote(code),
  };
}

let entries: readonly Entry[] | undefined;

/**
 * By English name, where no company is at the end. Sorted once per process: the names come from the
 * runtime's own tables.
 */
export function countryEntries(): readonly Entry[] {
  entries ??= countryCodes
    .map((code) => countryEntry(code, countryName(code)))
    .sort(
      (one, other) =>
        Number(one.isLast) - Number(other.isLast) || one.label.localeCompare(other.label, "en"),
    );
  return entries;
}

/** A country's code from its code, its English name or another usual name; null for no match. */
export function findCountry(text: string): CountryCode | null {
  const found = entryNamed(countryEntries(), text)?.value ?? "";
  return isCountryCode(found) ? found : null;
}

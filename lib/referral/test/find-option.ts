/** For tests: an option by the words on the screen, as a person would choose it. */
import { findProduct } from "../choices/aws-products";
import { type OptionListName, optionsOf } from "../choices/aws-values";
import { findCountry } from "../choices/countries";
import { findCurrency } from "../choices/currency-list";
import { findState } from "../choices/us-states";
import { nameKey } from "../parse/text";

// Spellings that AWS's own documents use side by side with the ones it takes.
const otherSpellings = new Map([
  ["isv immersion day sfid program", "IS Immersion Day SFID Program"],
]);

/**
 * The value of an option from its value or its label, whatever the case, blanks and signs; null for
 * no match.
 */
export function findOption(list: OptionListName, text: string): string | null {
  if (list === "countries") return findCountry(text);
  if (list === "currencies") return findCurrency(text);
  if (list === "usStates") return findState(text);
  if (list === "awsProducts") return findProduct(text)?.name ?? null;
  const key = nameKey(text);
  const options = optionsOf(list);
  const found =
    options.find(({ value }) => value === text) ??
    options.find(({ value, label }) => nameKey(value) === key || nameKey(label) === key);
  if (found) return found.value;
  return list === "apnPrograms" ? (otherSpellings.get(key) ?? null) : null;
}

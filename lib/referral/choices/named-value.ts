/** What arrives for a question with a list: its value, where somebody used another name for it. */
import type { FieldId } from "../fields/field-order";
import { findCountry } from "./countries";
import { findCurrency } from "./currency-list";
import { findState } from "./us-states";

const readers: Partial<Record<FieldId, (text: string) => string | null>> = {
  country: findCountry,
  state: findState,
  currency: findCurrency,
};

/** The value that the text names. Any other text stays: the checks say that nothing matches it. */
export function namedValue(id: FieldId, text: string): string {
  return (text === "" ? null : readers[id]?.(text)) ?? text;
}

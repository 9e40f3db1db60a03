/** Whether a choice is one that its field offers. For the server and tests: it needs the long lists. */
import { type Answers, listOf } from "../fields/answers";
import type { FieldId } from "../fields/field-order";
import { fields } from "../fields/fields";
import { findProduct } from "./aws-products";
import { type OptionListName, optionsOf } from "./aws-values";

const valuesByList = new Map<OptionListName, ReadonlySet<string>>();

function valuesOf(list: OptionListName): ReadonlySet<string> {
  const known = valuesByList.get(list);
  if (known) return known;
  const values = new Set(optionsOf(list).map(({ value }) => value));
  valuesByList.set(list, values);
  return values;
}

export function isOffered(id: FieldId, entry: string): boolean {
  if (id === "awsProducts") return findProduct(entry) !== null;
  const { options } = fields[id];
  return options === undefined || valuesOf(options).has(entry);
}

/** The first entry that the field's list does not offer; null when there is none. */
export function unofferedEntry(id: FieldId, answers: Answers): string | null {
  return listOf(answers, id).find((entry) => !isOffered(id, entry)) ?? null;
}

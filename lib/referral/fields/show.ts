/** An answer in the words of the review page. What cannot be read is shown as it was typed. */

import { findProduct } from "../choices/aws-products";
import { optionsOf } from "../choices/aws-values";
import type { ReferralContext } from "../context";
import { dateWithWeekday } from "../dates";
import { formatMoney, readContractValue, readMoney } from "../parse/money";
import { readPhone } from "../parse/phone";
import { type Answers, listOf, SOMEONE_ELSE, textOf } from "./answers";
import { contractCurrency } from "./contract-currency";
import { readDateOf } from "./date-answers";
import { type FieldId, fields, type Kind } from "./fields";
import { solutionsIn, solutionWords } from "./solutions";

type Show = (
  answers: Answers,
  context: ReferralContext,
  countryName: (code: string) => string,
) => string;

const kinds: Record<Kind, (id: FieldId, typed: string, context: ReferralContext) => string> = {
  text: asTyped,
  longText: asTyped,
  website: asTyped,
  email: asTyped,
  phone: asTyped,
  digits: asTyped,
  money: asTyped,
  date: (id, typed, { dateOrder }) => {
    const read = readDateOf(id, typed);
    return read.ok ? dateWithWeekday(read.iso, dateOrder) : typed;
  },
  choice: labelOf,
  choices: labelOf,
};

const ownWords: Partial<Record<FieldId, Show>> = {
  country: (answers, _, countryName) => countryName(textOf(answers, "country")),
  monthlyRevenue: (answers) => {
    const typed = textOf(answers, "monthlyRevenue");
    const read = readMoney(typed);
    return read.ok ? `$${formatMoney(read.cents)} a month` : typed;
  },
  contractValue: (answers) => {
    const typed = textOf(answers, "contractValue");
    const read = readContractValue(typed);
    return read.ok ? `${formatMoney(read.cents)} ${contractCurrency(answers)}`.trim() : typed;
  },
  contactPhone: (answers) => {
    const typed = textOf(answers, "contactPhone");
    const read = readPhone(typed, textOf(answers, "country"));
    // Of a number as it is dialed at home the country's code shows where it is believed to be.
    return read.ok && !/^[(]?(?:[+]|00)/.test(typed) ? read.value : typed;
  },
  owner: (answers, { people }) => {
    const owner = textOf(answers, "owner");
    if (owner === SOMEONE_ELSE) return "Someone else";
    const person = people.find(({ id }) => id === owner);
    return person ? `${person.firstName} ${person.lastName}` : "Somebody who is no longer listed";
  },
  awsProducts: (answers) =>
    listOf(answers, "awsProducts")
      .map((entry) => findProduct(entry)?.name ?? entry)
      .join(", "),
  solution: (answers, context) => {
    const words = listOf(answers, "solution").flatMap((entry) => {
      const named = solutionsIn(entry, context).map(solutionWords);
      return named.length > 0 ? named : [entry];
    });
    return [...new Set(words)].join(", ");
  },
  natSecConfirmed: () => "Confirmed",
};

function asTyped(_: FieldId, typed: string): string {
  return typed;
}

function labelOf(id: FieldId, value: string): string {
  const { options } = fields[id];
  const found = options && optionsOf(options).find((option) => option.value === value);
  return found?.label ?? value;
}

/** One text for reading; "" when the answer is blank. `countryName` gives names for country codes. */
export function showAnswer(
  id: FieldId,
  answers: Answers,
  context: ReferralContext,
  countryName: (code: string) => string,
): string {
  const entries = listOf(answers, id);
  if (entries.length === 0) return "";
  const own = ownWords[id];
  if (own) return own(answers, context, countryName);
  return entries.map((entry) => kinds[fields[id].kind](id, entry, context)).join(", ");
}

/** An answer in the words of the review page. What cannot be read is shown as it was typed. */

import { findProduct } from "../choices/aws-products";
import { optionsOf } from "../choices/aws-values";
import type { ReferralContext } from "../context";
import { dateWithWeekday } from "../dates";
import { readDate } from "../parse/date";
import { formatMoney, readContractValue, readMoney } from "../parse/money";
import { type Answers, listOf, SOMEONE_ELSE, textOf } from "./answers";
import { type FieldId, fields, type Kind } from "./fields";
import { solutionsIn, solutionWords } from "./solutions";

type Show = (
  answers: Answers,
  context: ReferralContext,
  countryName: (code: string) => string,
) => string;

const kinds: Record<Kind, (id: FieldId, typed: string) => string> = {
  text: asTyped,
  longText: asTyped,
  website: asTyped,
  email: asTyped,
  phone: asTyped,
  digits: asTyped,
  money: asTyped,
  date: (_, typed) => {
    const read = readDate(typed, null);
    return read.ok ? dateWithWeekday(read.iso) : typed;
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
    return read.ok ? `${formatMoney(read.cents)} ${textOf(answers, "currency")}`.trim() : typed;
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
  return entries.map((entry) => kinds[fields[id].kind](id, entry)).join(", ");
}

/** Rules of the section "Opportunity and commercial". */

import { dateInWords } from "../dates";
import { type Answers, isBlank, textOf } from "../fields/answers";
import { contractCurrency, namedCurrency } from "../fields/contract-currency";
import { readDateOf, settledDate } from "../fields/date-answers";
import type { FieldId } from "../fields/field-order";
import { error, warning } from "../issues";
import { formatMoney, readContractValue } from "../parse/money";
import { amountIssue, amountOffers, dateEcho, dateIssue, dateOffers } from "./amounts-and-dates";
import {
  type Blanks,
  type Echoes,
  type FieldCheck,
  firstOf,
  leftOver,
  type Offers,
  type Settles,
  type StepChecks,
  whenAsked,
} from "./rule";

export const blanks: Blanks = {};

/** R12: one AWS document asks a renewal for the earlier opportunity, another does not. So it warns. */
export const renewalNamesEarlierOpportunity: FieldCheck = (answers) => {
  if (textOf(answers, "oppType") !== "Flat Renewal" || !isBlank(answers, "parentId")) return null;
  return warning("parentId", "E", "Enter the ID of the opportunity you're renewing");
};

/** R12: AWS API reference, RelatedOpportunityIdentifier. */
export const parentIdIsAnOpportunityId: FieldCheck = (answers) => {
  const typed = textOf(answers, "parentId");
  if (typed === "" || /^O[0-9]{1,19}$/i.test(typed)) return null;
  return error(
    "parentId",
    "F",
    "Enter the letter O and up to 19 digits for the opportunity ID, for example O4829137",
  );
};

/** R12: AWS does not keep the earlier id of new business. */
export const newBusinessHasNoParent = leftOver(
  "parentId",
  "Clear the original ID, or change the type to renewal or expansion",
);

const valueWords = {
  the: "the contract value",
  tooBig: "Shorten the contract value to 16 digits",
};

/** R34: an amount above 0 that AWS can store. */
export const contractValueIsAnAmount: FieldCheck = (answers) => {
  const typed = textOf(answers, "contractValue");
  if (typed === "") return null;
  const read = readContractValue(typed);
  return read.ok ? null : amountIssue("contractValue", read, valueWords);
};

/** R34: what stands for a currency must be one; a blank is reported where it is to be filled. */
export const contractValueHasACurrency: FieldCheck = (answers) => {
  const currency = textOf(answers, "currency");
  if (isBlank(answers, "contractValue") || currency === "" || /^[A-Z]{3}$/.test(currency)) {
    return null;
  }
  return error("contractValue", "C", "Choose a currency for the contract value");
};

/** Which of the two is right, only the author can say. */
export const currencyIsTheOneNamed: FieldCheck = (answers) => {
  const [chosen, named] = [textOf(answers, "currency"), namedCurrency(answers)];
  if (chosen === "" || named === "" || chosen === named) return null;
  return error("currency", "C", `The amount is in ${named}. Change the amount or the currency`);
};

/** R34: AWS takes amount and currency together or not at all. */
export const valueHasItsCurrency: FieldCheck = (answers) => {
  if (isBlank(answers, "contractValue") || contractCurrency(answers) !== "") return null;
  return error("currency", "E", "Choose the contract currency");
};

/** R34: a currency alone says nothing and is not sent. */
export const currencyHasAValue: FieldCheck = (answers) => {
  if (!isBlank(answers, "contractValue") || isBlank(answers, "currency")) return null;
  return warning("currency", "C", "Enter a contract value, or clear the currency");
};

const EARLIEST_START = "2000-01-01";

export const contractStartIsADay = isADay("contractStart", "contract start date");

export const contractStartIsThisCentury: FieldCheck = (answers) => {
  const start = dayOf(answers, "contractStart");
  if (start === null || start >= EARLIEST_START) return null;
  return error("contractStart", "R", "Enter a contract start date after 1999");
};

export const contractEndIsADay = isADay("contractEnd", "contract end date");

export const contractEndHasAStart: FieldCheck = (answers) => {
  if (isBlank(answers, "contractEnd") || !isBlank(answers, "contractStart")) return null;
  return error("contractEnd", "C", "Enter the contract start date too");
};

/** R34: a contract may last one day, but not less. */
export const contractEndsAfterItStarts: FieldCheck = (answers, { dateOrder }) => {
  const start = dayOf(answers, "contractStart");
  const end = dayOf(answers, "contractEnd");
  if (start === null || end === null || end >= start) return null;
  return error(
    "contractEnd",
    "C",
    `Enter a contract end date on or after ${dateInWords(start, dateOrder)}`,
  );
};

function isADay(id: FieldId, name: string): FieldCheck {
  return (answers, context) => {
    const typed = textOf(answers, id);
    const words = { a: `a ${name}`, the: `the ${name}` };
    return typed === "" ? null : dateIssue(id, words, typed, context);
  };
}

function dayOf(answers: Answers, id: FieldId): string | null {
  const read = readDateOf(id, textOf(answers, id));
  return read.ok ? read.iso : null;
}

export const checks: StepChecks = {
  parentId: whenAsked(
    "parentId",
    firstOf(parentIdIsAnOpportunityId, renewalNamesEarlierOpportunity),
    newBusinessHasNoParent,
  ),
  contractValue: firstOf(contractValueIsAnAmount, contractValueHasACurrency),
  currency: firstOf(valueHasItsCurrency, currencyIsTheOneNamed, currencyHasAValue),
  contractStart: firstOf(contractStartIsADay, contractStartIsThisCentury),
  contractEnd: firstOf(contractEndIsADay, contractEndHasAStart, contractEndsAfterItStarts),
};

export const echoes: Echoes = {
  contractValue: (typed, answers) => {
    const read = readContractValue(typed);
    if (!read.ok) return null;
    return `We read this as ${formatMoney(read.cents)} ${contractCurrency(answers)}`.trim();
  },
  contractStart: dateEcho("contractStart"),
  contractEnd: dateEcho("contractEnd"),
};

export const offers: Offers = {
  contractValue: (typed) => amountOffers(readContractValue(typed)),
  contractStart: dateOffers("contractStart"),
  contractEnd: dateOffers("contractEnd"),
};

export const settles: Settles = new Map<FieldId, ReturnType<typeof settledDate>>([
  ["contractStart", settledDate("contractStart")],
  ["contractEnd", settledDate("contractEnd")],
]);

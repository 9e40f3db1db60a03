/** The answers as AWS takes them. What is made here is what is shown before sending and what is sent. */

import { findProduct } from "../choices/aws-products";
import { isCurrencyCode } from "../choices/currencies";
import { isOffered } from "../choices/offered";
import { readPostalCode } from "../choices/postal-codes";
import type { ReferralContext } from "../context";
import { readDigits } from "../parse/digits";
import { readEmail } from "../parse/email";
import { readEstimateUrl } from "../parse/estimate-url";
import { amountOf, readContractValue, readMoney } from "../parse/money";
import { readPhone } from "../parse/phone";
import { readWebsite } from "../parse/website";
import { type Answers, isBlank, listOf, SOMEONE_ELSE, textOf } from "./answers";
import { isAsked } from "./asked";
import { contractCurrency } from "./contract-currency";
import { readDateOf } from "./date-answers";
import { type FieldId, fields, type Kind } from "./fields";
import { offeredSolutions } from "./solutions";

type Value = string | string[] | null;

/** Reads the typed, non-blank text of one kind; null where it cannot be read. */
const readers: Record<Kind, (id: FieldId, typed: string, answers: Answers) => string | null> = {
  text: (_, typed) => typed,
  longText: (_, typed) => typed,
  website: (_, typed) => valueIf(readWebsite(typed), (read) => read.url),
  email: (_, typed) => valueIf(readEmail(typed), (read) => read.value),
  phone: (_, typed, answers) =>
    valueIf(readPhone(typed, textOf(answers, "country")), (read) => read.value),
  digits: (id, typed) => valueIf(readDigits(typed, fields[id].digits ?? 0), (read) => read.value),
  money: (_, typed) => valueIf(readMoney(typed), (read) => amountOf(read.cents)),
  date: (id, typed) => valueIf(readDateOf(id, typed), (read) => read.iso),
  choice: (id, typed) => (isOffered(id, typed) ? typed : null),
  choices: () => null,
};

function valueIf<Read extends { ok: boolean }>(
  read: Read,
  value: (read: Extract<Read, { ok: true }>) => string,
): string | null {
  return isRead(read) ? value(read) : null;
}

function isRead<Read extends { ok: boolean }>(read: Read): read is Extract<Read, { ok: true }> {
  return read.ok;
}

type Reader = (answers: Answers, context: ReferralContext) => Value;

/** The fields whose value hangs on another answer, or on what AWS has told us. */
const ownReaders: Partial<Record<FieldId, Reader>> = {
  postalCode: (answers) =>
    valueIf(
      readPostalCode(textOf(answers, "postalCode"), textOf(answers, "country")),
      (read) => read.value,
    ),
  estimateUrl: (answers) =>
    valueIf(readEstimateUrl(textOf(answers, "estimateUrl")), (read) => read.value),
  owner: (answers, context) => ownerOf(answers, context)?.email ?? null,
  parentId: (answers) => {
    const id = textOf(answers, "parentId").toUpperCase();
    return /^O[0-9]{1,19}$/.test(id) ? id : null;
  },
  // R34: AWS takes amount and currency together or not at all.
  contractValue: (answers) => (currencyOf(answers) === null ? null : contractValueOf(answers)),
  currency: (answers) => (contractValueOf(answers) === null ? null : currencyOf(answers)),
  awsProducts: (answers) => {
    const ids = listOf(answers, "awsProducts").map((entry) => findProduct(entry)?.identifier);
    return [...new Set(ids.filter((id) => id !== undefined))];
  },
  solution: (answers, context) => offeredSolutions(answers, context).map(({ id }) => id),
};

function contractValueOf(answers: Answers): string | null {
  const read = readContractValue(textOf(answers, "contractValue"));
  return valueIf(read, ({ cents }) => amountOf(cents));
}

function currencyOf(answers: Answers): string | null {
  const currency = contractCurrency(answers);
  return currency !== "" && isCurrencyCode(currency) ? currency : null;
}

/**
 * The value to send, or null where there is nothing to send: blank, not asked, or not readable
 * (R22: AWS refuses empty strings). Money is "12500.00", a date ISO, a website has its scheme,
 * a phone is E.164, an e-mail lower case, products are ids, solutions ids or ARNs. Yes and No stay as they
 * are, also where AWS has other words; the owner is the owner's e-mail.
 */
export function sentValue(id: FieldId, answers: Answers, context: ReferralContext): Value {
  const isNamed = id === "currency" && contractCurrency(answers) !== "";
  if ((isBlank(answers, id) && !isNamed) || !isAsked(id, answers)) return null;
  const own = ownReaders[id];
  if (own) return nullIfEmpty(own(answers, context));
  const { kind } = fields[id];
  if (kind !== "choices") return readers[kind](id, textOf(answers, id), answers);
  const entries = listOf(answers, id).filter((entry) => isOffered(id, entry));
  return nullIfEmpty([...new Set(entries)]);
}

function nullIfEmpty(value: Value): Value {
  return value?.length === 0 ? null : value;
}

export type Owner = { firstName: string; lastName: string; email: string };

/** Who will own the opportunity: a person of the list, or the one typed; null while incomplete. */
export function ownerOf(answers: Answers, { people }: ReferralContext): Owner | null {
  const chosen = textOf(answers, "owner");
  if (chosen !== SOMEONE_ELSE) {
    const person = people.find(({ id }) => id === chosen);
    if (!person) return null;
    const { firstName, lastName, email } = person;
    return { firstName, lastName, email: email.toLowerCase() };
  }
  const read = readEmail(textOf(answers, "ownerEmail"));
  const firstName = textOf(answers, "ownerFirst");
  const lastName = textOf(answers, "ownerLast");
  if (!read.ok || firstName === "" || lastName === "") return null;
  return { firstName, lastName, email: read.value };
}

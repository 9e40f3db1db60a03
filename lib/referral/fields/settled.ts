/** Answers as they are kept, where who types them, and when, decides what they mean. */
import { settleAnswers } from "../rules/check";
import * as commercial from "../rules/commercial";
import * as delivery from "../rules/delivery";
import type { TypedNow } from "../rules/rule";
import { type Answers, isBlank, textOf } from "./answers";
import { namedCurrency } from "./contract-currency";
import { readDateOf } from "./date-answers";

const settles = new Map([...delivery.settles, ...commercial.settles]);

/** Whether a date among these answers does not say by itself which day it is. */
export function hangsOnNow(typed: Answers): boolean {
  return [...settles.keys()].some((id) => {
    const text = textOf(typed, id);
    return text !== "" && !readDateOf(id, text).ok;
  });
}

/**
 * What somebody typed just now, made to say by itself what it means, and with the currency that the
 * contract value names where none was chosen. `now` may be null where nothing hangs on it.
 */
export function settledAnswers(typed: Answers, now: TypedNow | null): Answers {
  const answers = now ? settleAnswers({ checks: {}, blanks: {}, settles }, typed, now) : typed;
  if (!("currency" in answers) || !isBlank(answers, "currency")) return answers;
  const currency = namedCurrency(answers);
  return currency === "" ? answers : { ...answers, currency };
}

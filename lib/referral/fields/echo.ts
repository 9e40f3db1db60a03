/** What we made of a typed answer, for every field; the browser has each page's own part. */

import type { ReferralContext } from "../context";
import * as account from "../rules/account";
import * as ask from "../rules/ask";
import { echoOfPage, offersOfPage } from "../rules/check";
import * as commercial from "../rules/commercial";
import * as customer from "../rules/customer";
import * as delivery from "../rules/delivery";
import type { Answers } from "./answers";
import type { FieldId } from "./field-order";

const echoes = {
  ...customer.echoes,
  ...delivery.echoes,
  ...ask.echoes,
  ...account.echoes,
  ...commercial.echoes,
};

const offers = {
  ...customer.offers,
  ...delivery.offers,
  ...ask.offers,
  ...account.offers,
  ...commercial.offers,
};

/** Texts to choose from in place of what was typed; none where it can be read, or not helped. */
export function offersOf(id: FieldId, answers: Answers, context: ReferralContext): string[] {
  return offersOfPage({ checks: {}, blanks: {}, offers }, id, answers, context);
}

/** One line for below the control, or null where nothing was typed, read or changed. */
export function echoOf(id: FieldId, answers: Answers, context: ReferralContext): string | null {
  return echoOfPage({ checks: {}, blanks: {}, echoes }, id, answers, context);
}

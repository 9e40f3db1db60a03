/** All checks of a whole referral, with the long lists. The server's word is the one that counts. */

import { productsLike } from "../choices/aws-products";
import { unofferedEntry } from "../choices/offered";
import type { ReferralContext } from "../context";
import type { Answers } from "../fields/answers";
import { isAsked, isMissing } from "../fields/asked";
import {
  type FieldId,
  isLaterPage,
  type LaterPage,
  type QuestionPage,
} from "../fields/field-order";
import { fieldIds, fields } from "../fields/fields";
import { type FieldStep, fieldSteps, fieldsOfStep } from "../fields/steps";
import { error, type Issue } from "../issues";
import * as account from "./account";
import * as ask from "./ask";
import { blankIssue, issuesOfPage, type StepRules } from "./check";
import * as commercial from "./commercial";
import * as compliance from "./compliance";
import * as cosell from "./cosell";
import * as customer from "./customer";
import * as deal from "./deal";
import * as delivery from "./delivery";
import { laterChecks } from "./later";
import * as marketing from "./marketing";
import * as review from "./review";
import { quoted, type StepChecks } from "./rule";

export { isAsked, isNeededByAws } from "../fields/asked";

const rules: Record<FieldStep | "review", StepRules> = {
  customer,
  deal,
  delivery,
  ask,
  account,
  commercial,
  cosell,
  marketing,
  compliance,
  review,
};

/** What to say of an entry that is not on the field's list; where nothing is here, the blank's text. */
const notOffered: Partial<Record<FieldId, (entry: string) => string>> = {
  country: (entry) => `No country matches “${entry}”. Choose one from the list`,
  state: (entry) => `No state matches “${entry}”. Choose one from the list`,
  industry: (entry) => `No industry matches “${entry}”. Choose one from the list`,
  workload: (entry) => `No category matches “${entry}”. Choose one from the list`,
  deliveryModel: () => "Choose delivery models from the list",
  primaryNeed: () => "Choose needs from the list",
  oppType: () => "Choose new business, an expansion, or a renewal",
  currency: (entry) => `No currency matches “${entry}”. Choose one from the list`,
  procurement: () => "Choose contract, pay-as-you-go, or subscription",
  awsProducts: (entry) => productNotOffered(entry),
  salesActivities: () => "Choose activities from the list",
  stage: () => "Choose a stage from the list",
  apnPrograms: () => "Choose programs from the list",
  channel: () => "Choose channels from the list",
  marketingUseCase: () => "Choose topics from the list",
  competitor: () => "Choose a competitor from the list",
  natSec: () => "Choose Yes or No",
};

const MOST_NAMED = 3;

/** A short name of several services is asked about, and not called unknown. */
function productNotOffered(entry: string): string {
  const like = productsLike(entry);
  if (like.length === 0) {
    return `“${entry}” isn't in the list of AWS services. Choose a match or remove it`;
  }
  const named = like.slice(0, MOST_NAMED).join(", ");
  const more = like.length > MOST_NAMED ? ", or another one" : "";
  return `Choose which AWS service you mean by “${entry}”: ${named}${more}`;
}

/** R8, R19, R21: AWS refuses, or silently drops, what is not on its lists. */
export function choicesAreOffered(id: FieldId, answers: Answers): Issue | null {
  const entry = isAsked(id, answers) ? unofferedEntry(id, answers) : null;
  if (entry === null) return null;
  const text = notOffered[id]?.(quoted(entry)) ?? blanksOf(id)[id] ?? "Choose from the list";
  return error(id, "F", text);
}

/** The first problem of one answer as it stands. That it is blank is no problem here. */
export function checkField(id: FieldId, answers: Answers, context: ReferralContext): Issue | null {
  const check = rules[fields[id].step].checks[id];
  return choicesAreOffered(id, answers) ?? check?.(answers, context) ?? null;
}

function blanksOf(id: FieldId) {
  return rules[fields[id].step].blanks;
}

const everyCheck: StepChecks = {};
for (const id of fieldIds) {
  everyCheck[id] = (answers, context) => checkField(id, answers, context);
}

/**
 * Everything that keeps a change of a referral that AWS has from being sent, in page order. What
 * AWS does not let one change is not judged.
 */
export function issuesBeforeUpdate(
  page: LaterPage,
  answers: Answers,
  context: ReferralContext,
): Issue[] {
  return fieldsOfStep(page).flatMap((id) => {
    if (isMissing(id, answers)) return [blankIssue(id, blanksOf(id))];
    const own = page === "fix" ? undefined : laterChecks[id];
    const issue = own
      ? (choicesAreOffered(id, answers) ?? own(answers, context))
      : checkField(id, answers, context);
    return issue?.severity === "error" ? [issue] : [];
  });
}

/** What "Save and continue" reports: errors in page order. Tier A's blanks never stop it. */
export function issuesOfStep(
  step: QuestionPage,
  answers: Answers,
  context: ReferralContext,
): Issue[] {
  if (isLaterPage(step)) return issuesBeforeUpdate(step, answers, context);
  const { blanks } = rules[step];
  return issuesOfPage(step, { checks: everyCheck, blanks }, answers, context);
}

/** Everything there is to say about a referral before it is sent: tier A's blanks, errors, warnings. */
export function allIssues(answers: Answers, context: ReferralContext): Issue[] {
  return fieldSteps.flatMap(fieldsOfStep).flatMap((id) => {
    if (isMissing(id, answers)) return [blankIssue(id, blanksOf(id))];
    const issue = checkField(id, answers, context);
    return issue ? [issue] : [];
  });
}

/** Everything that keeps a referral from being sent, in page order. */
export function issuesBeforeSubmission(answers: Answers, context: ReferralContext): Issue[] {
  return allIssues(answers, context).filter(({ severity }) => severity === "error");
}

/** The Submit tick, judged when Send is pressed. `blocks` counts what else keeps the referral. */
export function submitIssue(
  answers: Answers,
  context: ReferralContext,
  blocks: number,
): Issue | null {
  return review.submitIsTicked(answers, context) ?? review.blocksAreFixed(blocks);
}

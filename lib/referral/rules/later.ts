/** What is judged otherwise once AWS has the referral: the stage moves, and its date may be past. */
import { isBlank, textOf } from "../fields/answers";
import { error } from "../issues";
import { accountHasTwelveDigits, accountIsNotYours } from "./account";
import { closeDateIsADay, closeDateIsAhead, closeDateIsNear } from "./delivery";
import { type FieldCheck, firstOf, type StepChecks } from "./rule";

/** R16: AWS wants a reason with it, which is not asked here. */
export const stageIsNotLost: FieldCheck = (answers) =>
  textOf(answers, "stage") === "Closed Lost"
    ? error("stage", "C", "To close a lost deal, choose its reason in AWS Partner Central")
    : null;

/** R16: AWS wants the customer's account of a launched deal. */
export const launchNamesAccount: FieldCheck = (answers) =>
  textOf(answers, "stage") === "Launched" && isBlank(answers, "awsAccount")
    ? error("awsAccount", "E", "Enter the customer's AWS account. AWS needs it at launch")
    : null;

/** R18: the date of a launched deal may be past. */
const closeDateOfOpenDeal: FieldCheck = (answers, context) =>
  textOf(answers, "stage") === "Launched" ? null : closeDateIsAhead(answers, context);

export const laterChecks: StepChecks = {
  stage: stageIsNotLost,
  awsAccount: firstOf(launchNamesAccount, accountHasTwelveDigits, accountIsNotYours),
  closeDate: firstOf(closeDateIsADay, closeDateOfOpenDeal, closeDateIsNear),
};

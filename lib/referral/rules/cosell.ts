/** Rules of the section "AWS and co-sell". */
import { listOf, textOf } from "../fields/answers";
import { maxEntries, minLength } from "../fields/limits";
import { error, warning } from "../issues";
import { countCodePoints } from "../parse/text";
import {
  type Blanks,
  type FieldCheck,
  firstOf,
  notTooLong,
  type StepChecks,
  whenAsked,
} from "./rule";

export const blanks: Blanks = {};

/** AWS quota: 20 products an opportunity. */
export const productsAreFewEnough: FieldCheck = (answers) =>
  listOf(answers, "awsProducts").length > maxEntries.awsProducts
    ? error("awsProducts", "L", "Choose 20 AWS services or fewer")
    : null;

export const nextStepSaysSomething: FieldCheck = (answers) => {
  const length = countCodePoints(textOf(answers, "nextStep"));
  if (length === 0 || length >= minLength.nextStep) return null;
  return error("nextStep", "S", "Make the next step at least 10 characters");
};

/** R14: AWS names Qualified as the earliest stage to submit, but has been seen to take Prospect. */
export const stageIsQualified: FieldCheck = (answers) =>
  textOf(answers, "stage") === "Prospect"
    ? warning(
        "stage",
        "C",
        "AWS accepts referrals from the Qualified stage onward. Change the stage before you send",
      )
    : null;

/** R14: a deal that is over is no referral any more. */
export const stageIsOpen: FieldCheck = (answers) => {
  switch (textOf(answers, "stage")) {
    case "Closed Lost":
      return error("stage", "C", "You can't send a lost deal. Change the stage");
    case "Launched":
      return error("stage", "C", "You can't send a launched deal. Change the stage");
    default:
      return null;
  }
};

export const checks: StepChecks = {
  awsProducts: productsAreFewEnough,
  nextStep: whenAsked(
    "nextStep",
    firstOf(
      nextStepSaysSomething,
      notTooLong(
        "nextStep",
        (_, excess) => `Shorten the next step to 255 characters. Remove ${excess}`,
      ),
    ),
  ),
  stage: firstOf(stageIsOpen, stageIsQualified),
};

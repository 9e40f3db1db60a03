/** Rules of the section "Competition and compliance". */
import { textOf } from "../fields/answers";
import { isNationalSecurity } from "../fields/asked";
import { error } from "../issues";
import {
  type Blanks,
  type FieldCheck,
  leftOver,
  notTooLong,
  type StepChecks,
  whenAsked,
} from "./rule";

export const blanks: Blanks = {
  otherCompetitor: "Name the competitor, because you chose Other",
  natSecConfirmed:
    "AWS hides the company, website, postal code, and state for these. Select the checkbox to confirm",
};

/** R11: AWS takes names only beside the competitor Other. */
export const namesBelongToOther = leftOver(
  "otherCompetitor",
  "Clear this text, or choose Other as the competitor",
);

/** R7: AWS takes national security referrals of government customers only. */
export const nationalSecurityIsForGovernment: FieldCheck = (answers) => {
  const industry = textOf(answers, "industry");
  if (!isNationalSecurity(answers) || industry === "" || industry === "Government") return null;
  return error(
    "natSec",
    "C",
    "National security is for Government customers only. Change the industry or choose No",
  );
};

export const checks: StepChecks = {
  otherCompetitor: whenAsked(
    "otherCompetitor",
    notTooLong("otherCompetitor", () => "Shorten the competitor names to 255 characters"),
    namesBelongToOther,
  ),
  natSec: nationalSecurityIsForGovernment,
};

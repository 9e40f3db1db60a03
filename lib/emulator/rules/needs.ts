/** What a partner asks of AWS, and the value that stands for asking nothing. */
import type { PrimaryNeedFromAws } from "@aws-sdk/client-partnercentral-selling";
import { type Issue, issue } from "../failure";
import type { OpportunityBody } from "../opportunity";
import type { RuleContext } from "./context";

/** AWS's list lacks this value, but recorded answers show it after a submission for visibility only. */
export const NO_SUPPORT = "Do Not Need Support from AWS Sales Rep" as PrimaryNeedFromAws;

/** The needs that ask AWS for something. */
export function coSellNeeds({ PrimaryNeedsFromAws = [] }: OpportunityBody): PrimaryNeedFromAws[] {
  return PrimaryNeedsFromAws.filter((need) => need !== NO_SUPPORT);
}

/** An update echoes the value where AWS set it; nobody can choose it, nor put needs beside it. */
export function needsIssues(body: OpportunityBody, { stored }: RuleContext): Issue[] {
  const { PrimaryNeedsFromAws = [] } = body;
  if (!PrimaryNeedsFromAws.includes(NO_SUPPORT)) return [];
  if (!stored?.body.PrimaryNeedsFromAws?.includes(NO_SUPPORT)) {
    const text = `Value at 'primaryNeedsFromAws' is not in the enum value set: ${NO_SUPPORT}`;
    return [issue("INVALID_ENUM_VALUE", "primaryNeedsFromAws", text)];
  }
  if (coSellNeeds(body).length === 0) return [];
  const text = `${NO_SUPPORT} cannot be combined with other needs`;
  return [issue("INVALID_VALUE", "primaryNeedsFromAws", text)];
}

/** All rules that hold for an opportunity whenever it is written, created or updated alike. */
import type { Issue } from "../failure";
import type { OpportunityBody } from "../opportunity";
import type { RuleContext } from "./context";
import {
  companyNameIssues,
  countryIssues,
  industryIssues,
  stateIssues,
  websiteIssues,
} from "./customer";
import { closeDateIssues, closedLostIssues } from "./life-cycle";
import { marketingIssues } from "./marketing";
import { needsIssues } from "./needs";
import { postalCodePresenceIssues } from "./postal-code";
import {
  businessProblemIssues,
  competitorIssues,
  partnerIdentifierIssues,
  relatedOpportunityIssues,
  titleIssues,
  useCaseIssues,
} from "./project";
import { softwareRevenueIssues } from "./software-revenue";
import { spendIssues } from "./spend";

type Rule = (body: OpportunityBody, context: RuleContext) => Issue[];

const bodyRules: readonly Rule[] = [
  companyNameIssues,
  industryIssues,
  websiteIssues,
  countryIssues,
  stateIssues,
  postalCodePresenceIssues,
  titleIssues,
  businessProblemIssues,
  useCaseIssues,
  competitorIssues,
  relatedOpportunityIssues,
  partnerIdentifierIssues,
  spendIssues,
  closeDateIssues,
  closedLostIssues,
  marketingIssues,
  needsIssues,
  softwareRevenueIssues,
];

export function bodyIssues(body: OpportunityBody, context: RuleContext): Issue[] {
  return bodyRules.flatMap((rule) => rule(body, context));
}

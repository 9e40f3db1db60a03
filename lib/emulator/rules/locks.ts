/** Which fields a partner may change, by review status and, after the launch, by stage. */
import { type Issue, issue } from "../failure";
import type { Opportunity, OpportunityBody } from "../opportunity";
import { changedFields } from "./changed-fields";
import { coSellNeeds } from "./needs";

const editableWhenActionRequired: readonly string[] = [
  "customer.account.address",
  "customer.account.websiteUrl",
  "lifeCycle.targetCloseDate",
  "partnerOpportunityIdentifier",
  "project.customerBusinessProblem",
  "project.expectedCustomerSpend",
];

/** Industry, region, programs and the partner's identifier stay open: the documents disagree. */
const lockedWhenApproved: readonly string[] = [
  "customer.account.address.countryCode",
  "customer.account.address.postalCode",
  "customer.account.companyName",
  "customer.account.websiteUrl",
  "project.customerBusinessProblem",
  "project.title",
];

/**
 * A national security mark never changes after creation. Asked first: the mark itself alters other
 * fields, which would then all look changed.
 */
export function nationalSecurityLockIssues(stored: Opportunity, after: OpportunityBody): Issue[] {
  if (stored.body.NationalSecurity === after.NationalSecurity) return [];
  const text = "You can not update nationalSecurity after the opportunity was created";
  return [issue("ACTION_NOT_PERMITTED", "nationalSecurity", text)];
}

/** `after` is the body as it would be stored. */
export function lockIssues(stored: Opportunity, after: OpportunityBody): Issue[] {
  const changed = changedFields(stored.body, after);
  const locked = changed.filter((fieldName) => isLocked(stored, fieldName));
  return locked.map((fieldName) =>
    issue(
      "ACTION_NOT_PERMITTED",
      fieldName,
      `You can not update ${fieldName} when Opportunity status is ${stored.review.status}`,
    ),
  );
}

function isLocked({ review }: Opportunity, fieldName: string): boolean {
  switch (review.status) {
    case "Action Required":
      return !editableWhenActionRequired.some((open) => isWithin(fieldName, open));
    case "Approved":
      return lockedWhenApproved.some((closed) => isWithin(fieldName, closed));
    case "In review":
    case "Rejected":
    case "Submitted":
      return true;
    default:
      return false;
  }
}

function isWithin(fieldName: string, parent: string): boolean {
  return fieldName === parent || fieldName.startsWith(`${parent}.`);
}

/** Nothing at all is accepted in these states, save a simulated review in the Sandbox. */
export function isClosedForUpdates({ review }: Opportunity): boolean {
  return (
    review.status === "Submitted" || review.status === "In review" || review.status === "Rejected"
  );
}

/** After the launch only these change; everything else is ignored, and the call succeeds. */
export function keepLaunchedFields(stored: Opportunity, after: OpportunityBody): OpportunityBody {
  const { body } = stored;
  return {
    ...body,
    OpportunityType: after.OpportunityType,
    SoftwareRevenue: after.SoftwareRevenue,
    Project: {
      ...body.Project,
      AdditionalComments: after.Project?.AdditionalComments,
      DeliveryModels: after.Project?.DeliveryModels,
      RelatedOpportunityIdentifier: after.Project?.RelatedOpportunityIdentifier,
    },
  };
}

/** Visibility only may turn into co-selling once approved, never the other way round. */
export function needsLockIssues(stored: Opportunity, after: OpportunityBody): Issue[] {
  if (stored.review.status !== "Approved") return [];
  const had = stored.body.PrimaryNeedsFromAws ?? [];
  const has = after.PrimaryNeedsFromAws ?? [];
  if (changedFields({ PrimaryNeedsFromAws: had }, { PrimaryNeedsFromAws: has }).length === 0) {
    return [];
  }
  const isConversion =
    stored.submission?.InvolvementType !== "Co-Sell" && coSellNeeds(stored.body).length === 0;
  if (!isConversion) {
    const text = "You can not update primaryNeedsFromAws of an approved Co-Sell opportunity";
    return [issue("ACTION_NOT_PERMITTED", "primaryNeedsFromAws", text)];
  }
  if (after.LifeCycle?.NextSteps) return [];
  const text = "lifeCycle.nextSteps is required to convert an opportunity to Co-Sell";
  return [issue("REQUIRED_FIELD_MISSING", "lifeCycle.nextSteps", text)];
}

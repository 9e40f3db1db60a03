/** Rules about the stage, its companions and the close date. */
import { type Issue, issue, missing } from "../failure";
import { type Opportunity, type OpportunityBody, solutionTypes } from "../opportunity";
import { isBlank, type RuleContext } from "./context";
import { isCalendarDate, today } from "./dates";

const MAX_YEARS_AHEAD = 60;

/**
 * A date of today passes: one document says "not past", another "in the future". Only a date that
 * is new is judged, so an old opportunity can still be edited.
 */
export function closeDateIssues(body: OpportunityBody, context: RuleContext): Issue[] {
  const fieldName = "lifeCycle.targetCloseDate";
  const date = body.LifeCycle?.TargetCloseDate;
  if (date === undefined) return [missing(fieldName)];
  const before = context.stored?.body.LifeCycle;
  const isOver = before?.Stage === "Closed Lost" || before?.Stage === "Launched";
  if (isOver || before?.TargetCloseDate === date) return [];
  if (!isCalendarDate(date) || date > yearsAhead(context.now)) {
    const text = "Invalid date selection. Please select a date within an acceptable range.";
    return [issue("VALUE_OUT_OF_RANGE", fieldName, text)];
  }
  if (date >= today(context.now)) return [];
  return [issue("VALUE_OUT_OF_RANGE", fieldName, "Target Close Date should be a future date")];
}

function yearsAhead(now: Date): string {
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() + MAX_YEARS_AHEAD);
  return today(limit);
}

export function closedLostIssues({ LifeCycle }: OpportunityBody): Issue[] {
  const fieldName = "lifeCycle.closedLostReason";
  const given = LifeCycle?.ClosedLostReason !== undefined;
  if (LifeCycle?.Stage === "Closed Lost") return given ? [] : [missing(fieldName)];
  if (!given) return [];
  const text = "closedLostReason is allowed only when stage is Closed Lost";
  return [issue("INVALID_VALUE", fieldName, text)];
}

/** Documented for every update; on create the stage is optional and starts as Prospect. */
export function stageGivenIssues({ LifeCycle }: OpportunityBody): Issue[] {
  return LifeCycle?.Stage === undefined ? [missing("lifeCycle.stage")] : [];
}

export function stageLockIssues(body: OpportunityBody, stored: Opportunity): Issue[] {
  const stage = body.LifeCycle?.Stage;
  if (stage === undefined || stage === stored.body.LifeCycle?.Stage) return [];
  const isDraft = stored.review.status === "Pending Submission" || stored.review.status === null;
  if (!isDraft) return [];
  const text = "You can not update the stage when Opportunity status is Pending Submission";
  return [issue("ACTION_NOT_PERMITTED", "lifeCycle.stage", text)];
}

/** From Committed on, something real must be sold; "Other" does not do. */
export function lateStageSolutionIssues(
  { LifeCycle }: OpportunityBody,
  related: Opportunity["related"],
): Issue[] {
  if (LifeCycle?.Stage !== "Committed" && LifeCycle?.Stage !== "Launched") return [];
  if (hasSolution(related)) return [];
  const text = "Solution offered cannot be 'Other' when Opportunity stage is Committed or Launched";
  return [issue("INVALID_VALUE", "relatedEntityIdentifiers.solutions", text)];
}

/**
 * The emulated partner sells services, so a launch needs the customer's AWS account; it has no
 * software revenue sharing, so a launch needs no software revenue.
 */
export function launchIssues({ Customer, LifeCycle }: OpportunityBody): Issue[] {
  if (LifeCycle?.Stage !== "Launched") return [];
  return isBlank(Customer?.Account?.AwsAccountId) ? [missing("customer.account.awsAccountId")] : [];
}

export function hasSolution(related: Opportunity["related"]): boolean {
  return solutionTypes.some((type) => Boolean(related[type]?.length));
}

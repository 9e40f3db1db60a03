/** Rules that hold when an opportunity is submitted to AWS, on top of those for writing it. */
import type { AwsSubmission } from "@aws-sdk/client-partnercentral-selling";
import { type Issue, issue, missing } from "../failure";
import type { Opportunity } from "../opportunity";
import { isBlank, isNationalSecurity } from "./context";
import { hasSolution, lateStageSolutionIssues } from "./life-cycle";
import { coSellNeeds } from "./needs";
import { postalCodeFormatIssues } from "./postal-code";

/** How the emulator treats a submission for visibility only, on which the documents are unclear. */
export type VisibilityOnly = "accepted" | "refused";

export function submittableIssues({ review }: Opportunity): Issue[] {
  if (review.status === "Pending Submission" || review.status === "Action Required") return [];
  const text = "Only Pending Submission or action required opportunities can be submitted";
  return [issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text)];
}

export function submissionIssues(
  opportunity: Opportunity,
  submission: AwsSubmission,
  visibilityOnly: VisibilityOnly,
): Issue[] {
  return [
    ...postalCodeFormatIssues(opportunity.body),
    ...completenessIssues(opportunity, submission),
    ...solutionIssues(opportunity),
    ...lateStageSolutionIssues(opportunity.body, opportunity.related),
    ...stageIssues(opportunity),
    ...needIssues(opportunity, submission, visibilityOnly),
    ...visibilityIssues(submission),
  ];
}

/** Sales activities are asked of co-selling only: recorded visibility-only submissions had none. */
function completenessIssues({ body }: Opportunity, { InvolvementType }: AwsSubmission): Issue[] {
  const issues: Issue[] = [];
  const needsActivities = InvolvementType === "Co-Sell";
  if (needsActivities && !body.Project?.SalesActivities?.length) {
    issues.push(missing("project.salesActivities"));
  }
  if (!body.Project?.DeliveryModels?.length) issues.push(missing("project.deliveryModels"));
  if (isBlank(body.Project?.CustomerUseCase)) issues.push(missing("project.customerUseCase"));
  return issues;
}

/** A description of another solution counts: only AWS's console, not its API, is said to refuse it. */
function solutionIssues({ body, related }: Opportunity): Issue[] {
  const described = !isBlank(body.Project?.OtherSolutionDescription);
  return described || hasSolution(related) ? [] : [missing("relatedEntityIdentifiers.solutions")];
}

/** Prospect passes: AWS's samples submit at that stage, although its reference advises against it. */
function stageIssues({ body }: Opportunity): Issue[] {
  const stage = body.LifeCycle?.Stage;
  if (stage !== "Launched" && stage !== "Closed Lost") return [];
  const text = `Cannot submit an opportunity at stage ${stage}`;
  return [issue("INVALID_VALUE", "lifeCycle.stage", text)];
}

/**
 * The API has only co-sell needs, so a submission for visibility only goes without any. As needs are
 * locked after the first submission, this also keeps co-selling from turning back.
 */
function needIssues(
  { body }: Opportunity,
  { InvolvementType }: AwsSubmission,
  visibilityOnly: VisibilityOnly,
): Issue[] {
  const needs = coSellNeeds(body);
  if (InvolvementType === "Co-Sell" || visibilityOnly === "refused") {
    return needs.length === 0 ? [missing("primaryNeedsFromAws")] : [];
  }
  if (needs.length === 0) return [];
  const text =
    `Cannot submit opportunity with InvolvementType ${InvolvementType} ` +
    `when PrimaryNeedsFromAws Is ${needs.join(", ")}`;
  return [issue("INVALID_VALUE", "awsSubmission.involvementType", text)];
}

function visibilityIssues({ InvolvementType, Visibility }: AwsSubmission): Issue[] {
  if (InvolvementType !== "Co-Sell" || Visibility !== "Limited") return [];
  const text = "Cannot set visibility to limited on a Co-Sell opportunity";
  return [issue("INVALID_VALUE", "awsSubmission.visibility", text)];
}

/** Full is the default, and national security knows nothing else. */
export function effectiveSubmission(
  { body }: Opportunity,
  { InvolvementType, Visibility }: AwsSubmission,
): AwsSubmission {
  const isFull = Visibility === undefined || isNationalSecurity(body);
  return { InvolvementType, Visibility: isFull ? "Full" : Visibility };
}

/** UpdateOpportunity is a PUT: what a request leaves out is gone, save the contract duration. */
import {
  type UpdateOpportunityRequest,
  UpdateOpportunityRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { type Issue, issue, refuseBusiness, ServiceFailure } from "../failure";
import { type Opportunity, type OpportunityBody, touched } from "../opportunity";
import { bodyIssues } from "../rules/body";
import type { RuleContext } from "../rules/context";
import {
  lateStageSolutionIssues,
  launchIssues,
  stageGivenIssues,
  stageLockIssues,
} from "../rules/life-cycle";
import {
  isClosedForUpdates,
  keepLaunchedFields,
  lockIssues,
  nationalSecurityLockIssues,
  needsLockIssues,
} from "../rules/locks";
import { asStored, withheldRestored } from "../rules/national-security";
import { coSellNeeds } from "../rules/needs";
import { withServiceDefaults } from "../rules/project";
import { asksForReviewMove, reviewAfterUpdate, reviewMoveIssues } from "../rules/review";
import { withComputedSpend } from "../rules/spend";
import { submissionIssues } from "../rules/submission";
import {
  bodyOf,
  conflictWhileSubmitting,
  operation,
  requireOpportunity,
  type Settings,
  storedLifeCycle,
} from "./operation";

export const updateOpportunity = operation<UpdateOpportunityRequest>({
  name: "UpdateOpportunity",
  group: "write",
  request: UpdateOpportunityRequest$,
  perform({ input, wire, now, store, settings }) {
    const { Catalog: catalog = "", Identifier = "", LastModifiedDate } = input;
    const stored = requireOpportunity(store, catalog, Identifier);
    if (LastModifiedDate?.getTime() !== Date.parse(stored.lastModifiedDate)) {
      const text = "The opportunity has been modified since LastModifiedDate";
      throw new ServiceFailure("ConflictException", text);
    }
    conflictWhileSubmitting(store, stored);
    const sent = proposedBody(stored, bodyOf(input), wire);
    refuseBusiness(...stageGivenIssues(sent), ...reviewMoveIssues(stored, sent));
    const context: RuleContext = { now, catalog, store, stored };
    const after = { ...stored, ...applied(stored, sent, context, settings) };
    if (isResubmitted(stored, after)) refuseBusiness(...resubmissionIssues(after, settings));
    const opportunity = touched(after, now);
    return {
      answer: { Id: opportunity.id, LastModifiedDate: opportunity.lastModifiedDate },
      changes: { opportunities: [opportunity] },
    };
  },
});

type Applied = Pick<Opportunity, "body" | "review" | "submission">;

function isResubmitted(stored: Opportunity, after: Opportunity): boolean {
  return stored.review.status === "Action Required" && after.review.status === "Submitted";
}

/** What is submitted again is judged as it was the first time. */
function resubmissionIssues(after: Opportunity, { visibilityOnly }: Settings): Issue[] {
  return after.submission ? submissionIssues(after, after.submission, visibilityOnly) : [];
}

function applied(
  stored: Opportunity,
  sent: OpportunityBody,
  context: RuleContext,
  { correction }: Settings,
): Applied {
  const review = reviewAfterUpdate(stored, sent, correction);
  const after = asStored(withComputedSpend(storedLifeCycle(sent)));
  if (isClosedForUpdates(stored)) {
    if (!asksForReviewMove(stored, sent)) {
      const text = `Cannot update an opportunity whose status is ${stored.review.status}`;
      refuseBusiness(issue("INVALID_RESOURCE_STATE", "lifeCycle.reviewStatus", text));
    }
    refuseBusiness(...lockIssues(stored, after));
    return { body: stored.body, review, submission: stored.submission };
  }
  if (stored.review.status === "Approved" && stored.body.LifeCycle?.Stage === "Launched") {
    const body = keepLaunchedFields(stored, after);
    refuseBusiness(...bodyIssues(body, context));
    return { body, review, submission: stored.submission };
  }
  refuseBusiness(...nationalSecurityLockIssues(stored, after));
  refuseBusiness(
    ...lockIssues(stored, after),
    ...stageLockIssues(after, stored),
    ...needsLockIssues(stored, after),
  );
  refuseBusiness(...bodyIssues(sent, context), ...approvedIssues(stored, after));
  return { body: after, review, submission: submissionAfter(stored, after) };
}

/** Stage conditions that bind once an opportunity is approved; drafts meet them at submission. */
function approvedIssues(stored: Opportunity, after: OpportunityBody) {
  if (stored.review.status !== "Approved") return [];
  return [...lateStageSolutionIssues(after, stored.related), ...launchIssues(after)];
}

/** Needs added to an approved opportunity for visibility only turn it into co-selling. */
function submissionAfter(stored: Opportunity, after: OpportunityBody): Opportunity["submission"] {
  const isConversion = stored.review.status === "Approved" && coSellNeeds(after).length > 0;
  if (!isConversion || stored.submission === undefined) return stored.submission;
  return { ...stored.submission, InvolvementType: "Co-Sell" };
}

function proposedBody(
  stored: Opportunity,
  request: OpportunityBody,
  wire: unknown,
): OpportunityBody {
  const restored = withheldRestored(stored.body, withServiceDefaults(request));
  const kept = stored.body.Project?.ExpectedContractDuration;
  const given = restored.Project?.ExpectedContractDuration;
  // The one exception to PUT: leaving the duration out keeps it, an explicit null clears it.
  if (kept === undefined || given !== undefined || clearsDuration(wire)) return restored;
  return { ...restored, Project: { ...restored.Project, ExpectedContractDuration: kept } };
}

function clearsDuration(wire: unknown): boolean {
  const project: unknown = Object(wire).Project;
  return Object(project).ExpectedContractDuration === null;
}

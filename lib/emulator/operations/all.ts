/** Every operation the emulator answers, by the name in the X-Amz-Target header. */
import { assignOpportunity } from "./assign-opportunity";
import { createOpportunity } from "./create-opportunity";
import {
  listEngagementFromOpportunityTasks,
  startEngagementFromOpportunityTask,
} from "./engagement-tasks";
import { getAwsOpportunitySummary } from "./get-aws-opportunity-summary";
import { getOpportunity } from "./get-opportunity";
import { getEngagementInvitation, listEngagementInvitations } from "./invitations";
import { listOpportunities } from "./list-opportunities";
import { listSolutions } from "./list-solutions";
import type { Operation } from "./operation";
import { associateOpportunity, disassociateOpportunity } from "./relations";
import { updateOpportunity } from "./update-opportunity";

export const operations: ReadonlyMap<string, Operation> = new Map(
  [
    assignOpportunity,
    associateOpportunity,
    createOpportunity,
    disassociateOpportunity,
    getEngagementInvitation,
    getAwsOpportunitySummary,
    getOpportunity,
    listEngagementFromOpportunityTasks,
    listEngagementInvitations,
    listOpportunities,
    listSolutions,
    startEngagementFromOpportunityTask,
    updateOpportunity,
  ].map((each) => [each.name, each]),
);

/** Operations that AWS's own clients call and that are refused by name. */
export const unsupportedOperations: ReadonlySet<string> = new Set([
  "ListEngagementResourceAssociations",
  "SubmitOpportunity",
]);

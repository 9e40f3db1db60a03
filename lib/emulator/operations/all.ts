/** Every operation the emulator answers, by the name in the X-Amz-Target header. */
import { assignOpportunity } from "./assign-opportunity";
import { createOpportunity } from "./create-opportunity";
import {
  listEngagementFromOpportunityTasks,
  startEngagementFromOpportunityTask,
} from "./engagement-tasks";
import { getAwsOpportunitySummary } from "./get-aws-opportunity-summary";
import { getOpportunity } from "./get-opportunity";
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
    getAwsOpportunitySummary,
    getOpportunity,
    listEngagementFromOpportunityTasks,
    listOpportunities,
    listSolutions,
    startEngagementFromOpportunityTask,
    updateOpportunity,
  ].map((each) => [each.name, each]),
);

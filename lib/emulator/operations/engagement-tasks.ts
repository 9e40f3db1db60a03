/** StartEngagementFromOpportunityTask, and the list its callers poll. */
import {
  ListEngagementFromOpportunityTaskSummary$,
  type ListEngagementFromOpportunityTasksRequest,
  ListEngagementFromOpportunityTasksRequest$,
  type StartEngagementFromOpportunityTaskRequest,
  StartEngagementFromOpportunityTaskRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { refuseBusiness } from "../failure";
import { arnOf, type EngagementTask } from "../opportunity";
import { pageOf } from "../paging";
import { randomId } from "../random-id";
import { effectiveSubmission, submissionIssues, submittableIssues } from "../rules/submission";
import { fillWithNulls } from "../shapes/fill-with-nulls";
import { endOf } from "../tasks";
import { conflictWhileSubmitting, operation, requireOpportunity } from "./operation";

const DEFAULT_PAGE_SIZE = 100;

export const startEngagementFromOpportunityTask =
  operation<StartEngagementFromOpportunityTaskRequest>({
    name: "StartEngagementFromOpportunityTask",
    group: "write",
    request: StartEngagementFromOpportunityTaskRequest$,
    perform({ input, now, store, settings, taskFailure }) {
      const { Catalog: catalog = "", Identifier = "", AwsSubmission } = input;
      const opportunity = requireOpportunity(store, catalog, Identifier);
      conflictWhileSubmitting(store, opportunity);
      refuseBusiness(...submittableIssues(opportunity));
      if (AwsSubmission === undefined) throw new Error("A checked request has an AwsSubmission");
      refuseBusiness(...submissionIssues(opportunity, AwsSubmission, settings.visibilityOnly));
      const started: EngagementTask = {
        catalog,
        id: `task-${randomId(13)}`,
        opportunityId: opportunity.id,
        startTime: now.toISOString(),
        status: "IN_PROGRESS",
        submission: effectiveSubmission(opportunity, AwsSubmission),
        engagementId: `eng-${randomId(14)}`,
        invitationId: `engi-${randomId(13)}`,
        snapshotJobId: `job-${randomId(13)}`,
        ...(taskFailure && { failure: taskFailure }),
      };
      if (settings.taskMs > 0) {
        return { answer: taskAnswer(started), changes: { tasks: [started] } };
      }
      const changes = endOf(started, opportunity, now);
      return { answer: taskAnswer(changes.tasks?.[0] ?? started), changes };
    },
  });

export const listEngagementFromOpportunityTasks =
  operation<ListEngagementFromOpportunityTasksRequest>({
    name: "ListEngagementFromOpportunityTasks",
    group: "read",
    request: ListEngagementFromOpportunityTasksRequest$,
    perform({ input, store }) {
      const { Catalog = "", MaxResults = DEFAULT_PAGE_SIZE, NextToken, Sort } = input;
      const page = pageOf({
        entries: store.tasks(Catalog).filter((each) => matches(each, input)),
        idOf: (each) => each.id,
        sortValueOf: (each) => each.startTime,
        descending: (Sort?.SortOrder ?? "DESCENDING") === "DESCENDING",
        maxResults: MaxResults,
        nextToken: NextToken,
      });
      return {
        answer: { TaskSummaries: page.entries.map(taskAnswer), NextToken: page.nextToken },
      };
    },
  });

function matches(task: EngagementTask, filter: ListEngagementFromOpportunityTasksRequest): boolean {
  const { catalog, id, engagementId, status } = task;
  return (
    isOneOf([status], filter.TaskStatus) &&
    isOneOf([id, arnOf(catalog, "engagement-from-opportunity-task", id)], filter.TaskIdentifier) &&
    isOneOf([task.opportunityId], filter.OpportunityIdentifier) &&
    isOneOf([engagementId, arnOf(catalog, "engagement", engagementId)], filter.EngagementIdentifier)
  );
}

function isOneOf(names: readonly string[], wanted: readonly string[] = []): boolean {
  return wanted.length === 0 || names.some((name) => wanted.includes(name));
}

/** The ids of what a task makes are known only once it has made them. */
function taskAnswer(task: EngagementTask): object {
  const made =
    task.status === "COMPLETE"
      ? {
          EngagementId: task.engagementId,
          EngagementInvitationId: task.invitationId,
          ResourceSnapshotJobId: task.snapshotJobId,
        }
      : {};
  return fillWithNulls(ListEngagementFromOpportunityTaskSummary$, {
    TaskId: task.id,
    TaskArn: arnOf(task.catalog, "engagement-from-opportunity-task", task.id),
    StartTime: task.startTime,
    TaskStatus: task.status,
    OpportunityId: task.opportunityId,
    ...(task.status === "FAILED" && {
      ReasonCode: task.failure?.reasonCode,
      Message: task.failure?.message,
    }),
    ...made,
  });
}

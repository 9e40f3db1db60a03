/** StartEngagementFromOpportunityTask, and the list its callers poll. */
import {
  ListEngagementFromOpportunityTaskSummary$,
  type ListEngagementFromOpportunityTasksRequest,
  ListEngagementFromOpportunityTasksRequest$,
  type StartEngagementFromOpportunityTaskRequest,
  StartEngagementFromOpportunityTaskRequest$,
} from "@aws-sdk/client-partnercentral-selling";
import { refuseBusiness } from "../failure";
import { arnOf, type EngagementTask, type Opportunity, touched } from "../opportunity";
import { pageOf } from "../paging";
import { randomId } from "../random-id";
import { effectiveSubmission, submissionIssues, submittableIssues } from "../rules/submission";
import { fillWithNulls } from "../shapes/fill-with-nulls";
import type { StoreView } from "../store";
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
        pollsLeft: settings.taskPolls,
        submission: effectiveSubmission(opportunity, AwsSubmission),
        engagementId: `eng-${randomId(14)}`,
        invitationId: `engi-${randomId(13)}`,
        snapshotJobId: `job-${randomId(13)}`,
        ...(taskFailure && { failure: taskFailure }),
      };
      if (started.pollsLeft > 0) {
        return { answer: taskAnswer(started), changes: { tasks: [started] } };
      }
      const task = ended(started);
      if (task.status === "FAILED") return { answer: taskAnswer(task), changes: { tasks: [task] } };
      const opportunities = [submitted(opportunity, task, now)];
      return { answer: taskAnswer(task), changes: { tasks: [task], opportunities } };
    },
  });

/** Each listing that shows a task in progress brings it one poll nearer to its end. */
export const listEngagementFromOpportunityTasks =
  operation<ListEngagementFromOpportunityTasksRequest>({
    name: "ListEngagementFromOpportunityTasks",
    group: "read",
    request: ListEngagementFromOpportunityTasksRequest$,
    perform({ input, now, store }) {
      const { Catalog = "", MaxResults = DEFAULT_PAGE_SIZE, NextToken, Sort } = input;
      const page = pageOf({
        entries: store.tasks(Catalog).filter((each) => matches(each, input)),
        idOf: (each) => each.id,
        sortValueOf: (each) => each.startTime,
        descending: (Sort?.SortOrder ?? "DESCENDING") === "DESCENDING",
        maxResults: MaxResults,
        nextToken: NextToken,
      });
      const polled = page.entries.filter((each) => each.status === "IN_PROGRESS");
      const tasks = polled.map((each) =>
        each.pollsLeft > 0 ? { ...each, pollsLeft: each.pollsLeft - 1 } : ended(each),
      );
      const opportunities = tasks
        .filter((each) => each.status === "COMPLETE")
        .map((each) => submitted(opportunityOf(store, each), each, now));
      const shown = page.entries.map(
        (each) => tasks.find((changed) => changed.id === each.id) ?? each,
      );
      const answer = { TaskSummaries: shown.map(taskAnswer), NextToken: page.nextToken };
      return tasks.length === 0 ? { answer } : { answer, changes: { tasks, opportunities } };
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

function ended(task: EngagementTask): EngagementTask {
  return { ...task, pollsLeft: 0, status: task.failure ? "FAILED" : "COMPLETE" };
}

function opportunityOf(store: StoreView, task: EngagementTask): Opportunity {
  return requireOpportunity(store, task.catalog, task.opportunityId);
}

/** What completing a task does: the opportunity is with AWS, and visibility only drops next steps. */
function submitted(
  opportunity: Opportunity,
  { submission }: EngagementTask,
  now: Date,
): Opportunity {
  const LifeCycle = { ...opportunity.body.LifeCycle };
  if (submission.InvolvementType === "For Visibility Only") delete LifeCycle.NextSteps;
  const body = { ...opportunity.body, LifeCycle };
  return touched({ ...opportunity, body, submission, review: { status: "Submitted" } }, now);
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

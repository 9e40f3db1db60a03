/** One function per call to AWS. Whatever AWS or the network does comes back as a value. */
import "server-only";
import {
  AssignOpportunityCommand,
  AssociateOpportunityCommand,
  CreateOpportunityCommand,
  DisassociateOpportunityCommand,
  GetAwsOpportunitySummaryCommand,
  GetOpportunityCommand,
  type GetOpportunityResponse,
  type ListEngagementFromOpportunityTaskSummary,
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
  ListSolutionsCommand,
  type OpportunitySummary,
  type SolutionBase,
  StartEngagementFromOpportunityTaskCommand,
  type StartEngagementFromOpportunityTaskResponse,
  UpdateOpportunityCommand,
  type UpdateOpportunityRequest,
} from "@aws-sdk/client-partnercentral-selling";
import { currentEnvironment } from "@/lib/env";
import type { FieldId } from "@/lib/referral/fields/fields";
import { done, failed, type Result } from "@/lib/result";
import { withCleanTexts } from "./clean-texts";
import { client, REQUEST_TIMEOUT_MS, type Target } from "./connect";
import { type Failure, failureOf, READ_QUOTA_USED_UP } from "./failures";
import { type Association, fieldOfAssociation, type Requests } from "./opportunity";
import { type WriteSlot, waitForReadSlot } from "./rate-limit";

type Answer<T> = Promise<Result<T, Failure>>;

async function ask<T>(call: () => Promise<T>, field: FieldId | null = null): Answer<T> {
  let clock: NodeJS.Timeout | undefined;
  // The SDK's request timeout ends at the response headers and its socket timeout restarts with every
  // chunk. This is a deadline for the whole call; the lease relies on it.
  const tooLate = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new TooLate()), REQUEST_TIMEOUT_MS);
  });
  try {
    return done(withCleanTexts(await Promise.race([call(), tooLate])));
  } catch (error) {
    return failed(withCleanTexts(failureOf(error, field)));
  } finally {
    clearTimeout(clock);
  }
}

class TooLate extends Error {
  override name = "TimeoutError";
}

/** A call that changes something at AWS: made with a slot of the rate limit, which the caller releases. */
function write<T>(
  slot: WriteSlot,
  call: () => Promise<T>,
  field: FieldId | null = null,
): Answer<T> {
  slot.use();
  return ask(call, field);
}

/** A call that changes nothing, answered or not; it takes its own slot of the rate limit. */
async function read<T>(call: () => Promise<T>): Answer<T> {
  const slot = await waitForReadSlot(currentEnvironment());
  if (slot !== "ready") return failed(NO_SLOT[slot]);
  const answer = await ask(call);
  return answer.ok ? answer : failed({ ...answer.failure, effect: "none" });
}

const unasked = { retryable: true, effect: "none", message: "", requestId: null } as const;

/** AWS was not asked: these are failures of our own. */
const NO_SLOT: Record<"not-today" | "busy", Failure> = {
  "not-today": { ...unasked, kind: "quota", code: READ_QUOTA_USED_UP },
  busy: { ...unasked, kind: "unavailable", code: "TooManyReadsWaiting" },
};

/** AWS answers the same token and body with the same opportunity, however often it is sent. */
export function createOpportunity(
  target: Target,
  slot: WriteSlot,
  body: Requests["create"],
  token: string,
): Answer<{ opportunityId: string }> {
  return write(slot, async () => {
    const command = new CreateOpportunityCommand({ ...body, ClientToken: token });
    const { Id } = await client(target).send(command);
    if (!Id) throw new Error("CreateOpportunity answered without an id");
    return { opportunityId: Id };
  });
}

export function updateOpportunity(
  target: Target,
  slot: WriteSlot,
  body: UpdateOpportunityRequest,
): Answer<unknown> {
  return write(slot, () => client(target).send(new UpdateOpportunityCommand(body)));
}

export function getOpportunity(
  target: Target,
  opportunityId: string,
): Answer<GetOpportunityResponse> {
  return read(async () => {
    const command = new GetOpportunityCommand({
      Catalog: target.catalog,
      Identifier: opportunityId,
    });
    const opportunity = await client(target).send(command);
    if (opportunity.Id !== opportunityId) throw new Error("AWS answered with another opportunity");
    return opportunity;
  });
}

/** AWS's side of an opportunity: people, scores and advice. AWS adds to it, so nobody relies on its shape. */
export function getAwsSummary(target: Target, opportunityId: string): Answer<object> {
  return read(async () => {
    const command = new GetAwsOpportunitySummaryCommand({
      Catalog: target.catalog,
      RelatedOpportunityIdentifier: opportunityId,
    });
    const { $metadata: _ofTheCall, ...summary } = await client(target).send(command);
    const { RelatedOpportunityId: id = opportunityId } = summary;
    if (id !== opportunityId) throw new Error("AWS answered with another opportunity");
    return summary;
  });
}

/** What a list of changes tells of one opportunity. */
export type ChangedOpportunity = {
  opportunityId: string;
  modifiedAt: Date;
  /** The parts of GetOpportunity that a list has, too, as far as AWS gave them. */
  parts: Pick<OpportunitySummary, "OpportunityType" | "LifeCycle" | "Customer" | "Project">;
};

/** One page of what was changed since then, the oldest change first. */
export async function listChangedOpportunities(
  target: Target,
  since: Date,
  nextToken: string | undefined,
  size = 100,
): Answer<{ changed: ChangedOpportunity[]; nextToken: string | undefined }> {
  const answer = await read(() => {
    const command = new ListOpportunitiesCommand({
      Catalog: target.catalog,
      LastModifiedDate: { AfterLastModifiedDate: since },
      Sort: { SortBy: "LastModifiedDate", SortOrder: "ASCENDING" },
      MaxResults: size,
      NextToken: nextToken,
    });
    return client(target).send(command);
  });
  if (!answer.ok) return answer;
  const { OpportunitySummaries, NextToken } = answer.value;
  const changed = (OpportunitySummaries ?? []).flatMap(
    ({ Id, LastModifiedDate, OpportunityType, LifeCycle, Customer, Project }) =>
      Id && LastModifiedDate
        ? {
            opportunityId: Id,
            modifiedAt: LastModifiedDate,
            parts: { OpportunityType, LifeCycle, Customer, Project },
          }
        : [],
  );
  return done({ changed, nextToken: NextToken ?? undefined });
}

/** When an opportunity may have been created; null bounds nothing. */
export type CreatedBetween = { after: Date; before: Date | null };

/**
 * Looks for an opportunity by the id we gave it on one page of AWS's list, the newest first. By
 * its dates only: a correction may have changed the customer's name, and AWS hides some names.
 *
 * @param cursor where the page before ended; null for the first
 */
export function findByOwnId(
  target: Target,
  ownId: string,
  { after, before }: CreatedBetween,
  cursor: string | null,
): Answer<{ opportunityId: string | null; cursor: string | null }> {
  return read(async () => {
    const command = new ListOpportunitiesCommand({
      Catalog: target.catalog,
      CreatedDate: { AfterCreatedDate: after, BeforeCreatedDate: before ?? undefined },
      Sort: { SortBy: "CreatedDate", SortOrder: "DESCENDING" },
      MaxResults: 100,
      NextToken: cursor ?? undefined,
    });
    const { OpportunitySummaries: summaries = [], NextToken } = await client(target).send(command);
    const found = summaries.find((summary) => summary.PartnerOpportunityIdentifier === ownId);
    return { opportunityId: found?.Id ?? null, cursor: NextToken ?? null };
  });
}

export function associate(
  target: Target,
  slot: WriteSlot,
  opportunityId: string,
  association: Association,
): Answer<unknown> {
  return write(
    slot,
    () => {
      const command = new AssociateOpportunityCommand(related(target, opportunityId, association));
      return client(target).send(command);
    },
    fieldOfAssociation(association),
  );
}

export function disassociate(
  target: Target,
  slot: WriteSlot,
  opportunityId: string,
  association: Association,
): Answer<unknown> {
  return write(
    slot,
    () => {
      const command = new DisassociateOpportunityCommand(
        related(target, opportunityId, association),
      );
      return client(target).send(command);
    },
    fieldOfAssociation(association),
  );
}

function related(target: Target, opportunityId: string, { type, id }: Association) {
  return {
    Catalog: target.catalog,
    OpportunityIdentifier: opportunityId,
    RelatedEntityType: type,
    RelatedEntityIdentifier: id,
  };
}

export function assign(
  target: Target,
  slot: WriteSlot,
  opportunityId: string,
  assignee: NonNullable<Requests["assignee"]>,
): Answer<unknown> {
  return write(
    slot,
    () => {
      const command = new AssignOpportunityCommand({
        Catalog: target.catalog,
        Identifier: opportunityId,
        Assignee: assignee,
      });
      return client(target).send(command);
    },
    "owner",
  );
}

/** Begins the review. It runs SubmitOpportunity and five other calls on AWS's side, as a task. */
export function startEngagement(
  target: Target,
  slot: WriteSlot,
  opportunityId: string,
  submission: NonNullable<Requests["submission"]>,
  token: string,
): Answer<StartEngagementFromOpportunityTaskResponse> {
  return write(slot, () => {
    const command = new StartEngagementFromOpportunityTaskCommand({
      Catalog: target.catalog,
      Identifier: opportunityId,
      AwsSubmission: submission,
      ClientToken: token,
    });
    return client(target).send(command);
  });
}

/** The task's present state; null when AWS does not list it (yet). */
export function engagementTask(target: Target, taskId: string): Answer<EngagementTask | null> {
  return read(async () => {
    const command = new ListEngagementFromOpportunityTasksCommand({
      Catalog: target.catalog,
      TaskIdentifier: [taskId],
    });
    const { TaskSummaries = [] } = await client(target).send(command);
    return TaskSummaries.find((task) => task.TaskId === taskId) ?? null;
  });
}

/** What AWS tells of a task, in the answer to its start and in lists alike. */
export type EngagementTask = Pick<
  ListEngagementFromOpportunityTaskSummary,
  "TaskId" | "TaskStatus" | "EngagementId" | "Message" | "ReasonCode"
>;

/** The tasks of an opportunity, the newest first. */
export function engagementTasksOf(target: Target, opportunityId: string): Answer<EngagementTask[]> {
  return read(async () => {
    const command = new ListEngagementFromOpportunityTasksCommand({
      Catalog: target.catalog,
      OpportunityIdentifier: [opportunityId],
      Sort: { SortBy: "StartTime", SortOrder: "DESCENDING" },
    });
    const { TaskSummaries = [] } = await client(target).send(command);
    return TaskSummaries;
  });
}

/** One page of the partner's solutions; without a size, as many as AWS gives at once. */
export function listSolutionsPage(
  target: Target,
  nextToken: string | undefined,
  size = 100,
): Answer<{ solutions: SolutionBase[]; next: string | undefined }> {
  return read(async () => {
    const command = new ListSolutionsCommand({
      Catalog: target.catalog,
      MaxResults: size,
      NextToken: nextToken,
    });
    const page = await client(target).send(command);
    return { solutions: page.SolutionSummaries ?? [], next: page.NextToken };
  });
}

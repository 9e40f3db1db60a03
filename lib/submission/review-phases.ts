/** From a complete opportunity to a review at AWS, where sending ends. */
import "server-only";
import { randomUUID } from "node:crypto";
import {
  isOwnedBy,
  missingAssociations,
  reviewStatusOf,
} from "@/lib/opportunity/opportunity-state";
import {
  type EngagementTask,
  engagementTask,
  engagementTasksOf,
  startEngagement,
} from "@/lib/partner-central/calls";
import type { Failure } from "@/lib/partner-central/failures";
import { taskFailureOf } from "@/lib/partner-central/task-failure";
import { isSettled } from "./backoff";
import { hasTaken, isAskedAgain, isForReview } from "./correction-phases";
import { type Attempt, type Changes, type Outcome, wentWell, wentWrong } from "./outcome";
import { opportunityIdOf, readOpportunity, requestPart, slotOf } from "./parts";
import { type Happened, happened } from "./submission";

/** A task often ends within two or three looks at it; one that takes minutes is looked at less often. */
const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 30_000;

/** The next poll is a share of the age away, within bounds; all in milliseconds. */
function growingWait(age: number, share: number, shortest: number, longest: number): number {
  return Math.min(longest, Math.max(shortest, age * share));
}

/** How often AWS is asked again while an earlier start may still be about to show. */
const LOOK_AGAIN_MS = 2_000;

/** No start that may have worked is in doubt any more. */
const NOT_IN_DOUBT = { maybeStarted: false, refusal: null };

/**
 * Nothing is submitted that AWS does not show with all its links and its owner, and no refusal of
 * a start is believed while an earlier start may have worked.
 */
export async function verify(attempt: Attempt): Promise<Outcome> {
  // The last worker's lease expired, and its call may have been a start.
  if (attempt.unsure) return doubtful(await recheckTasks(attempt));
  const read = await readOpportunity(attempt);
  if (!read.ok) return wentWrong("verify", read.failure);
  const opportunity = read.value;
  const { requests, refusal } = attempt.submission;
  if (isForReview(requests) && hasTaken(opportunity, requests)) {
    return wentWell("confirm", { opportunity, ...NOT_IN_DOUBT });
  }
  if (refusal !== null) {
    return isSettled(attempt)
      ? wentWrong("start", refusal, { opportunity, ...NOT_IN_DOUBT })
      : wentWell("recheck", { opportunity }, { waitMs: LOOK_AGAIN_MS, resolves: false });
  }
  if (missingAssociations(opportunity, requests).length > 0) {
    return wentWrong("associate", notShownYet("LinkNotShownYet"), { opportunity, linked: 0 });
  }
  if (requests.correction === undefined || requests.assignee !== null) {
    const assignee = requestPart(requests.assignee, "an owner");
    if (!isOwnedBy(opportunity, assignee.Email)) {
      return wentWrong("assign", notShownYet("OwnerNotShownYet"), { opportunity });
    }
  }
  return wentWell(isForReview(requests) ? "start" : "confirm", { opportunity });
}

/** A start without an answer, or one that was refused: whether a review runs is looked up first. */
export async function recheckTasks(attempt: Attempt): Promise<Outcome> {
  const { submission, target } = attempt;
  const answer = await engagementTasksOf(target, opportunityIdOf(submission));
  if (!answer.ok) return wentWrong("recheck", answer.failure);
  const { taskIds } = submission;
  const task = answer.value.find(
    ({ TaskId, TaskStatus }) =>
      TaskStatus === "IN_PROGRESS" || !TaskId || !taskIds.includes(TaskId),
  );
  if (!task) return wentWell("verify", {}, { resolves: false });
  return followTask(attempt, task);
}

/** With the same token and body the start of a review is the same start again. */
export async function startReview(attempt: Attempt): Promise<Outcome> {
  const { submission, target, unsure } = attempt;
  // The last worker's lease expired, perhaps during a start that worked.
  if (unsure) return doubtful(await recheckTasks(attempt));
  const answer = await startEngagement(
    target,
    slotOf(attempt),
    opportunityIdOf(submission),
    requestPart(submission.requests.submission, "what is asked of AWS"),
    submission.engagementToken,
  );
  if (answer.ok) return followTask(attempt, answer.value);
  const { failure } = answer;
  if (failure.effect === "unknown") return wentWrong("recheck", failure, { maybeStarted: true });
  if (failure.retryable) return wentWrong("start", failure);
  return wentWell("recheck", { refusal: failure }, { resolves: false });
}

/** The doubt stays on record until AWS's tasks or its record have cleared it. */
function doubtful(outcome: Outcome): Outcome {
  return { ...outcome, changes: { maybeStarted: true, ...outcome.changes } };
}

function followTask({ submission, now }: Attempt, task: EngagementTask): Outcome {
  const { TaskId, TaskStatus, EngagementId } = task;
  const begun = { taskIds: [...submission.taskIds, TaskId ?? ""], taskStartedAt: now };
  const events = [happened("started", TaskId)];
  if (TaskStatus === "FAILED") return taskFailed(task, begun, events);
  const changes = {
    ...begun,
    taskId: TaskId ?? null,
    engagementId: EngagementId ?? null,
    ...NOT_IN_DOUBT,
  };
  if (TaskStatus === "COMPLETE" || !TaskId) return wentWell("confirm", changes, { events });
  return wentWell("await", changes, { events, waitMs: FIRST_POLL_MS });
}

export async function awaitTask({ submission, target, now }: Attempt): Promise<Outcome> {
  const taskId = requestPart(submission.taskId, "a task");
  const answer = await engagementTask(target, taskId);
  if (!answer.ok) return wentWrong("await", answer.failure);
  const task = answer.value;
  if (task?.TaskStatus === "FAILED") return taskFailed(task);
  if (task?.TaskStatus === "COMPLETE") {
    return wentWell("confirm", { engagementId: task.EngagementId ?? submission.engagementId });
  }
  const age = now.getTime() - (submission.taskStartedAt ?? now).getTime();
  const waitMs = growingWait(age, 0.5, FIRST_POLL_MS, LONGEST_POLL_MS);
  return wentWell("await", {}, { waitMs });
}

/**
 * A failed task is over: whatever follows needs a token of its own, and AWS's record is read first.
 * The run of failures ends only with a task that works, or else one that always fails would be
 * started again every second.
 */
function taskFailed(
  { ReasonCode, Message }: EngagementTask,
  begun: Changes = {},
  events: Happened[] = [],
): Outcome {
  const failure = taskFailureOf(ReasonCode ?? "", Message ?? "");
  const changes = { ...begun, engagementToken: randomUUID(), taskId: null, ...NOT_IN_DOUBT };
  // Only the last of AWS's own steps failed: its record tells whether the review has begun all the same.
  if (failure.code === "OpportunitySubmissionFailed") {
    return wentWell("verify", { ...changes, refusal: failure }, { events, resolves: false });
  }
  return wentWrong("verify", failure, changes, { until: "confirm", events });
}

export async function confirmReview(attempt: Attempt): Promise<Outcome> {
  const read = await readOpportunity(attempt);
  if (!read.ok) return wentWrong("confirm", read.failure);
  const opportunity = read.value;
  const { requests, attempts } = attempt.submission;
  if (!hasTaken(opportunity, requests) && !isAskedAgain(opportunity, requests, attempts)) {
    return wentWrong("confirm", notShownYet("ReviewNotShownYet"));
  }
  // Of a correction AWS's record tells: it was kept before, and shows the change of its status.
  const events = requests.correction
    ? []
    : [happened("submitted", reviewStatusOf(opportunity) ?? undefined)];
  return wentWell("done", { opportunity }, { events, waitMs: null });
}

/** AWS's reads may lag behind its writes by some seconds. */
function notShownYet(code: string): Failure {
  return {
    kind: "unavailable",
    retryable: true,
    effect: "none",
    code,
    message: "AWS doesn't show the last change yet",
    requestId: null,
  };
}

/** What an outcome means for the submission it is of, before anything is written down. */
import "server-only";
import { GIVE_UP_AFTER_MS, isRetryable } from "./backoff";
import type { Claimed } from "./claim";
import type { Outcome } from "./outcome";
import {
  entry,
  type HistoryEntry,
  type Phase,
  phases,
  type Submission,
  WITH_AWS,
} from "./submission";

/** What is in our hand for the next call, once an outcome has been written or while it waits to be. */
export function inHandAfter(claimed: Claimed, outcome: Outcome, isUnwritten: boolean): Claimed {
  const { submission } = claimed;
  const resolved = outcome.kind === "went-well" && isResolved(submission, outcome);
  const next: Submission = {
    ...submission,
    ...outcome.changes,
    ...(resolved && NO_FAILURE),
    phase: outcome.phase,
    unsure: false,
    history: [...submission.history, ...eventsOf(submission, outcome)],
    fence: isUnwritten ? submission.fence : submission.fence + 1,
  };
  return { ...claimed, submission: next, unsure: false, takenAt: performance.now() };
}

const NO_FAILURE = { attempts: 0, failingSince: null, failingPhase: null, lastFailure: null };

export function isResolved(submission: Submission, { resolves }: { resolves: boolean }): boolean {
  return resolves && !isBefore(submission.phase, submission);
}

/** Whether a phase comes before the one whose success ends the failures. */
export function isBefore(
  phase: Phase,
  { failingPhase }: Pick<Submission, "failingPhase">,
): boolean {
  return failingPhase !== null && phases.indexOf(phase) < phases.indexOf(failingPhase);
}

export function hasGivenUp({ failingSince }: Submission): boolean {
  return failingSince !== null && Date.now() - failingSince.getTime() > GIVE_UP_AFTER_MS;
}

export function eventsOf(submission: Submission, outcome: Outcome): HistoryEntry[] {
  const { events = [], changes } = outcome;
  if (outcome.kind === "went-well") return events;
  const { failure, phase } = outcome;
  if (WITH_AWS.includes(phase) || (changes?.maybeStarted ?? submission.maybeStarted)) return events;
  if (!isRetryable(failure, submission)) return [...events, entry("refused", failure.code)];
  return hasGivenUp(submission) ? [...events, entry("given-up", failure.code)] : events;
}

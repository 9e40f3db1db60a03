/** What an outcome means for its submission, before anything is recorded. */
import "server-only";
import { GIVE_UP_AFTER_MS, isRetryable } from "./backoff";
import type { Claimed } from "./claim";
import type { Outcome } from "./outcome";
import {
  type Happened,
  happened,
  type Phase,
  phases,
  type Submission,
  WITH_AWS,
} from "./submission";

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

export function hasGivenUp({ submission, now }: Claimed): boolean {
  const { failingSince } = submission;
  return failingSince !== null && now.getTime() - failingSince.getTime() > GIVE_UP_AFTER_MS;
}

export function eventsOf(claimed: Claimed, outcome: Outcome): Happened[] {
  const { submission } = claimed;
  const { events = [], changes } = outcome;
  if (outcome.kind === "went-well") return events;
  const { failure, phase } = outcome;
  if (failure.kind === "credentials") return events;
  if (WITH_AWS.includes(phase) || (changes?.maybeStarted ?? submission.maybeStarted)) return events;
  if (!isRetryable(failure, submission)) return [...events, happened("refused", failure.code)];
  return hasGivenUp(claimed) ? [...events, happened("given-up", failure.code)] : events;
}

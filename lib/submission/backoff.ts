/** When a failed call is tried again, and when a person has to be asked instead. */
import "server-only";
import type { Failure } from "@/lib/partner-central/failures";
import type { Claimed } from "./claim";
import type { Submission } from "./submission";

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 32_000;

/** After the growing delays, one try every half to whole minute. */
const STEADY_MS = 30_000;

/** A daily quota frees as its window moves on, so asking often is of no use. */
const QUOTA_MS = 10 * 60_000;

/** No next attempt is ever set further ahead. */
export const LONGEST_WAIT_MS = 2 * QUOTA_MS;

/** Automatic retries stop after this. */
export const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;

/** From this failure on, the page says what is wrong and offers "Try now" and "Stop". */
export const FAILURES_BEFORE_SAYING = 5;

/** A new opportunity may not be found at first; after these tries, a second or two apart, "not found" is believed. */
const NOT_FOUND_TRIES = 6;
const NOT_FOUND_MS = 1_000;

/** So long after a call without an answer its effect may still be to come, or not yet show in what AWS lets us read. */
const SETTLES_AFTER_MS = 20_000;

/** Whether AWS's reads can be believed when they do not show what an unanswered call was to do. */
export function isSettled({
  submission: { unheardAt },
  now,
}: Pick<Claimed, "submission" | "now">): boolean {
  return unheardAt === null || now.getTime() - unheardAt.getTime() > SETTLES_AFTER_MS;
}

export function isRetryable(failure: Failure, { attempts }: Pick<Submission, "attempts">): boolean {
  return failure.retryable || (failure.kind === "not-found" && attempts < NOT_FOUND_TRIES);
}

/**
 * Milliseconds to wait after the n-th failure in a row (n from 1): full jitter, so that many
 * submissions that failed together do not come back together.
 *
 * @param random between 0 and 1
 */
export function delayAfter(failure: Failure, failures: number, random: number): number {
  if (failure.kind === "not-found") return NOT_FOUND_MS * (1 + random);
  if (failure.kind === "quota") return QUOTA_MS * (1 + random);
  const longest = FIRST_DELAY_MS * 2 ** (failures - 1);
  if (longest > LONGEST_DELAY_MS) return STEADY_MS * (1 + random);
  return longest * random;
}

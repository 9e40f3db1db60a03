import type { SubmissionProgress } from "@/lib/submission/progress";

/** A wait shorter than this is over before it is read. */
const SHORTEST_SECONDS = 8;

/** How long a sending still waits for its turn, in words; null when it waits for nobody. */
export function waitWords({ wait, paused }: Pick<SubmissionProgress, "wait" | "paused">) {
  if (wait === null || paused || (wait.before === 0 && wait.seconds < SHORTEST_SECONDS)) {
    return null;
  }
  const { before } = wait;
  const others =
    before === 0 ? "" : `, ${before} ${before === 1 ? "referral" : "referrals"} ahead of yours`;
  return `About ${durationWords(wait.seconds)}${others}`;
}

/** Rounded up, so that nobody is kept longer than was said: to 5 seconds, from 90 on to minutes, from 90 of them on to hours. */
export function durationWords(seconds: number): string {
  if (seconds <= 90) return `${Math.ceil(seconds / 5) * 5} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

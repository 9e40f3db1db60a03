import "server-only";
import type { SubmissionProgress } from "@/lib/submission/progress";
import { waitWords } from "./wait-words";

const LATE_AFTER_MS = 60_000;

/** Whether a sending takes longer than most, so that the page says so. */
export function isLate({ startedAt, now }: SubmissionProgress): boolean {
  return now.getTime() - startedAt.getTime() > LATE_AFTER_MS;
}

/** Changes exactly when the page would look different: what a waiting page compares. */
export function progressMark(progress: SubmissionProgress): string {
  const { stages, finished, open, failure, canTryNow, canStop } = progress;
  const { checkedAt, changedAt, reviewStatus, unreachable } = progress;
  return JSON.stringify([
    stages.map(({ state, detail }) => [state, detail]),
    [finished, open, canTryNow, canStop, isLate(progress)],
    failure && [failure.code, failure.issues.length],
    [checkedAt, changedAt, reviewStatus, unreachable?.at],
    [waitWords(progress), progress.paused],
  ]);
}

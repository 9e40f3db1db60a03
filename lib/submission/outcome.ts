/** What one turn of the worker came to, before it is written down. */
import "server-only";
import type { Target } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import type { HistoryEntry, Phase, Submission } from "./submission";

/** `unsure`: the call before this one may have taken effect without our hearing of it. */
export type Turn = { submission: Submission; target: Target; unsure: boolean };

export type Changes = Partial<
  Pick<
    Submission,
    | "opportunityId"
    | "taskId"
    | "engagementId"
    | "engagementToken"
    | "linked"
    | "opportunity"
    | "reviewStatus"
    | "maybeCreated"
    | "maybeStarted"
    | "refusal"
  >
>;

export type Outcome = {
  phase: Phase;
  changes?: Changes;
  events?: HistoryEntry[];
  /** What AWS has just said about the owner. */
  ownerAnswer?: "accepted" | "refused";
} & (
  | {
      kind: "went-well";
      /** Milliseconds until the next call; null when there is none. */
      waitMs: number | null;
      /** False for a mere look: failures before it go on counting. */
      resolves: boolean;
    }
  | {
      kind: "went-wrong";
      failure: Failure;
      /** The phase whose success ends this run of failures, where it is not the phase itself. */
      until?: Phase;
    }
);

export type WentWell = Extract<Outcome, { kind: "went-well" }>;
export type WentWrong = Extract<Outcome, { kind: "went-wrong" }>;

export function wentWell(
  phase: Phase,
  changes: Changes = {},
  rest: {
    events?: HistoryEntry[];
    waitMs?: number | null;
    ownerAnswer?: "accepted";
    resolves?: boolean;
  } = {},
): Outcome {
  return { kind: "went-well", phase, changes, waitMs: 0, resolves: true, ...rest };
}

export function wentWrong(
  phase: Phase,
  failure: Failure,
  changes: Changes = {},
  rest: { ownerAnswer?: "refused"; until?: Phase; events?: HistoryEntry[] } = {},
): Outcome {
  return { kind: "went-wrong", phase, failure, changes, ...rest };
}

/** Two outcomes of calls made one after the other, as one to write down. */
export function joined(first: Outcome, second: Outcome): Outcome {
  return {
    ...first,
    ...second,
    changes: { ...first.changes, ...second.changes },
    events: [...(first.events ?? []), ...(second.events ?? [])],
  };
}

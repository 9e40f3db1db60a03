/** What a phase is given, and what its call came to, before it is recorded. */
import "server-only";
import type { Target } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import type { Claimed } from "./claim";
import type { Happened, Phase, Submission } from "./submission";

/** A claimed submission and where its call goes. */
export type Attempt = Claimed & { target: Target };

export type Changes = Partial<
  Pick<
    Submission,
    | "opportunityId"
    | "findCursor"
    | "taskId"
    | "taskIds"
    | "taskStartedAt"
    | "engagementId"
    | "engagementToken"
    | "linked"
    | "opportunity"
    | "maybeCreated"
    | "maybeStarted"
    | "refusal"
  >
>;

export type Outcome = {
  phase: Phase;
  changes?: Changes;
  events?: Happened[];
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
    events?: Happened[];
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
  rest: { ownerAnswer?: "refused"; until?: Phase; events?: Happened[] } = {},
): Outcome {
  return { kind: "went-wrong", phase, failure, changes, ...rest };
}

import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Claimed, claimDue, LEASE_SECONDS } from "./claim";
import type { Outcome } from "./outcome";
import { record } from "./record";
import { takeStep } from "./steps";
import { targetOf } from "./submission";

type Options = { leaseSeconds?: number | undefined };

/**
 * Takes the first submission of the queue one call further, and says whether there was one.
 * A crash anywhere costs a repeated call: tokens and bodies were stored before the first.
 */
export async function advanceOne(
  workerId: string,
  { leaseSeconds }: Options = {},
): Promise<boolean> {
  const claimed = await claimDue(leaseSeconds, workerId);
  if (!claimed) return false;
  await advance(claimed, workerId, 0);
  return true;
}

/** The same, and goes on with that submission as long as its next call need not wait for anything. */
export async function advanceFar(
  workerId: string,
  {
    leaseSeconds = LEASE_SECONDS,
    stopping,
    onClaim,
  }: Options & { stopping: AbortSignal; onClaim(): void },
): Promise<boolean> {
  const first = await claimDue(leaseSeconds, workerId);
  if (first) onClaim();
  let claimed = first;
  while (claimed) {
    claimed = await advance(claimed, workerId, stopping.aborted ? 0 : leaseSeconds);
  }
  return first !== null;
}

async function advance(
  claimed: Claimed,
  workerId: string,
  keepFor: number,
): Promise<Claimed | null> {
  const outcome = await outcomeOf(claimed);
  const kept = await record(claimed, outcome, keepFor);
  log.info("submission.step", {
    worker: workerId,
    submission: claimed.submission.id,
    phase: claimed.submission.phase,
    outcome: outcome.kind,
    failure: outcome.kind === "went-wrong" ? outcome.failure.code : undefined,
    next: outcome.phase,
    ms: Math.round(performance.now() - claimed.takenAt),
  });
  return kept;
}

async function outcomeOf({ submission, unsure }: Claimed): Promise<Outcome> {
  const { phase } = submission;
  try {
    return await takeStep({ submission, unsure, target: targetOf(submission, env().endpoint) });
  } catch (error) {
    // A defect of ours must not spin: it waits like any failure, and the page says so.
    log.error("submission.defect", error, { submission: submission.id, phase });
    const failure = {
      kind: "unexpected",
      retryable: true,
      effect: "unknown",
      code: "DefectOfReferralDesk",
      message: "",
      requestId: null,
    } as const;
    return { kind: "went-wrong", phase, failure };
  }
}

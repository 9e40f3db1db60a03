import "server-only";
import { log } from "@/lib/log";
import { type Claimed, claimDue } from "./claim";
import type { Outcome } from "./outcome";
import { record } from "./record";
import { runPhase } from "./run-phase";
import { targetOf } from "./submission";

/**
 * Claims the first submission of the queue, makes its next call and records the outcome; false
 * when none was due. A crash anywhere costs a repeated call: tokens and bodies were stored before
 * the first.
 */
export async function advanceOne(workerId: string, leaseSeconds?: number): Promise<boolean> {
  const claimed = await claimDue(leaseSeconds, workerId);
  if (!claimed) return false;
  const from = performance.now();
  const outcome = await outcomeOf(claimed);
  await record(claimed, outcome);
  log.info("submission.phase", {
    worker: workerId,
    submission: claimed.submission.id,
    phase: claimed.submission.phase,
    outcome: outcome.kind,
    failure: outcome.kind === "went-wrong" ? outcome.failure.code : undefined,
    next: outcome.phase,
    ms: Math.round(performance.now() - from),
  });
  return true;
}

async function outcomeOf(claimed: Claimed): Promise<Outcome> {
  const { phase, id } = claimed.submission;
  try {
    return await runPhase({ ...claimed, target: targetOf(claimed.submission) });
  } catch (error) {
    // A defect of ours must not spin: it waits like any failure, and the page says so.
    log.error("submission.defect", error, { submission: id, phase });
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

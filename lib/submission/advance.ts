import "server-only";
import { log } from "@/lib/log";
import { checkConnection } from "@/lib/partner-central/check-connection";
import { targetFromEnv } from "@/lib/partner-central/connect";
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
  const outcome = await judged(await outcomeOf(claimed));
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

/** A call that AWS denies is about the installation where it denies the smallest read, too. */
async function judged(outcome: Outcome): Promise<Outcome> {
  if (outcome.kind === "went-well" || outcome.failure.code !== "AccessDeniedException") {
    return outcome;
  }
  const read = await checkConnection(targetFromEnv());
  if (read.ok || read.failure.kind !== "denied") return outcome;
  return { ...outcome, failure: { ...outcome.failure, kind: "credentials", retryable: true } };
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

import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Claimed, claimDue } from "./claim";
import type { Outcome } from "./outcome";
import { record } from "./record";
import { takeStep } from "./steps";
import { targetOf } from "./submission";

/**
 * Takes the submission that is due the longest one call further, and says whether there was one.
 * A crash anywhere costs a repeated call: tokens and bodies were stored before the first.
 */
export async function advanceOne(
  workerId: string,
  { leaseSeconds }: { leaseSeconds?: number | undefined } = {},
): Promise<boolean> {
  const claimed = await claimDue(leaseSeconds, workerId);
  if (!claimed) return false;
  const started = Date.now();
  const outcome = await outcomeOf(claimed);
  await record(claimed, outcome);
  log.info("submission.step", {
    worker: workerId,
    submission: claimed.submission.id,
    phase: claimed.submission.phase,
    outcome: outcome.kind,
    failure: outcome.kind === "went-wrong" ? outcome.failure.code : undefined,
    next: outcome.phase,
    ms: Date.now() - started,
  });
  return true;
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

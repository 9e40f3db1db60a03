import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Claimed, claimDue, LEASE_SECONDS } from "./claim";
import type { Outcome } from "./outcome";
import { keptAfter, record } from "./record";
import { takeStep } from "./steps";
import { type Phase, targetOf } from "./submission";

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
  const outcome = await outcomeOf(claimed);
  await record(claimed, outcome);
  tell(workerId, claimed, outcome);
  return true;
}

/**
 * Calls that may begin while what the one before came to is still being written: repeated after a
 * crash they are looked up first or change nothing. The start of a review is none of them, so
 * that Stop is heard before it.
 */
const MAY_OVERLAP: readonly Phase[] = ["associate", "assign", "verify", "confirm"];

/** The same, and goes on with that submission as long as its next call need not wait for anything. */
export async function advanceFar(
  workerId: string,
  {
    leaseSeconds = LEASE_SECONDS,
    stopping,
    onClaim,
  }: Options & { stopping: AbortSignal; onClaim(): void },
): Promise<boolean> {
  let claimed = await claimDue(leaseSeconds, workerId);
  if (!claimed) return false;
  onClaim();
  let written: Promise<boolean> = Promise.resolve(true);
  while (claimed) {
    const outcome: Outcome = await outcomeOf(claimed);
    // Written one after the other: the fence of each follows from the one before.
    const follows = (await written) && !stopping.aborted && mayFollow(outcome);
    const writing = record(claimed, outcome, follows ? leaseSeconds : 0);
    // Its failure is met where it is waited for; until then Node must not end the process over it.
    writing.catch(() => undefined);
    written = writing;
    const mayBegin = follows && (MAY_OVERLAP.includes(outcome.phase) || (await written));
    if (!mayBegin) await written;
    tell(workerId, claimed, outcome);
    claimed = mayBegin ? keptAfter(claimed, outcome) : null;
  }
  return true;
}

/** With a pace to keep every call is claimed anew, and whatever has to wait is let go. */
function mayFollow(outcome: Outcome): boolean {
  return (
    outcome.kind === "went-well" &&
    outcome.waitMs === 0 &&
    outcome.phase !== "done" &&
    !env().pacing
  );
}

function tell(workerId: string, { submission, takenAt }: Claimed, outcome: Outcome): void {
  log.info("submission.step", {
    worker: workerId,
    submission: submission.id,
    phase: submission.phase,
    outcome: outcome.kind,
    failure: outcome.kind === "went-wrong" ? outcome.failure.code : undefined,
    next: outcome.phase,
    ms: Math.round(performance.now() - takenAt),
  });
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

import "server-only";
import { setImmediate } from "node:timers/promises";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { inHandAfter } from "./after-outcome";
import { type Claimed, claimDue, type Hand, LEASE_SECONDS } from "./claim";
import { joined, type Outcome, type WentWell } from "./outcome";
import { record, recordLast, type Written } from "./record";
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

/**
 * What these come to may be written with what follows: whoever takes over after a crash asks with
 * the same token for the opportunity, and finds links, tasks and reviews by looking.
 */
const MAY_STAY_UNWRITTEN: readonly Phase[] = ["create", "associate", "verify", "start"];

/** In milliseconds, asked after each call: while calls take longer than that, each is written. */
const LONGEST_UNWRITTEN_MS = 250;

/**
 * The same, and goes on with that submission as long as its next call need not wait for anything,
 * and with the next of the queue where one has ended.
 */
export async function advanceFar(
  workerId: string,
  { leaseSeconds = LEASE_SECONDS, stopping }: Options & { stopping: AbortSignal },
): Promise<boolean> {
  let claimed = await claimDue(leaseSeconds, workerId);
  if (!claimed) return false;
  while (claimed) claimed = await goOnWith(claimed, { leaseSeconds, workerId }, stopping);
  return true;
}

/** @returns the next in hand, where this one has ended and another is to be sent */
async function goOnWith(
  first: Claimed,
  hand: Hand,
  stopping: AbortSignal,
): Promise<Claimed | null> {
  let claimed: Claimed | null = first;
  let written: Promise<Written> = Promise.resolve("kept");
  let writtenAt = performance.now();
  let unwritten: Outcome | null = null;
  let isOurs = true;
  while (claimed) {
    const outcome: Outcome = await outcomeOf(claimed);
    const whole: Outcome = unwritten ? joined(unwritten, outcome) : outcome;
    const mayOverlap = MAY_OVERLAP.includes(outcome.phase);
    let goesOn: boolean = isOurs && mayFollow(outcome) && !stopping.aborted;
    if (goesOn && !mayOverlap) goesOn = (await written) === "kept";
    const waits: boolean = goesOn && mayStayUnwritten(claimed, outcome, writtenAt);
    if (!waits) {
      // Written one after the other: the fence of each follows from the one before, and where
      // that one found another's, this one must not hit it by counting on.
      const before: Written = await written;
      if (before === "gone") return null;
      if (isLast(whole) && !stopping.aborted) {
        const next = await recordLast(claimed, whole, hand);
        tell(hand.workerId, claimed, outcome);
        return next;
      }
      goesOn = goesOn && before === "kept";
      const next = goesOn ? { keepFor: hand.leaseSeconds, meanwhile: mayOverlap } : {};
      written = recordSoon(claimed, whole, next);
      // Its failure is met where it is waited for; until then Node must not end the process over it.
      written.then(
        (state) => {
          isOurs = state === "kept";
        },
        () => undefined,
      );
      writtenAt = performance.now();
      if (!goesOn || !mayOverlap) goesOn = (await written) === "kept";
      tell(hand.workerId, claimed, outcome);
    }
    unwritten = waits ? whole : null;
    claimed = goesOn ? inHandAfter(claimed, outcome, waits) : null;
  }
  return null;
}

function isLast(outcome: Outcome): outcome is WentWell {
  return outcome.kind === "went-well" && outcome.phase === "done" && !env().pacing;
}

/** A call that overlaps leaves first. */
async function recordSoon(
  claimed: Claimed,
  outcome: Outcome,
  next: { keepFor?: number; meanwhile?: boolean },
): Promise<Written> {
  if (next.meanwhile) await setImmediate();
  return record(claimed, outcome, next);
}

function mayStayUnwritten({ submission }: Claimed, { phase }: Outcome, writtenAt: number): boolean {
  const follows: readonly Phase[] = [...MAY_OVERLAP, "start"];
  return (
    MAY_STAY_UNWRITTEN.includes(submission.phase) &&
    follows.includes(phase) &&
    submission.failingPhase === null &&
    performance.now() - writtenAt < LONGEST_UNWRITTEN_MS
  );
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
    return await takeStep({ submission, unsure, target: targetOf(submission) });
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

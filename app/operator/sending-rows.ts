/** The rows of the operator's tables in words. */
import "server-only";
import type { ShownSending } from "@/components/sending/sending-table";
import { nameFrom } from "@/lib/referral/fields/names";
import type { SendingRow } from "@/lib/submission/operator";
import { type Phase, phases } from "@/lib/submission/submission";

const words: Record<Phase, string> = {
  find: "Checking for an existing opportunity",
  create: "Creating the opportunity",
  reread: "Reading AWS's record before a correction",
  update: "Correcting the opportunity",
  associate: "Linking solutions and AWS services",
  detach: "Unlinking removed solutions",
  assign: "Assigning the owner",
  recheck: "Checking whether the review already started",
  verify: "Checking AWS's record before the review",
  start: "Starting the review",
  await: "Waiting for AWS to start the review",
  confirm: "Waiting for AWS's record to show the review",
  done: "With AWS",
};

/** A step of another release is called what it is. */
function phaseWords(phase: string): string {
  return new Map(Object.entries(words)).get(phase) ?? phase;
}

/** The steps at which there is something, in the order of sending. */
export function phasesShown(counts: Record<Phase, number>) {
  return phases
    .filter((phase) => counts[phase] > 0)
    .map((phase) => ({ phase, words: words[phase], count: counts[phase] }));
}

export function sendingRowOf(row: SendingRow): ShownSending {
  return {
    submissionId: row.submissionId,
    href: `/referrals/${row.referralId}/sending`,
    name: nameFrom(row.title, row.company),
    company: row.company,
    step: phaseWords(row.phase),
    opportunityId: row.opportunityId ?? "",
    trouble: row.stopped ? "Stopped by a user" : (row.trouble?.title ?? ""),
    code: row.stopped ? "" : (row.trouble?.code ?? ""),
    attempts: row.attempts,
    claimedBy: row.claimedBy ?? "",
    queuedAt: row.queuedAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    changed: row.changed,
    needsFix: row.needsFix,
  };
}

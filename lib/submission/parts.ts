/** What the phases share: reading AWS's record, and parts of a submission that its phase guarantees. */
import "server-only";
import { readRecord } from "@/lib/opportunity/read-record";
import type { Body } from "@/lib/partner-central/aws-path";
import type { Failure } from "@/lib/partner-central/failures";
import type { WriteSlot } from "@/lib/partner-central/rate-limit";
import type { Result } from "@/lib/result";
import type { Attempt } from "./outcome";
import type { Submission } from "./submission";

/** A part that cannot be absent in this phase; that it is would be a defect of ours. */
export function requestPart<T>(part: T | null, name: string): T {
  if (part === null) throw new Error(`a submission came to its phase without ${name}`);
  return part;
}

export function opportunityIdOf({ opportunityId }: Submission): string {
  return requestPart(opportunityId, "an opportunity");
}

/** The slot that its claim took for a phase that writes. */
export function slotOf({ slot }: Attempt): WriteSlot {
  return requestPart(slot, "a slot of the rate limit");
}

export function readOpportunity({ submission, target }: Attempt): Promise<Result<Body, Failure>> {
  return readRecord(target, opportunityIdOf(submission));
}

/** The same failure as one that time may cure. */
export function tryAgain({ code, message, requestId }: Failure): Failure {
  return { kind: "unavailable", retryable: true, effect: "none", code, message, requestId };
}

/** A submission as the worker sees it: a row of the table, with its jsonb given back its meaning. */
import "server-only";
import type { submissions } from "@/lib/db/schema";
import { catalogOf, env } from "@/lib/env";
import type { ReferralEvent } from "@/lib/events/names";
import type { Body } from "@/lib/partner-central/aws-path";
import type { Target } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import type { Requests } from "@/lib/partner-central/opportunity";

/**
 * How far a submission has got: the call that comes next. The first road leads from create over
 * associate, assign, verify, start, await and confirm to done. After a correction it begins with
 * reread and update when AWS already has the opportunity, and with find when it may have it.
 * After a start of the review without an answer, recheck looks for what it may have begun.
 * The order counts: a failure is over once its own phase, or a later one, has worked.
 */
export const phases = [
  "find",
  "create",
  "reread",
  "update",
  "associate",
  "detach",
  "assign",
  "recheck",
  "verify",
  "start",
  "await",
  "confirm",
  "done",
] as const;
export type Phase = (typeof phases)[number];

/** Something that happened in a phase, before it is an event. */
export type Happened = { what: ReferralEvent; outcome?: string };

/** Phases from which AWS has the referral, whatever a person pressed meanwhile. */
export const WITH_AWS: readonly Phase[] = ["await", "confirm", "done"];

type Row = typeof submissions.$inferSelect;

/** Without the answers: the requests were made of them when Send was pressed. */
export type Submission = Omit<
  Row,
  "answers" | "phase" | "requests" | "refusal" | "lastFailure" | "failingPhase" | "opportunity"
> & {
  phase: Phase;
  requests: Requests;
  refusal: Failure | null;
  lastFailure: Failure | null;
  failingPhase: Phase | null;
  opportunity: Body | null;
};

/** With the answers as they were sent, which pages show. */
export type SentSubmission = Submission & Pick<Row, "answers">;

/** Its columns hold nothing but what toJson wrote, so their types are given back unchecked. */
export function submissionOf(row: Row): SentSubmission;
export function submissionOf(row: Omit<Row, "answers">): Submission;
export function submissionOf(row: Omit<Row, "answers">): Submission {
  return row as unknown as Submission;
}

export function happened(what: Happened["what"], outcome?: string): Happened {
  return { what, ...(outcome !== undefined && { outcome }) };
}

/**
 * Calls go where the submission was made for, whatever the configuration says by now. Only the
 * emulator is where it is at present: it is the same one at whichever port it runs.
 */
export function targetOf({ environment, endpoint }: Submission): Target {
  return {
    catalog: catalogOf(environment),
    // There is only one; rows of earlier releases may name the region of the surroundings.
    region: env().region,
    endpoint: environment === "emulator" ? env().endpoint : endpoint,
  };
}

/** Pressing Send: checks again, freezes what will be sent, and returns at once. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db, type Transaction } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { newId } from "@/lib/db/new-id";
import { opportunities, referrals, submissions } from "@/lib/db/schema";
import { catalogOf, currentEnvironment, type Environment, env } from "@/lib/env";
import { appendEvents } from "@/lib/events/append";
import { nudgeWorker } from "@/lib/jobs/worker";
import { keepState } from "@/lib/opportunity/referral-state";
import { referralContext } from "@/lib/partner/referral-context";
import { type Requests, requestsOf } from "@/lib/partner-central/opportunity";
import type { Answers } from "@/lib/referral/fields/answers";
import { laterPageOf } from "@/lib/referral/fields/open-fields";
import type { Issue } from "@/lib/referral/issues";
import { issuesBeforeSubmission, issuesBeforeUpdate } from "@/lib/referral/rules/checks";
import { done, failed, type Result } from "@/lib/result";
import { leaseEndsAt } from "./claim";
import { requestsToCorrect } from "./requests-to-correct";
import { type Phase, type Submission, submissionOf } from "./submission";
import { isSameRecord, recordOf, takeInRecord } from "./take-in-record";

export type SubmitFailure =
  | { kind: "not-found" }
  | { kind: "conflict"; version: number }
  | { kind: "issues"; issues: Issue[] }
  /** AWS has the referral, and nothing of what it lets one change was changed. */
  | { kind: "unchanged" };

/**
 * Makes a referral's submission, or sends its corrected answers on. Pressed again while the
 * referral is on its way or with AWS, it answers with the submission there is.
 */
export async function submitReferral(
  actor: Actor,
  { referralId, version }: { referralId: string; version: number },
): Promise<Result<{ submissionId: string }, SubmitFailure>> {
  const context = await referralContext(actor);
  const environment = currentEnvironment();
  // What AWS changed meanwhile makes a version, which whoever sends has not seen.
  await takeInRecord(actor, referralId, context);
  const result = await db().transaction(
    async (tx): Promise<Result<{ submissionId: string }, SubmitFailure>> => {
      // The lock on the referral makes two tabs' Sends follow each other.
      const [referral] = await tx
        .select({ version: referrals.version, answers: referrals.answers })
        .from(referrals)
        .where(and(eq(referrals.id, referralId), can(actor, "send"), isNull(referrals.discardedAt)))
        .for("update");
      if (!referral) return failed({ kind: "not-found" });
      const earlier = await submissionTo(tx, referralId, environment);
      const atAws = await standingOf(tx, referralId, environment);
      const isOnItsWay = earlier?.openedAt === null && earlier.phase !== "done";
      if (earlier && (isOnItsWay || (atAws && atAws.page === null))) {
        return done({ submissionId: earlier.id });
      }
      if (referral.version !== version || atAws?.isBehind) {
        return failed({ kind: "conflict", version: referral.version });
      }
      const page = atAws?.page ?? null;
      const { answers } = referral;
      const issues =
        page === null
          ? issuesBeforeSubmission(answers, context)
          : issuesBeforeUpdate(page, answers, context);
      if (issues.length > 0) return failed({ kind: "issues", issues });
      const made = requestsOf(referralId, answers, context, catalogOf(environment));
      const requests =
        atAws && page ? requestsToCorrect(made, answers, context, page, atAws.takenIn) : made;
      if (requests === null) return failed({ kind: "unchanged" });
      const frozen = { version, answers, requests };
      const submissionId = earlier?.id ?? (await insert(tx, actor, referralId, frozen));
      if (earlier) await sendOn(tx, earlier, frozen);
      // A save that waits for this lock finds the state changed, and does not write over what is frozen.
      await keepState(tx, { referralId, environment });
      const { teamId, userId } = actor;
      const what = earlier ? "sent-again" : "queued";
      await appendEvents(tx, [{ teamId, referralId, environment, userId, what }]);
      return done({ submissionId });
    },
  );
  if (result.ok) nudgeWorker();
  return result;
}

type Frozen = { version: number; answers: Answers; requests: Requests };

/**
 * Where AWS lets the opportunity be changed, once it has taken it; null before. "Behind": AWS has
 * said something since that the answers were not brought in line with.
 */
async function standingOf(tx: Transaction, referralId: string, environment: Environment) {
  const { reviewStatus, stage, record, takenIn } = opportunities;
  const [row] = await tx
    .select({ reviewStatus, stage, record, takenIn })
    .from(opportunities)
    .where(
      and(eq(opportunities.referralId, referralId), eq(opportunities.environment, environment)),
    );
  if (!row || (row.reviewStatus ?? "Pending Submission") === "Pending Submission") return null;
  const page = laterPageOf(row);
  const base = recordOf(row.takenIn);
  return { page, takenIn: base, isBehind: page !== null && !isSameRecord(base, row.record) };
}

async function submissionTo(
  tx: Transaction,
  referralId: string,
  environment: Environment,
): Promise<Submission | null> {
  const [row] = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.referralId, referralId), eq(submissions.environment, environment)))
    .for("update");
  return row ? submissionOf(row) : null;
}

/** Tokens are stored before any call, one for each operation that takes one. */
async function insert(
  tx: Transaction,
  actor: Actor,
  referralId: string,
  { version, answers, requests }: Frozen,
): Promise<string> {
  const submissionId = newId();
  await tx.insert(submissions).values({
    id: submissionId,
    referralId,
    teamId: actor.teamId,
    createdBy: actor.userId,
    ...presentTarget(),
    phase: "create" satisfies Phase,
    version,
    answers,
    requests: toJson(requests),
    createToken: randomUUID(),
    engagementToken: randomUUID(),
    nextAttemptAt: sql`now()`,
  });
  return submissionId;
}

/** Where Send sends to: the environment, and the address it has at this moment. */
function presentTarget() {
  const environment = currentEnvironment();
  const { region, endpoint } = env();
  return { environment, region, endpoint: environment === "emulator" ? null : endpoint };
}

/**
 * Sends corrected answers. New bodies need new tokens. An opportunity that AWS has, or may have,
 * is brought up to date instead of made again. The fence moves, so that a call still under way
 * cannot write over the correction.
 */
async function sendOn(
  tx: Transaction,
  earlier: Submission,
  { version, answers, requests }: Frozen,
): Promise<void> {
  const phase = phaseToGoOn(earlier);
  await tx
    .update(submissions)
    .set({
      ...presentTarget(),
      phase,
      version,
      answers,
      requests: toJson(requests),
      createToken: randomUUID(),
      // A start without an answer may have worked: its token stays, its record is read first.
      ...(!earlier.maybeStarted && { engagementToken: randomUUID() }),
      ...(phase === "find" && {
        maybeCreated: true,
        // What a call still under way makes may show a while after its end.
        unheardAt: sql`greatest(${submissions.unheardAt}, ${leaseEndsAt}, now())`,
      }),
      taskId: null,
      findCursor: null,
      linked: 0,
      attempts: 0,
      unsure: false,
      failingSince: null,
      lastFailure: null,
      failingPhase: null,
      refusal: null,
      openedAt: null,
      stopped: false,
      queuedAt: sql`now()`,
      // A call that is still under way ends first, so that what it made can be found.
      nextAttemptAt: sql`greatest(now(), ${leaseEndsAt})`,
      lockedUntil: null,
      lockedBy: null,
      fence: sql`${submissions.fence} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(submissions.id, earlier.id));
}

function phaseToGoOn(earlier: Submission): Phase {
  if (earlier.opportunityId !== null) return "reread";
  const inDoubt = earlier.unsure || earlier.lockedUntil !== null;
  const mayExist = earlier.maybeCreated || (earlier.phase === "create" && inDoubt);
  return mayExist || earlier.phase === "find" ? "find" : "create";
}

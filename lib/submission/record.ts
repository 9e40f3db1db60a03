/** Writing down what came of a call, while the submission is still in our hand. */
import "server-only";
import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type Database, db, preparedQuery } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { sendingPauses, submissions } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ownerRemembered, ownerValues } from "@/lib/partner/people";
import { endOfWrite } from "@/lib/partner-central/rate-limit";
import { eventsOf, hasGivenUp, isBefore, isResolved } from "./after-outcome";
import { delayAfter, isRetryable } from "./backoff";
import { type Claimed, claimedOf, givenFor, type Hand, nextTaken } from "./claim";
import type { Outcome, WentWell, WentWrong } from "./outcome";
import { type Submission, WITH_AWS } from "./submission";

const LATER_MS = 5 * 60_000;

/**
 * Whose the submission is once an outcome has been written: still ours; let go, with the outcome
 * written; or gone, and nothing is written, because another has it or other answers were sent.
 */
export type Written = "kept" | "let-go" | "gone";

/**
 * @param keepFor seconds of a new lease, to keep it in hand for its next call; 0 to let go
 * @param meanwhile that call is under way already: a Stop or a pause is told, and the lease lasts
 *   until the call has ended, so that nobody sends a correction while it runs
 */
export async function record(
  claimed: Claimed,
  outcome: Outcome,
  { keepFor = 0, meanwhile = false } = {},
): Promise<Written> {
  const { submission } = claimed;
  if (env().pacing && claimed.kind === "write") {
    await endOfWrite(submission.environment, (performance.now() - claimed.takenAt) / 1_000);
  }
  const [row] = await (outcome.kind === "went-well"
    ? writeSuccess(claimed, outcome, { keepFor, meanwhile })
    : writeFailure(claimed, outcome));
  if (row) return keepFor > 0 && row.mayGoOn ? "kept" : "let-go";
  log.warn("submission.taken-over", { submission: submission.id });
  return "gone";
}

/**
 * The same for what ends a submission where no pace is kept, and takes the next of the queue in hand
 * with it.
 *
 * @returns null when nothing is to be sent
 */
export async function recordLast(
  claimed: Claimed,
  outcome: WentWell,
  hand: Hand,
): Promise<Claimed | null> {
  const values = valuesOf(claimed, outcome, { keepFor: 0, meanwhile: false });
  const [row] = await lastAndNext().execute({ ...values, ...givenFor(hand) });
  if (!row?.written) log.warn("submission.taken-over", { submission: claimed.submission.id });
  return claimedOf(row?.next ?? undefined);
}

const given = (name: string, type: "text" | "int" | "float8" | "boolean" | "jsonb") =>
  sql`${sql.placeholder(name)}::${sql.raw(type)}`;

const inSeconds = (seconds: SQL | number) => sql`now() + make_interval(secs => ${seconds})`;

/** Nothing is written where the fence has moved: another has taken the submission over. */
const inOurHand = and(
  eq(submissions.id, sql.placeholder("id")),
  eq(submissions.fence, sql.placeholder("fence")),
);

/** What both kinds of outcome change alike. */
const common = {
  phase: given("phase", "text"),
  history: sql`${submissions.history} || ${given("events", "jsonb")}`,
  fence: sql`${submissions.fence} + 1`,
};

/** Nearly every outcome is a success, so their statements are put together and planned once. */
const successes = {
  plain: preparedQuery((database) => successOf(database).returning({ mayGoOn }).prepare("success")),
  // Where no Stop and no pause counts any more, asking for them would cost more than the rest.
  withAws: preparedQuery((database) =>
    successOf(database, true)
      .returning({ mayGoOn: sql<boolean>`true` })
      .prepare("success_with_aws"),
  ),
  // What AWS said of a person is kept in the same statement as the rest.
  ofOwner: preparedQuery((database) =>
    successOf(withOwner(database)).returning({ mayGoOn }).prepare("success_of_owner"),
  ),
};

/** The last of one submission and the claim of the next are one turn of the database instead of two. */
const lastAndNext = preparedQuery((database) => {
  const written = database
    .$with("written")
    .as(successOf(database, true).returning({ writtenId: submissions.id }));
  const next = database.$with("next").as(nextTaken(database));
  return database
    .with(written, next)
    .select()
    .from(written)
    .fullJoin(next, sql`true`)
    .prepare("success_and_claim");
});

function withOwner(database: Database) {
  const written = { id: sql<string>`id`.as("id") };
  return database.with(database.$with("owner", written).as(ownerRemembered));
}

// What was pressed while the call was under way: what it did is kept, and no other begins.
const isStopped = sql`(${submissions.openedAt} is not null)`;
const isPaused = sql`exists (select from ${sendingPauses}
  where ${sendingPauses.environment} = ${submissions.environment})`;
const mayGoOn = sql<boolean>`not (${isStopped} or ${isPaused})`;

function successOf(database: Pick<Database, "update">, isWithAws = false) {
  const { openedAt, lastFailure, checkedAt, updatedAt, finishedAt } = submissions;
  const opportunity = given("opportunity", "jsonb");
  const keepFor = given("keepFor", "float8");
  const stopped = isWithAws ? sql`false` : isStopped;
  const keptOn = isWithAws ? sql`true` : mayGoOn;
  const unlessOver = (column: SQLWrapper) =>
    sql`case when not ${given("isResolved", "boolean")} then ${column} end`;
  return database
    .update(submissions)
    .set({
      ...common,
      opportunityId: given("opportunityId", "text"),
      taskId: given("taskId", "text"),
      engagementId: given("engagementId", "text"),
      engagementToken: given("engagementToken", "text"),
      reviewStatus: given("reviewStatus", "text"),
      linked: given("linked", "int"),
      maybeCreated: given("maybeCreated", "boolean"),
      maybeStarted: given("maybeStarted", "boolean"),
      refusal: given("refusal", "jsonb"),
      opportunity: sql`coalesce(${opportunity}, ${submissions.opportunity})`,
      checkedAt: sql`case when ${opportunity} is null then ${checkedAt} else now() end`,
      unsure: false,
      attempts: sql`coalesce(${unlessOver(submissions.attempts)}, 0)`,
      failingSince: unlessOver(submissions.failingSince),
      failingPhase: unlessOver(submissions.failingPhase),
      lastFailure: unlessOver(lastFailure),
      updatedAt: sql`case when ${given("isNews", "boolean")} then now() else ${updatedAt} end`,
      finishedAt: sql`case when ${given("isDone", "boolean")} then coalesce(${finishedAt}, now())
        else ${finishedAt} end`,
      openedAt: sql`case when ${stopped} then ${openedAt} end`,
      nextAttemptAt: sql`case when not ${stopped} then ${inSeconds(given("wait", "float8"))} end`,
      lockedUntil: sql`case when ${keptOn} or ${given("meanwhile", "boolean")}
        then ${inSeconds(keepFor)} end`,
      lockedBy: sql`case when ${keepFor} is not null then ${submissions.lockedBy} end`,
    })
    .where(inOurHand);
}

type Keeping = { keepFor: number; meanwhile: boolean };

function writeSuccess(claimed: Claimed, outcome: WentWell, keeping: Keeping) {
  const owner = ownerAnswered(claimed.submission, outcome);
  const statement = WITH_AWS.includes(outcome.phase) ? "withAws" : owner ? "ofOwner" : "plain";
  return successes[statement]().execute({ ...valuesOf(claimed, outcome, keeping), ...owner });
}

function valuesOf({ submission }: Claimed, outcome: WentWell, { keepFor, meanwhile }: Keeping) {
  const { phase, waitMs, changes = {} } = outcome;
  const next = { ...submission, ...changes };
  return {
    ...next,
    phase,
    refusal: next.refusal && JSON.stringify(next.refusal),
    opportunity: changes.opportunity ? JSON.stringify(changes.opportunity) : null,
    events: JSON.stringify(eventsOf(submission, outcome)),
    isResolved: isResolved(submission, outcome),
    isNews: phase !== submission.phase || phase !== "done",
    isDone: phase === "done",
    wait: waitMs === null ? null : waitMs / 1_000,
    keepFor: keepFor === 0 ? null : keepFor,
    meanwhile,
  };
}

function writeFailure(claimed: Claimed, outcome: WentWrong) {
  const { submission } = claimed;
  const owner = ownerAnswered(submission, outcome);
  return (owner ? withOwner(db()) : db())
    .update(submissions)
    .set({
      ...common,
      ...changesOf(outcome),
      ...afterFailure(claimed, outcome),
      lockedUntil: null,
      lockedBy: null,
    })
    .where(inOurHand)
    .returning({ mayGoOn: sql<boolean>`false` })
    .execute({
      ...submission,
      phase: outcome.phase,
      events: JSON.stringify(eventsOf(submission, outcome)),
      ...owner,
    });
}

function ownerAnswered(
  { teamId, createdBy: userId, requests }: Submission,
  { ownerAnswer }: Outcome,
) {
  if (!ownerAnswer || !requests.assignee) return null;
  const { FirstName: firstName, LastName: lastName, Email: email } = requests.assignee;
  return ownerValues({ teamId, userId }, { firstName, lastName, email }, ownerAnswer);
}

function changesOf({ changes = {} }: Outcome) {
  const { opportunity, refusal, ...plain } = changes;
  return {
    ...plain,
    ...(refusal !== undefined && { refusal: refusal && toJson(refusal) }),
    ...(opportunity !== undefined && { opportunity: toJson(opportunity), checkedAt: sql`now()` }),
  };
}

function afterFailure(
  { submission, unsure, takenAt }: Claimed,
  { failure, phase, until, changes }: WentWrong,
) {
  const attempts = submission.attempts + 1;
  const failing = until ?? submission.phase;
  // A call that waited ten seconds for an answer has been failing for ten seconds.
  const began = inMilliseconds(takenAt - performance.now());
  const common = {
    attempts,
    lastFailure: toJson(failure),
    failingSince: submission.failingSince ?? began,
    failingPhase: isBefore(failing, submission) ? submission.failingPhase : failing,
    unsure: failure.effect === "unknown" || (unsure && failure.retryable),
    ...(failure.effect === "unknown" && { unheardAt: sql`now()` }),
    updatedAt: sql`now()`,
  };
  const isOver = !isRetryable(failure, submission) || hasGivenUp(submission);
  const maybeStarted = changes?.maybeStarted ?? submission.maybeStarted;
  // AWS has it, or may have: nothing is opened for editing, and what was refused is tried again later.
  if (isOver && (maybeStarted || WITH_AWS.includes(phase))) {
    return { ...common, nextAttemptAt: inMilliseconds(LATER_MS) };
  }
  if (isOver) return { ...common, nextAttemptAt: null, openedAt: sql`now()` };
  const next = inMilliseconds(delayAfter(failure, attempts, Math.random()));
  return {
    ...common,
    nextAttemptAt: sql`case when ${submissions.openedAt} is null then ${next} end`,
  };
}

function inMilliseconds(wait: number) {
  return sql`now() + make_interval(secs => ${wait / 1000})`;
}

/** How a sending stands, in stages that match what really happened. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { opportunities, referrals, submissions } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { textAt } from "@/lib/opportunity/opportunity-state";
import { connectionStatus, holdOf } from "@/lib/partner/connection";
import { failureWords, issueWords } from "@/lib/partner-central/failure-words";
import { type Failure, type FailureIssue, isAboutAnswers } from "@/lib/partner-central/failures";
import type { Answers } from "@/lib/referral/fields/answers";
import type { LaterPage } from "@/lib/referral/fields/field-order";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { FAILURES_BEFORE_SAYING } from "./backoff";
import { isPaused } from "./operator";
import { type Wait, waitOf } from "./queue";
import { referenceName } from "./reference-name";
import {
  type Phase,
  type SentSubmission,
  type Submission,
  submissionOf,
  WITH_AWS,
} from "./submission";

export type Stage = {
  id: "saving" | "creating" | "linking" | "owner" | "starting" | "confirming" | "done";
  words: string;
  state: "done" | "now" | "wait" | "failed";
  detail: string | null;
};

export type ShownIssue = FailureIssue & {
  /** In our words; AWS's own stand in `message` and `code`. */
  text: string;
  label: string | null;
};

export type ShownFailure = {
  title: string;
  text: string;
  /** AWS's code, and its words where it gave any. */
  code: string;
  message: string;
  requestId: string | null;
  /** It goes on by itself. */
  retryable: boolean;
  /** AWS dislikes answers: the way on is to change them. */
  isAboutAnswers: boolean;
  /** Complaints at answers that were changed since are left out. */
  issues: ShownIssue[];
};

export type SubmissionProgress = {
  submissionId: string;
  environment: Environment;
  stages: Stage[];
  /** AWS has confirmed that it has the referral. */
  finished: boolean;
  /** Set where AWS had the referral already and this is a change of it. */
  correction: LaterPage | null;
  /** The answers may be edited: AWS refused something, or somebody pressed Stop. */
  open: boolean;
  stopped: boolean;
  /** Shown once it has lasted some seconds, and at once when a person is needed. */
  failure: ShownFailure | null;
  nextAttemptAt: Date | null;
  canTryNow: boolean;
  canStop: boolean;
  /** How many are sent before it, and how long that takes; null when it waits for none. */
  wait: Wait | null;
  /** Whoever runs the installation has paused all sending, and this one waits for that. */
  paused: boolean;
  opportunityId: string | null;
  engagementId: string | null;
  /** AWS's own words, null until AWS has said any. */
  reviewStatus: string | null;
  reviewComments: string | null;
  reviewStatusReason: string | null;
  startedAt: Date;
  /** The database's time of this answer: ages are counted from it, and not by this host's clock. */
  now: Date;
  updatedAt: Date;
  finishedAt: Date | null;
  /** When AWS was last asked for the opportunity. */
  checkedAt: Date | null;
  /** AWS's time of the newest change that we know of. */
  changedAt: Date | null;
  /** AWS has told of a change since the record was read. */
  isRecordOld: boolean;
  /** That AWS did not answer when it was last asked, and when that was; null until it has the referral. */
  unreachable: { title: string; code: string; at: Date } | null;
};

/** The sending of a referral to the environment in use; null when Send was never pressed for it. */
export async function progressOf(
  actor: Actor,
  referralId: string,
): Promise<SubmissionProgress | null> {
  const [row] = await db()
    .select({
      submission: submissions,
      answers: referrals.answers,
      held: opportunities,
      now: sql`now()`.mapWith(submissions.createdAt),
    })
    .from(submissions)
    .innerJoin(referrals, eq(referrals.id, submissions.referralId))
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.referralId, submissions.referralId),
        eq(opportunities.environment, submissions.environment),
      ),
    )
    .where(
      and(
        eq(submissions.referralId, referralId),
        can(actor, "read", submissions),
        eq(submissions.environment, currentEnvironment()),
      ),
    );
  if (!row) return null;
  const submission = submissionOf(row.submission);
  const isOnItsWay = submission.openedAt === null && !WITH_AWS.includes(submission.phase);
  const [wait, paused, hold] = isOnItsWay
    ? await Promise.all([waitOf(submission), isPaused(), holdOf(submission.environment)])
    : [null, false, null];
  const unreachable = submission.phase === "done" ? await unreachableSince() : null;
  const progress = progressFrom(submission, row);
  if (hold === null) return { ...progress, wait, paused, unreachable };
  // The queue waits for the credentials: that is what is wrong, whatever was wrong with this one.
  const failure = shownFailure(submission, hold.failure, row.answers);
  const canStop = isStoppable(submission);
  return { ...progress, failure, canTryNow: true, canStop, wait: null, paused, unreachable };
}

async function unreachableSince(): Promise<SubmissionProgress["unreachable"]> {
  const { failure, checkedAt } = await connectionStatus();
  return failure && checkedAt && { title: failure.title, code: failure.code, at: checkedAt };
}

/** A failure that lasts so long is told, however few tries it took. */
const SAY_AFTER_MS = 5_000;

/**
 * @param known the referral's answers as they are now, and what AWS last said of its opportunity:
 *   null until it has the referral
 */
function progressFrom(
  submission: SentSubmission,
  known: { answers: Answers; held: typeof opportunities.$inferSelect | null; now: Date },
): Omit<SubmissionProgress, "wait" | "paused" | "unreachable"> {
  const { answers, held, now } = known;
  const open = submission.openedAt !== null;
  const { lastFailure, phase, attempts } = submission;
  const offers = lastFailure !== null && (open || attempts >= FAILURES_BEFORE_SAYING);
  const { failingSince } = submission;
  const lasts = failingSince !== null && now.getTime() - failingSince.getTime() > SAY_AFTER_MS;
  return {
    submissionId: submission.id,
    environment: submission.environment,
    stages: stagesOf(submission, held?.reviewStatus ?? null),
    finished: phase === "done",
    correction: submission.requests.correction?.page ?? null,
    open,
    stopped: open && submission.stopped,
    failure:
      lastFailure !== null && (offers || lasts)
        ? shownFailure(submission, lastFailure, answers)
        : null,
    nextAttemptAt: submission.nextAttemptAt,
    canTryNow: offers && phase !== "done" && (!open || mayHelp(lastFailure, submission, answers)),
    canStop: offers && !open && isStoppable(submission),
    opportunityId: submission.opportunityId,
    engagementId: submission.engagementId,
    reviewStatus: held?.reviewStatus ?? null,
    reviewComments: textAt(held?.record, "LifeCycle.ReviewComments"),
    reviewStatusReason: textAt(held?.record, "LifeCycle.ReviewStatusReason"),
    startedAt: submission.createdAt,
    now,
    updatedAt: submission.updatedAt,
    finishedAt: submission.finishedAt,
    checkedAt: held?.checkedAt ?? null,
    ...changeOf(held),
  };
}

function changeOf(
  held: typeof opportunities.$inferSelect | null,
): Pick<SubmissionProgress, "changedAt" | "isRecordOld"> {
  const read = held?.lastModifiedAt ?? null;
  const listed = held?.listedAt ?? null;
  const isRecordOld = listed !== null && (read === null || listed > read);
  return { changedAt: isRecordOld ? listed : read, isRecordOld };
}

/**
 * Whether it can end otherwise when the very same is sent again: not where AWS dislikes an answer,
 * unless that is the owner, whom somebody may have registered since.
 */
function mayHelp(failure: Failure, { answers: sent }: SentSubmission, now: Answers): boolean {
  const isSame = fieldIds.every((id) => isSameAnswer(sent[id], now[id]));
  return isSame && (!isAboutAnswers(failure) || isAboutOwner(failure));
}

function isAboutOwner(failure: Failure): boolean {
  return failure.kind === "rejected" && failure.issues.every(({ field }) => field === "owner");
}

function isStoppable({ phase, unsure, maybeStarted }: Submission): boolean {
  const isStarting = maybeStarted || phase === "recheck" || (phase === "start" && unsure);
  return stageOfPhase[phase] < stageOfPhase.await && !isStarting;
}

function shownFailure(
  { answers: sent, opportunity }: SentSubmission,
  failure: Failure,
  now: Answers,
): ShownFailure {
  const issues = (failure.kind === "rejected" ? failure.issues : []).filter(
    ({ field }) => field === null || isUnchanged(field, sent, now),
  );
  const left: Failure = failure.kind === "rejected" ? { ...failure, issues } : failure;
  const { title, text } = failureWords(left, textAt(opportunity, "LifeCycle.ReviewStatus"));
  return {
    title,
    text,
    code: failure.code,
    message: failure.message,
    requestId: failure.requestId,
    retryable: failure.retryable,
    isAboutAnswers: isAboutAnswers(failure),
    issues: issues.map((issue) => ({
      ...issue,
      text: issueWords(issue),
      label: issue.field && fields[issue.field].label,
    })),
  };
}

/** A typed owner is three answers more, of which AWS knows people by the email. */
function isUnchanged(field: FieldId, sent: Answers, now: Answers): boolean {
  const asked: FieldId[] = field === "owner" ? ["owner", "ownerEmail"] : [field];
  return asked.every((id) => isSameAnswer(sent[id], now[id]));
}

function isSameAnswer(one: Answers[keyof Answers], other: Answers[keyof Answers]): boolean {
  return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
}

const stageWords: readonly [id: Stage["id"], words: string][] = [
  ["saving", "Saving"],
  ["creating", "Creating the opportunity"],
  ["linking", "Linking solutions and AWS services"],
  ["owner", "Assigning the owner"],
  ["starting", "Starting the review"],
  ["confirming", "Waiting for AWS to confirm"],
  ["done", "Done"],
];

/** What is done with an opportunity that AWS has: the rest of the stages is left out. */
const wordsOfCorrection: Record<LaterPage, Partial<Record<Stage["id"], string>>> = {
  fix: {
    saving: "Saving",
    creating: "Updating the opportunity",
    starting: "Returning it to review",
    confirming: "Waiting for AWS to confirm",
    done: "Done",
  },
  update: {
    saving: "Saving",
    creating: "Updating the opportunity",
    linking: "Linking solutions and AWS services",
    owner: "Assigning the owner",
    confirming: "Waiting for AWS to confirm",
    done: "Done",
  },
  launched: {
    saving: "Saving",
    creating: "Updating the opportunity",
    confirming: "Waiting for AWS to confirm",
    done: "Done",
  },
};

/** The stage each phase belongs to; saving, the first, was over before the first phase began. */
const stageOfPhase: Record<Phase, number> = {
  find: 1,
  create: 1,
  reread: 1,
  update: 1,
  associate: 2,
  detach: 2,
  assign: 3,
  recheck: 4,
  verify: 4,
  start: 4,
  await: 5,
  confirm: 5,
  done: 6,
};

function stagesOf(submission: Submission, reviewStatus: string | null): Stage[] {
  const { phase, openedAt } = submission;
  const current = stageOfPhase[phase];
  const doneDetail = reviewStatus && `Review status: ${reviewStatus}`;
  const stages = stageWords.map(
    ([id, words], at): Stage => ({
      id,
      words,
      state:
        at < current || phase === "done"
          ? "done"
          : at > current
            ? "wait"
            : openedAt === null
              ? "now"
              : "failed",
      detail: id === "done" ? doneDetail : detailOf(id, submission, current - at),
    }),
  );
  const { correction } = submission.requests;
  if (!correction) return stages;
  return stages.flatMap((stage) => {
    const words = wordsOfCorrection[correction.page][stage.id];
    return words === undefined ? [] : [{ ...stage, words }];
  });
}

/** @param behind how many stages ago this one was; 0 for the present one, less than 0 for one to come */
function detailOf(id: Stage["id"], submission: Submission, behind: number): string | null {
  const { requests, linked, opportunityId, environment } = submission;
  if (behind < 0) return null;
  switch (id) {
    case "creating":
      return opportunityId && `${referenceName[environment]} ${opportunityId}`;
    case "linking": {
      const total = requests.associations.length;
      if (total === 0) return "Nothing to link";
      return `${behind > 0 ? total : linked} of ${total} linked`;
    }
    case "owner":
      return requests.assignee && `${requests.assignee.FirstName} ${requests.assignee.LastName}`;
    case "saving":
    case "starting":
    case "confirming":
    case "done":
      return null;
    default: {
      const never: never = id;
      return never;
    }
  }
}

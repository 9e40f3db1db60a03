/** All work that is done for later, in one list: what recurs, how often, and what does it. */
import "server-only";
import { readAmounts } from "@/lib/drafts/amounts";
import { cleanHeldAnswers } from "@/lib/drafts/clean-held";
import { foldVersions } from "@/lib/drafts/fold-versions";
import { purgeDiscarded } from "@/lib/drafts/purge-discarded";
import { currentEnvironment } from "@/lib/env";
import { jobIn } from "@/lib/jobs/enqueue";
import type { Job } from "@/lib/jobs/job-source";
import { log } from "@/lib/log";
import { READ_SUMMARIES, readSummaries } from "@/lib/opportunity/aws-summary";
import { checkOpportunity } from "@/lib/opportunity/check-now";
import {
  FOLLOW_OPPORTUNITIES,
  followOpportunities,
  followSoonWhileBusy,
} from "@/lib/opportunity/follow";
import { CHECK_OPPORTUNITY } from "@/lib/opportunity/keep-record";
import { PLAY_REVIEWER, writeReview } from "@/lib/opportunity/play-reviewer";
import { forgetOldEvents } from "@/lib/opportunity/receive-events";
import { checkConnectionNow, keepConnection, REOPEN, reopenIfHeld } from "@/lib/partner/connection";
import { refreshSolutions } from "@/lib/partner/solutions";
import type { Failure } from "@/lib/partner-central/failures";
import { forgetOldUse } from "@/lib/partner-central/rate-limit";
import type { Result } from "@/lib/result";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Enqueued whenever a server process starts. */
export const CHECK_CONNECTION = "check-connection";

export function backgroundWork(): Job[] {
  const environment = currentEnvironment();
  return [
    {
      name: jobIn(environment, "refresh-solutions"),
      everySeconds: 10 * MINUTE,
      run: async () => expectAnswer(await refreshSolutions()),
    },
    {
      name: jobIn(environment, FOLLOW_OPPORTUNITIES),
      everySeconds: 2 * MINUTE,
      run: async (_payload, signal) => {
        expectAnswer(await followOpportunities(signal));
        await followSoonWhileBusy();
      },
    },
    {
      name: jobIn(environment, READ_SUMMARIES),
      everySeconds: MINUTE,
      run: async (_payload, signal) => expectAnswer(await readSummaries(signal)),
    },
    {
      name: jobIn(environment, CHECK_OPPORTUNITY),
      run: async (payload) => {
        const answer = await checkOpportunity(payload);
        if (answer.ok || answer.failure.retryable) return tellingConnection(answer);
        // Asked again, AWS would say the same: of a record that is gone, or that it does not show us.
        log.warn("opportunity.not-read", { failure: answer.failure.code });
      },
    },
    {
      name: jobIn(environment, PLAY_REVIEWER),
      run: async (payload, signal) => tellingConnection(await writeReview(payload, signal)),
    },
    {
      name: jobIn(environment, CHECK_CONNECTION),
      run: async () => void (await checkConnectionNow()),
    },
    { name: jobIn(environment, REOPEN), everySeconds: 45, run: reopenIfHeld },
    {
      name: "purge-discarded-drafts",
      everySeconds: HOUR,
      run: async (_payload, signal) => void (await purgeDiscarded(new Date(), signal)),
    },
    { name: "fold-versions", everySeconds: HOUR, run: foldVersions },
    { name: "clean-held-answers", everySeconds: HOUR, run: cleanHeldAnswers },
    { name: "read-amounts", run: readAmounts },
    { name: "forget-rate-limit-use", everySeconds: HOUR, run: forgetOldUse },
    { name: "forget-events", everySeconds: HOUR, run: forgetOldEvents },
  ];
}

/** AWS gave no good answer: the job fails by the failure's code, and is tried again later. */
class PartnerCentralFailure extends Error {
  override name = "PartnerCentralFailure";
  constructor(readonly code: string) {
    super(code);
  }
}

/** Whoever pressed the button is told when AWS does not answer. */
async function tellingConnection(answer: Result<null, Failure>): Promise<void> {
  await keepConnection(answer.ok || !answer.failure.retryable ? null : answer.failure);
  expectAnswer(answer);
}

function expectAnswer(answer: Result<null, Failure>): void {
  if (!answer.ok) throw new PartnerCentralFailure(answer.failure.code);
}

"use server";

import { z } from "zod";
import { action, referralAddress } from "@/app/words/action";
import { attemptSchema } from "@/app/words/attempt";
import { MOST_OF_A_COMMENT } from "@/components/sending/play-reviewer";
import { copyReferral } from "@/lib/drafts/copy-referral";
import { type Asked, checkReviewNow } from "@/lib/opportunity/check-now";
import { playReviewer } from "@/lib/opportunity/play-reviewer";
import { cleanLines } from "@/lib/referral/fields/answers";
import { referralSchema } from "@/lib/referral/schemas";

/** The page, which shows the answer to what was asked at this time when it is there. */
function asking(asked: Asked, request: { referralId: string }): string | null {
  return asked.ok
    ? `${referralAddress(request)}/status?asked=${asked.value.askedAt.getTime()}`
    : null;
}

/** Asks for AWS's answer; the page shows it when it is there, and waits for nobody. */
export const checkStatusNow = action({
  request: referralSchema,
  verb: checkReviewNow,
  changed: referralAddress,
  next: asking,
});

const said = (most: number) =>
  z.string().transform((typed) => cleanLines(typed).trim().slice(0, most));

/** Rehearsal: the reviewer's decision, which a job writes at AWS's Sandbox or the emulator. */
export const decideAsAws = action({
  request: referralSchema.extend({
    reviewStatus: z.enum(["Approved", "Action Required", "Rejected"]),
    comments: said(MOST_OF_A_COMMENT),
    reason: said(80),
  }),
  verb: playReviewer,
  changed: referralAddress,
  next: asking,
});

/** A new draft with these answers; its check page asks for what has to be new. */
export const startAgain = action({
  request: referralSchema.extend(attemptSchema.shape),
  verb: copyReferral,
  changed: () => "/",
  next(copied) {
    if (copied.ok) return `/referrals/${copied.value.referralId}/review`;
    return copied.failure.kind === "needs-you" ? "/start" : null;
  },
});

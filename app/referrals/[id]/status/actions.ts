"use server";

import { action, isMissing, referralAddress } from "@/app/words/action";
import { referralSchema } from "@/lib/referral/schemas";
import { checkReviewNow } from "@/lib/submission/retry";

/** Asks for AWS's answer; the page shows it when it is there, and waits for nobody. */
export const checkStatusNow = action({
  request: referralSchema,
  verb: checkReviewNow,
  changed: referralAddress,
  next: (asked, request) =>
    isMissing(asked) ? null : `${referralAddress(request)}/status?asked=${Date.now()}`,
});

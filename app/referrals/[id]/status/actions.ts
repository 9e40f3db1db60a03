"use server";

import { action, referralAddress } from "@/app/words/action";
import { checkReviewNow } from "@/lib/opportunity/check-now";
import { referralSchema } from "@/lib/referral/schemas";

/** Asks for AWS's answer; the page shows it when it is there, and waits for nobody. */
export const checkStatusNow = action({
  request: referralSchema,
  verb: checkReviewNow,
  changed: referralAddress,
  next: (asked, request) =>
    asked.ok ? `${referralAddress(request)}/status?asked=${asked.value.askedAt.getTime()}` : null,
});

"use server";

import { z } from "zod";
import { action, isMissing, referralAddress } from "@/app/words/action";
import { referralIdSchema, versionSchema } from "@/lib/referral/schemas";
import { submitReferral } from "@/lib/submission/submit";

const resendSchema = z.object({ referralId: referralIdSchema, version: versionSchema });

/** Sends what was changed of a referral that AWS has, or leads to what is in its way. */
export const resend = action({
  request: resendSchema,
  verb: (actor, request) => submitReferral(actor, request),
  changed: () => "/",
  next(sent, request) {
    const base = referralAddress(request);
    if (sent.ok) return `${base}/sending`;
    if (isMissing(sent)) return null;
    switch (sent.failure.kind) {
      case "conflict":
        return `${base}/fix?changed=1`;
      case "issues":
        return `${base}/fix?check=1`;
      case "unchanged":
      case "not-found":
        return `${base}/fix/check`;
      default: {
        const never: never = sent.failure;
        return never;
      }
    }
  },
});

"use server";

import { z } from "zod";
import { action, isMissing, referralAddress } from "@/app/words/action";
import { restoreVersion } from "@/lib/drafts/restore-version";
import { referralIdSchema, versionSchema } from "@/lib/referral/schemas";

export const restoreEarlier = action({
  request: z.object({ referralId: referralIdSchema, version: versionSchema }),
  verb: restoreVersion,
  changed: referralAddress,
  next: (restored, request) =>
    isMissing(restored)
      ? null
      : `${referralAddress(request)}/history?restored=${restored.ok ? "1" : "0"}`,
});

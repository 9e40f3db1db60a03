"use server";

import { z } from "zod";
import { action, referralAddress } from "@/app/words/action";
import { skipSection, unskipSection } from "@/lib/drafts/skip-section";
import { isSection } from "@/lib/referral/fields/steps";
import { referralIdSchema } from "@/lib/referral/schemas";

const requestSchema = z.object({
  referralId: referralIdSchema,
  step: z.string().refine(isSection),
});

/** Skips a section; its answers stay. */
export const skip = action({
  request: requestSchema,
  verb: skipSection,
  changed: referralAddress,
  next: (skipped, request) => referralAddress(request) + (skipped.ok ? "/more" : ""),
});

/** Takes a section up again, and opens it. */
export const unskip = action({
  request: requestSchema,
  verb: unskipSection,
  changed: referralAddress,
  next: (taken, request) => referralAddress(request) + (taken.ok ? `/${request.step}` : ""),
});

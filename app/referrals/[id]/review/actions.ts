"use server";

import { z } from "zod";
import { action, isMissing, referralAddress } from "@/app/words/action";
import { referralIdSchema } from "@/lib/referral/schemas";
import { submitReferral } from "@/lib/submission/submit";

const sendSchema = z.object({
  referralId: referralIdSchema,
  version: z.coerce.number().int().min(1).max(999_999_999),
  go: z.enum(["send", "close"]).catch("send"),
  submit: z.string().optional(),
});

/** Sends, or says at the same address why not. Nothing else on the page can be saved. */
export const sendReferral = action({
  request: sendSchema,
  verb: async (actor, request) =>
    request.go === "send" && request.submit !== undefined ? submitReferral(actor, request) : null,
  changed: () => "/",
  next(sent, request) {
    const base = referralAddress(request);
    if (request.go === "close") return "/";
    if (sent === null) return `${base}/review?check=1`;
    if (sent.ok) return `${base}/sending`;
    const changed = sent.failure.kind === "conflict" ? "&changed=1" : "";
    return isMissing(sent) ? null : `${base}/review?check=1&ticked=1${changed}`;
  },
});

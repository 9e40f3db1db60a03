"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { action, referralAddress } from "@/app/words/action";
import { settleClashes } from "@/lib/drafts/held-answers";
import { isLaterPage, isQuestionPage } from "@/lib/referral/fields/field-order";
import { referralIdSchema, versionSchema } from "@/lib/referral/schemas";
import { chosenAnswers } from "./chosen-answers";

const requestSchema = z.object({
  referralId: referralIdSchema,
  version: versionSchema,
  /** A page of an earlier release does not tell; then nothing that is kept aside is let go. */
  seen: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .default("0"),
  step: z.string().max(30).default(""),
  go: z.enum(["mine", "theirs", "chosen"]).default("chosen"),
});

/** Saves what the author chose, unless it was saved elsewhere once more: then they choose again. */
export const settle = action({
  request: requestSchema,
  verb(actor, { referralId, version, seen, go }, form) {
    const chosen = chosenAnswers(form, go) ?? notFound();
    return settleClashes(actor, { referralId, version, chosen, seen });
  },
  changed: referralAddress,
  next(settled, request) {
    const base = referralAddress(request);
    const step = isQuestionPage(request.step) ? request.step : "";
    if (settled.ok ? settled.value.left : settled.failure.kind === "conflict") {
      return `${base}/conflict?step=${step}&again=1`;
    }
    if (step === "" || !settled.ok) return base;
    return `${base}/${isLaterPage(step) ? "fix" : step}`;
  },
});

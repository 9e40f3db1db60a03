"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { settleClashes } from "@/lib/drafts/held-answers";
import { isFieldStep } from "@/lib/referral/fields/steps";
import { chosenAnswers } from "./chosen-answers";

const requestSchema = z.object({
  referralId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  version: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number),
  /** A page of an earlier release does not tell; then nothing that is kept aside is let go. */
  seen: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .default("0"),
  step: z.string().max(30).default(""),
  go: z.enum(["mine", "theirs", "chosen"]).default("chosen"),
});

/** Saves what the author chose, unless it was saved elsewhere once more: then they choose again. */
export async function settle(form: FormData): Promise<void> {
  const actor = await requireActor();
  const request = requestSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { referralId, version, seen, step, go } = request.data;
  const chosen = chosenAnswers(form, go);
  if (chosen === null) notFound();
  const settled = await settleClashes(actor, { referralId, version, chosen, seen });
  revalidatePath(`/referrals/${referralId}`, "layout");
  const base = `/referrals/${referralId}`;
  if (settled.ok ? settled.value.left : settled.failure.kind === "conflict") {
    redirect(`${base}/conflict?step=${isFieldStep(step) ? step : ""}&again=1`);
  }
  redirect(isFieldStep(step) && settled.ok ? `${base}/${step}` : base);
}

"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { Refused } from "@/components/referral/not-saved";
import { requireUser } from "@/lib/auth/require-user";
import { getReferral } from "@/lib/drafts/get-referral";
import { referralContext } from "@/lib/drafts/referral-context";
import { saveStep } from "@/lib/drafts/save-step";
import { parseSaveStep } from "@/lib/referral/schemas";
import { afterSave, answersAfter, rowOf } from "./after-save";
import { sameAnswers } from "./same-answers";

/** Saves one page of questions as typed, right or wrong, and leads on. */
export async function saveStepPage(_previous: Refused, form: FormData): Promise<Refused> {
  const user = await requireUser();
  const request = parseSaveStep(form);
  if (!request.ok) return { kind: request.failure.kind };
  const { referralId, step, answers } = request.value;
  const [referral, context] = await Promise.all([
    getReferral(user, referralId),
    referralContext(user),
  ]);
  if (!referral) notFound();
  const saved = await saveStep(user, { ...request.value, mark: "saved" });
  if (!saved.ok && saved.failure.kind === "conflict") {
    // A second press without scripts meets what the first one saved: that is no conflict.
    const kept = await getReferral(user, referralId);
    const again = kept && sameAnswers(step, kept.answers, answers);
    if (!again) return { kind: "conflict", version: saved.failure.version, answers };
  }
  revalidatePath(`/referrals/${referralId}`, "layout");
  const returnRow = request.value.returnTo && rowOf(form.get("row"));
  const locked = !saved.ok && saved.failure.kind !== "conflict";
  const after = answersAfter(referral.answers, request.value);
  redirect(
    locked
      ? `/referrals/${referralId}`
      : afterSave({ ...request.value, returnRow, before: referral.answers, after }, context),
  );
}

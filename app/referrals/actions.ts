"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { attemptSchema } from "@/app/words/attempt";
import { requireActor } from "@/lib/auth/require-actor";
import { discardDraft, restoreDraft } from "@/lib/drafts/discard-draft";
import { startDraft } from "@/lib/drafts/start-draft";

const referralSchema = z.object({ referralId: z.string().min(1).max(40) });

export async function startReferral(form: FormData): Promise<void> {
  const actor = await requireActor();
  const attempt = attemptSchema.safeParse(Object.fromEntries(form));
  if (!attempt.success) redirect("/");
  const started = await startDraft(actor, attempt.data);
  if (!started.ok) redirect("/start");
  revalidatePath("/");
  redirect(`/referrals/${started.value.referralId}/customer`);
}

export async function discardReferral(form: FormData): Promise<void> {
  const actor = await requireActor();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (!referral.success) redirect("/");
  const discarded = await discardDraft(actor, referral.data);
  revalidatePath("/");
  redirect(
    discarded.ok ? `/?discarded=${encodeURIComponent(referral.data.referralId)}` : "/?kept=1",
  );
}

export async function restoreReferral(form: FormData): Promise<void> {
  const actor = await requireActor();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (referral.success) await restoreDraft(actor, referral.data);
  revalidatePath("/");
  redirect("/");
}

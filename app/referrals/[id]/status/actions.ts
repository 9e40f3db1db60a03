"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { checkReviewNow } from "@/lib/submission/retry";

const referralSchema = z.object({ referralId: z.string().min(1).max(40) });

/** Asks for AWS's answer; the page shows it when it is there, and waits for nobody. */
export async function checkStatusNow(form: FormData): Promise<void> {
  const actor = await requireActor();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (!referral.success) notFound();
  const asked = await checkReviewNow(actor, referral.data);
  if (!asked.ok) notFound();
  redirect(`/referrals/${referral.data.referralId}/status?asked=${Date.now()}`);
}

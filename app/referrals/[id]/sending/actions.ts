"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireUser } from "@/lib/auth/require-user";
import { stopSending, tryNow } from "@/lib/submission/retry";

const referralSchema = z.object({ referralId: z.string().min(1).max(40) });

export async function trySendingNow(form: FormData): Promise<void> {
  const user = await requireUser();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (!referral.success) notFound();
  const { referralId } = referral.data;
  await tryNow(user, referral.data);
  revalidatePath(`/referrals/${referralId}`, "layout");
  redirect(`/referrals/${referralId}/sending`);
}

export async function stopTrying(form: FormData): Promise<void> {
  const user = await requireUser();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (!referral.success) notFound();
  const { referralId } = referral.data;
  await stopSending(user, referral.data);
  revalidatePath(`/referrals/${referralId}`, "layout");
  redirect(`/referrals/${referralId}/sending`);
}

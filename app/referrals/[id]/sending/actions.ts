"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import type { Result } from "@/lib/result";
import { stopSending, tryNow } from "@/lib/submission/retry";

const referralSchema = z.object({ referralId: z.string().min(1).max(40) });

export async function trySendingNow(form: FormData): Promise<void> {
  const actor = await requireActor();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (!referral.success) notFound();
  const { referralId } = referral.data;
  return toProgress(referralId, await tryNow(actor, referral.data));
}

export async function stopTrying(form: FormData): Promise<void> {
  const actor = await requireActor();
  const referral = referralSchema.safeParse(Object.fromEntries(form));
  if (!referral.success) notFound();
  const { referralId } = referral.data;
  return toProgress(referralId, await stopSending(actor, referral.data));
}

function toProgress(
  referralId: string,
  pressed: Result<null, { kind: "not-found" | "changed" | "done" | "too-late" }>,
): never {
  if (!pressed.ok && pressed.failure.kind === "not-found") notFound();
  revalidatePath(`/referrals/${referralId}`, "layout");
  const why = pressed.ok ? "" : `?not=${pressed.failure.kind}`;
  redirect(`/referrals/${referralId}/sending${why}`);
}

"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { skipSection, unskipSection } from "@/lib/drafts/skip-section";
import { isSection } from "@/lib/referral/fields/steps";

const requestSchema = z.object({
  referralId: z.string().max(64),
  step: z.string().refine(isSection),
});

/** Puts a section aside; its answers stay. */
export async function skip(form: FormData): Promise<void> {
  const actor = await requireActor();
  const request = requestSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { referralId } = request.data;
  const skipped = await skipSection(actor, request.data);
  if (!skipped.ok) redirect(`/referrals/${referralId}`);
  revalidatePath(`/referrals/${referralId}`, "layout");
  redirect(`/referrals/${referralId}/more`);
}

/** Takes a section up again, and opens it. */
export async function answerAfterAll(form: FormData): Promise<void> {
  const actor = await requireActor();
  const request = requestSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { referralId, step } = request.data;
  const taken = await unskipSection(actor, request.data);
  revalidatePath(`/referrals/${referralId}`, "layout");
  redirect(taken.ok ? `/referrals/${referralId}/${step}` : `/referrals/${referralId}`);
}

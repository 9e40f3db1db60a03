"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { submitReferral } from "@/lib/submission/submit";

const sendSchema = z.object({
  referralId: z.string().min(1).max(40),
  version: z.coerce.number().int().min(1),
  go: z.enum(["send", "close"]).catch("send"),
  submit: z.string().optional(),
});

/** Sends, or says at the same address why not. Nothing else on the page can be saved. */
export async function sendReferral(form: FormData): Promise<void> {
  const actor = await requireActor();
  const request = sendSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { referralId, submit, go } = request.data;
  if (go === "close") redirect("/");
  const review = `/referrals/${referralId}/review`;
  if (submit === undefined) redirect(`${review}?check=1`);
  const sent = await submitReferral(actor, request.data);
  revalidatePath("/", "layout");
  if (sent.ok) redirect(`/referrals/${referralId}/sending`);
  if (sent.failure.kind === "not-found") notFound();
  redirect(`${review}?check=1&ticked=1${sent.failure.kind === "conflict" ? "&changed=1" : ""}`);
}

"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/require-actor";
import { restoreVersion } from "@/lib/drafts/restore-version";

const requestSchema = z.object({
  referralId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  version: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number),
});

export async function restoreEarlier(form: FormData): Promise<void> {
  const actor = await requireActor();
  const request = requestSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { referralId } = request.data;
  const restored = await restoreVersion(actor, request.data);
  if (!restored.ok && restored.failure.kind === "not-found") notFound();
  revalidatePath(`/referrals/${referralId}`, "layout");
  redirect(`/referrals/${referralId}/history?restored=${restored.ok ? "1" : "0"}`);
}

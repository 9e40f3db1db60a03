"use server";

import { requireActor } from "@/lib/auth/require-actor";
import { rememberFilled } from "@/lib/drafts/fill-answer";
import { cleanLine } from "@/lib/referral/fields/answers";
import type { FieldId } from "@/lib/referral/fields/field-order";
import { referralIdSchema } from "@/lib/referral/schemas";

const fillable = ["referralName", "monthlyRevenue", "country"] as const satisfies FieldId[];

/** Keeps in mind that what stands in a question is ours, until its page is saved. */
export async function remember(referralId: unknown, field: unknown, value: unknown): Promise<void> {
  const actor = await requireActor();
  const id = referralIdSchema.safeParse(referralId);
  if (!id.success || typeof value !== "string") return;
  const known = fillable.find((id) => id === field);
  if (!known) return;
  await rememberFilled(actor, {
    referralId: id.data,
    field: known,
    value: cleanLine(value).slice(0, 500),
  });
}

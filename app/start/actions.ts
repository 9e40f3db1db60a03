"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { attemptSchema } from "@/app/words/attempt";
import { readPerson } from "@/app/words/person-details";
import type { PersonFormState } from "@/components/settings/person-form";
import { requireActor } from "@/lib/auth/require-actor";
import { startDraft } from "@/lib/drafts/start-draft";
import { saveYourself } from "@/lib/partner/people";

/** The first referral needs to know who asks; everything after it only needs a press. */
export async function introduceAndStart(before: unknown, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor();
  const person = readPerson(before, form);
  if (!person.ok) return person.failure;
  await saveYourself(actor, person.value);
  const attempt = attemptSchema.safeParse(Object.fromEntries(form));
  const started = attempt.success ? await startDraft(actor, attempt.data) : null;
  revalidatePath("/", "layout");
  redirect(started?.ok ? `/referrals/${started.value.referralId}/customer` : "/");
}

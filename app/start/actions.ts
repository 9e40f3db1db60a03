"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readPerson } from "@/app/settings/person-details";
import type { PersonFormState } from "@/components/settings/person-form";
import { requireUser } from "@/lib/auth/require-user";
import { saveYourself } from "@/lib/drafts/people";
import { startDraft } from "@/lib/drafts/start-draft";
import { attemptSchema } from "./attempt";

/** The first referral needs to know who asks; everything after it only needs a press. */
export async function introduceAndStart(before: unknown, form: FormData): Promise<PersonFormState> {
  const user = await requireUser();
  const person = readPerson(before, form);
  if (!person.ok) return person.failure;
  await saveYourself(user, person.value);
  const attempt = attemptSchema.safeParse(Object.fromEntries(form));
  const started = attempt.success ? await startDraft(user, attempt.data) : null;
  revalidatePath("/", "layout");
  redirect(started?.ok ? `/referrals/${started.value.referralId}/customer` : "/");
}

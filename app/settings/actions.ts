"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readPerson, savedPerson } from "@/app/words/person-details";
import type { PersonFormState } from "@/components/settings/person-form";
import { requireActor } from "@/lib/auth/require-actor";
import { checkConnectionNow } from "@/lib/partner/connection";
import { addPerson, removePerson, saveYourself } from "@/lib/partner/people";

const personIdSchema = z.object({ personId: z.string().min(1).max(40) });

export async function saveYou(before: unknown, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor();
  const person = readPerson(before, form);
  if (!person.ok) return person.failure;
  await saveYourself(actor, person.value);
  revalidatePath("/", "layout");
  return savedPerson(before, person.value);
}

export async function addColleague(before: unknown, form: FormData): Promise<PersonFormState> {
  const actor = await requireActor();
  const person = readPerson(before, form);
  if (!person.ok) return person.failure;
  await addPerson(actor, person.value);
  revalidatePath("/settings");
  return savedPerson(before, null);
}

export async function removeColleague(form: FormData): Promise<void> {
  const actor = await requireActor();
  const person = personIdSchema.safeParse(Object.fromEntries(form));
  if (person.success) await removePerson(actor, person.data);
  revalidatePath("/settings");
  redirect("/settings#people");
}

/** A person asked, so this one call waits for AWS: ten seconds at most. */
export async function checkConnection(): Promise<void> {
  await requireActor();
  await checkConnectionNow();
  revalidatePath("/settings");
  redirect("/settings#connection");
}

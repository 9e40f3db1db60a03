"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { keepGuidanceSetting } from "@/app/words/preferences";
import type { Refused } from "@/components/autosave/refusal-words";
import { savePosted } from "./save-posted";

/** Saves one page of questions, and leads on. */
export async function saveStepPage(_previous: Refused, form: FormData): Promise<Refused> {
  await keepGuidanceSetting(form);
  const outcome = await savePosted(form);
  if (outcome.kind === "refused") return { kind: outcome.why };
  revalidatePath(`/referrals/${outcome.referralId}`, "layout");
  redirect(outcome.location);
}

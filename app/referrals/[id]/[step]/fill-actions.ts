"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { requireUser, type User } from "@/lib/auth/require-user";
import { fillAnswer, rememberFilled } from "@/lib/drafts/fill-answer";
import { getReferral } from "@/lib/drafts/get-referral";
import { referralContext } from "@/lib/drafts/referral-context";
import { saveStep } from "@/lib/drafts/save-step";
import { type Answers, cleanText } from "@/lib/referral/answers";
import type { FieldId } from "@/lib/referral/field-order";
import { shareWords } from "@/lib/referral/parse/monthly-share";
import { suggestedName } from "@/lib/referral/readiness/name";
import { parseSaveStep } from "@/lib/referral/schemas";

/** Saves the page as it stands and takes our name for the referral. */
export async function fillName(form: FormData): Promise<void> {
  await fillFrom(form, "referralName", async (user, answers) =>
    suggestedName(answers, await referralContext(user)),
  );
}

/** Saves the page as it stands and takes the amount a month that its helper works out. */
export async function fillRevenue(form: FormData): Promise<void> {
  const [total, months] = ["helperTotal", "helperMonths"].map((name) => {
    const typed = form.get(name);
    return typeof typed === "string" ? cleanText(typed).slice(0, 200) : "";
  });
  await fillFrom(
    form,
    "monthlyRevenue",
    async () => shareWords(total ?? "", months ?? "")?.value ?? null,
  );
}

async function fillFrom(
  form: FormData,
  field: FieldId,
  valueFor: (user: User, answers: Answers) => Promise<string | null>,
): Promise<void> {
  const user = await requireUser();
  const request = parseSaveStep(form);
  if (!request.ok) notFound();
  const { referralId, step } = request.value;
  const saved = await saveStep(user, { ...request.value, mark: "none" });
  revalidatePath(`/referrals/${referralId}`, "layout");
  if (!saved.ok && saved.failure.kind === "conflict") {
    redirect(`/referrals/${referralId}/conflict?step=${step}`);
  }
  if (!saved.ok) redirect(`/referrals/${referralId}`);
  const referral = await getReferral(user, referralId);
  const value = referral && (await valueFor(user, referral.answers));
  if (referral && value) {
    await fillAnswer(user, { referralId, version: referral.version, field, value });
  }
  redirect(`/referrals/${referralId}/${step}#${field}`);
}

const fillable: readonly string[] = ["referralName", "monthlyRevenue"] satisfies FieldId[];

/** Keeps in mind that what stands in a question is ours, until its page is saved. */
export async function remember(referralId: unknown, field: unknown, value: unknown): Promise<void> {
  const user = await requireUser();
  if (typeof referralId !== "string" || typeof value !== "string") return;
  const known = fillable.find((id) => id === field);
  if (known !== "referralName" && known !== "monthlyRevenue") return;
  await rememberFilled(user, { referralId, field: known, value: cleanText(value).slice(0, 500) });
}

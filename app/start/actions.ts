"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { personAction } from "@/app/words/action";
import { attemptSchema } from "@/app/words/attempt";
import { startDraft } from "@/lib/drafts/start-draft";
import { saveYourself } from "@/lib/partner/people";

/** The first referral needs to know who asks; everything after it only needs a press. */
export const introduceAndStart = personAction({
  async verb(actor, person, form) {
    await saveYourself(actor, person);
    const attempt = attemptSchema.safeParse(Object.fromEntries(form));
    const started = attempt.success ? await startDraft(actor, attempt.data) : null;
    revalidatePath("/", "layout");
    redirect(started?.ok ? `/referrals/${started.value.referralId}/customer` : "/");
  },
  changed: "/",
  shown: (person) => person,
});

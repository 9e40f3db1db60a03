"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { reasonName } from "@/components/review/finding-line";
import { requireUser } from "@/lib/auth/require-user";
import { fillAnswer } from "@/lib/drafts/fill-answer";
import { getReferral } from "@/lib/drafts/get-referral";
import { putAside, takeBackAside } from "@/lib/drafts/put-asides";
import { referralContext } from "@/lib/drafts/referral-context";
import { suggestedName } from "@/lib/referral/readiness/name";

const requestSchema = z.object({
  referralId: z.string().min(1).max(40),
  version: z.coerce.number().int().min(1),
  finding: z.string().max(100).optional(),
  takeBack: z.string().max(40).optional(),
  useName: z.string().optional(),
});

/** What the panel's buttons ask for: put a warning aside, hear it again, or take our name. */
export async function settleFinding(form: FormData): Promise<void> {
  const user = await requireUser();
  const request = requestSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { referralId, version, finding, takeBack, useName } = request.data;
  const review = `/referrals/${referralId}/review`;
  let search = "";
  if (finding !== undefined) {
    const reason = form.get(reasonName(finding));
    const put = await putAside(user, {
      referralId,
      finding,
      reason: typeof reason === "string" ? reason : "",
    });
    if (!put.ok && put.failure.kind === "not-found") notFound();
    if (!put.ok && put.failure.kind === "no-reason") {
      search = `?unreasoned=${encodeURIComponent(finding)}#reason-${finding}`;
    }
  } else if (takeBack !== undefined) {
    await takeBackAside(user, { referralId, asideId: takeBack });
  } else if (useName !== undefined) {
    const [referral, context] = await Promise.all([
      getReferral(user, referralId),
      referralContext(user),
    ]);
    if (!referral) notFound();
    const value = suggestedName(referral.answers, context);
    if (value !== null) {
      await fillAnswer(user, { referralId, version, field: "referralName", value });
    }
    search = "#row-referralName";
  }
  revalidatePath(`/referrals/${referralId}`, "layout");
  redirect(`${review}${search}`);
}

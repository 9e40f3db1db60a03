import { notFound, redirect } from "next/navigation";
import { currentContext, currentReferral } from "@/app/words/session";
import { firstUnfinishedStep } from "@/lib/referral/fields/progress";
import { isFieldStep } from "@/lib/referral/fields/steps";

/** A referral's own address leads to where it stands: the first open page, or what AWS says of it. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [referral, context] = await Promise.all([currentReferral(id), currentContext()]);
  if (!referral) notFound();
  if (referral.discardedAt) redirect(`/?discarded=${id}`);
  if (referral.locked) {
    redirect(`/referrals/${id}/${referral.state === "sending" ? "sending" : "status"}`);
  }
  const step = firstUnfinishedStep(referral.answers, context, referral.marks);
  redirect(`/referrals/${id}/${step}${isFieldStep(step) ? "?from=list" : ""}`);
}

import "server-only";
import { notFound, redirect } from "next/navigation";
import type { StepProgress } from "@/components/step/step-nav";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { type Marks, progressOf } from "@/lib/referral/fields/progress";
import { currentContext, currentReferral } from "./session";

/** A referral that may still be written. One that AWS has is shown by its status page instead. */
export async function openDraft(id: string) {
  const [referral, context] = await Promise.all([currentReferral(id), currentContext()]);
  if (!referral) notFound();
  if (referral.discardedAt) redirect(`/?discarded=${id}`);
  if (referral.locked) redirect(`/referrals/${id}`);
  return { referral, context };
}

/** The same, or one that AWS has and lets one change. */
export async function openForChange(id: string) {
  const referral = await currentReferral(id);
  const isOpenAtAws = referral?.laterPage && !referral.discardedAt;
  return isOpenAtAws ? { referral, context: await currentContext() } : openDraft(id);
}

/** How far each of the six steps is, for the list of steps. */
export function progressOfAll(
  answers: Answers,
  context: ReferralContext,
  marks: Marks,
): StepProgress {
  const of = (slug: keyof StepProgress) => progressOf(slug, answers, context, marks);
  return {
    customer: of("customer"),
    deal: of("deal"),
    delivery: of("delivery"),
    ask: of("ask"),
    more: of("more"),
    review: of("review"),
  };
}

import "server-only";
import type { StoppedAt } from "@/components/step/stopped-note";
import { requireActor } from "@/lib/auth/require-actor";
import { lastEditedStep } from "@/lib/drafts/last-edited";
import type { Referral } from "@/lib/drafts/referral";
import type { ReferralContext } from "@/lib/referral/context";
import { neededToSend, progressOf } from "@/lib/referral/fields/progress";
import { type FieldStep, sections, steps } from "@/lib/referral/fields/steps";

/**
 * Where somebody who comes back stopped, and what is left. A draft opens at its first page with
 * something left, which need not be the page that was left in the middle.
 */
export async function stoppedAt(
  { id, answers, marks }: Pick<Referral, "id" | "answers" | "marks">,
  context: ReferralContext,
  here: FieldStep,
): Promise<StoppedAt | null> {
  const last = await lastEditedStep(await requireActor(), id);
  if (last === null) return null;
  const isThere = last !== here && progressOf(last, answers, context, marks).state !== "done";
  const page = isThere ? [...steps, ...sections].find(({ slug }) => slug === last) : undefined;
  const { answered, total } = neededToSend(answers);
  return {
    place: page ? { href: `/referrals/${id}/${last}`, heading: page.heading } : null,
    toGo: total - answered,
  };
}

import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { fillAnswer } from "@/lib/drafts/fill-answer";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, cleanLine } from "@/lib/referral/fields/answers";
import { shareWords } from "@/lib/referral/parse/monthly-share";
import { suggestedName } from "@/lib/referral/readiness/name";

type Fill = {
  go: "use-name" | "use-amount";
  form: FormData;
  referralId: string;
  /** As it is after the page was saved. */
  version: number;
  after: Answers;
};

const MOST_OF_A_HELPER = 200;

/**
 * Puts our name, or the amount a month that the helper works out, into a page that was just saved
 * as it stood, and gives the field. Where there is nothing to put in, nothing changes.
 */
export async function fillFrom(
  actor: Actor,
  { go, form, referralId, version, after }: Fill,
  context: ReferralContext,
): Promise<"referralName" | "monthlyRevenue"> {
  const field = go === "use-name" ? "referralName" : "monthlyRevenue";
  const value = go === "use-name" ? suggestedName(after, context) : amountFrom(form);
  if (value === null) return field;
  const filled = await fillAnswer(actor, { referralId, version, field, value });
  if (!filled.ok && filled.failure.kind === "not-found") notFound();
  // Where somebody else was quicker, the value is kept, and the page leads to the choice.
  return field;
}

function amountFrom(form: FormData): string | null {
  const [total = "", months = ""] = ["helperTotal", "helperMonths"].map((name) => {
    const typed = form.get(name);
    return typeof typed === "string" ? cleanLine(typed).slice(0, MOST_OF_A_HELPER) : "";
  });
  return shareWords(total, months)?.value ?? null;
}

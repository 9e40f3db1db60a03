import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { fillAnswer } from "@/lib/drafts/fill-answer";
import { saveStep } from "@/lib/drafts/save-step";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, cleanLine } from "@/lib/referral/fields/answers";
import {
  type FieldId,
  fieldsOfStep,
  isLaterPage,
  type QuestionPage,
} from "@/lib/referral/fields/field-order";
import { shareWords } from "@/lib/referral/parse/monthly-share";
import { suggestedName } from "@/lib/referral/readiness/name";
import { withoutPageCode } from "@/lib/referral/readiness/page-code";

type Fill = {
  go: "use-name" | "use-amount" | "use-plain-text";
  form: FormData;
  referralId: string;
  step: QuestionPage;
  /** As it is after the page was saved. */
  version: number;
  after: Answers;
};

const MOST_OF_A_HELPER = 200;

/**
 * Puts our name, or the amount a month that the helper works out, into a page that was just saved
 * as it stood, or takes web page code out of its texts, and gives the field. Where there is nothing
 * to change, nothing changes.
 */
export async function fillFrom(
  actor: Actor,
  { go, form, referralId, step, version, after }: Fill,
  context: ReferralContext,
): Promise<FieldId> {
  if (go === "use-plain-text") {
    const answers = withoutPageCode(fieldsOfStep(step), after);
    const [field] = fieldsOfStep(step).filter((id) => id in answers);
    if (field === undefined) return fieldsOfStep(step)[0] ?? "submit";
    const saved = await saveStep(actor, { referralId, version, step, answers, mark: "none" });
    if (!saved.ok && saved.failure.kind === "not-found") notFound();
    return field;
  }
  const field = go === "use-name" ? "referralName" : "monthlyRevenue";
  const value = go === "use-name" ? suggestedName(after, context) : amountFrom(form);
  if (value === null) return field;
  const place = isLaterPage(step) ? { page: step } : {};
  const filled = await fillAnswer(actor, { referralId, version, field, value, ...place });
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

import "server-only";
import { settledNow } from "@/app/words/date-style";
import type { RefusalKind } from "@/components/autosave/refusal-words";
import { requireActor } from "@/lib/auth/require-actor";
import { getReferral } from "@/lib/drafts/get-referral";
import { saveStep } from "@/lib/drafts/save-step";
import { log } from "@/lib/log";
import { referralContext } from "@/lib/partner/referral-context";
import { parseSaveStep } from "@/lib/referral/schemas";
import { isDatabaseError } from "@/lib/result";
import { afterSave, answersAfter, gapsOf, isAboutGuidance, pageAddress, rowOf } from "./after-save";
import { fillFrom } from "./fill-posted";

export type Outcome =
  /** Saved, or kept aside until its author chooses: where to go on. */
  { kind: "saved"; referralId: string; location: string } | { kind: "refused"; why: RefusalKind };

/** Saves a posted page as typed, right or wrong, with scripts or without. */
export async function savePosted(form: FormData): Promise<Outcome> {
  try {
    return await save(form);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    log.error("save.failed", error);
    return { kind: "refused", why: "unavailable" };
  }
}

async function save(form: FormData): Promise<Outcome> {
  const actor = await requireActor();
  const request = parseSaveStep(form);
  if (!request.ok) return { kind: "refused", why: request.failure.kind };
  const { referralId, step, go, used } = request.value;
  const [referral, context] = await Promise.all([
    getReferral(actor, referralId),
    referralContext(actor),
  ]);
  if (!referral) return { kind: "refused", why: "not-found" };
  const isFilling = go === "use-name" || go === "use-amount" || go === "use-plain-text";
  const mark = isFilling || used !== null || isAboutGuidance(go) ? "none" : "saved";
  const given = { ...request.value, answers: await settledNow(request.value.answers) };
  const saved = await saveStep(actor, { ...given, mark });
  const returnRow = request.value.returnTo && rowOf(form.get("row"));
  if (saved.ok) {
    const after = answersAfter(referral.answers, given);
    if (used !== null) {
      return { kind: "saved", referralId, location: `${pageAddress(referralId, step)}#${used}` };
    }
    if (isFilling) {
      const { version } = saved.value;
      const field = await fillFrom(actor, { go, form, referralId, step, version, after }, context);
      return { kind: "saved", referralId, location: `${pageAddress(referralId, step)}#${field}` };
    }
    const listed = form.get("gaps");
    const gapsBefore = typeof listed === "string" ? listed.split(",") : gapsOf(referral.answers);
    const where = { ...request.value, go, returnRow, gapsBefore, after };
    return { kind: "saved", referralId, location: afterSave(where, context) };
  }
  if (saved.failure.kind !== "conflict") return { kind: "refused", why: saved.failure.kind };
  return { kind: "saved", referralId, location: `/referrals/${referralId}/conflict?step=${step}` };
}

"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { action, referralAddress } from "@/app/words/action";
import { keysOfReason, keysOfValue, reasonName } from "@/components/review/dismiss";
import type { Actor } from "@/lib/auth/actor";
import { dismissWarning, takeBackDismissal } from "@/lib/drafts/dismissals";
import { fillAnswer } from "@/lib/drafts/fill-answer";
import { getReferral } from "@/lib/drafts/get-referral";
import { saveStep } from "@/lib/drafts/save-step";
import { referralContext } from "@/lib/partner/referral-context";
import { type FieldId, fieldIds, fields } from "@/lib/referral/fields/fields";
import { isFieldStep } from "@/lib/referral/fields/steps";
import { suggestedName } from "@/lib/referral/readiness/name";
import { withoutPageCode } from "@/lib/referral/readiness/page-code";
import { idSchema, referralIdSchema } from "@/lib/referral/schemas";

const requestSchema = z.object({
  referralId: referralIdSchema,
  version: z.coerce.number().int().min(1).max(999_999_999),
  finding: z.string().max(2_000).optional(),
  takeBack: idSchema.optional(),
  useName: z.string().optional(),
  takeOutCode: z.enum(fieldIds).optional(),
});

/** Of one page: a form made by hand may name more, and each is looked up. */
const MOST_AT_ONCE = 20;

/** What the panel's buttons ask for: dismiss a warning, restore it, take our name, or take code out of a text. */
export const settleFinding = action({
  request: requestSchema,
  async verb(actor, { referralId, version, finding, takeBack, useName, takeOutCode }, form) {
    if (finding !== undefined) {
      return `/review${await dismissWarnings(actor, referralId, finding, form)}`;
    }
    if (takeBack !== undefined)
      await takeBackDismissal(actor, { referralId, dismissalId: takeBack });
    else if (useName !== undefined) return takeName(actor, referralId, version);
    else if (takeOutCode !== undefined) return takeCode(actor, referralId, version, takeOutCode);
    return "/review";
  },
  changed: referralAddress,
  next: (place, request) => referralAddress(request) + place,
});

/**
 * The page posts every reason that was written on it, and shows none of them again. So each is kept,
 * and not only that of the button which was pressed. Gives what the address goes on with.
 */
async function dismissWarnings(
  actor: Actor,
  referralId: string,
  pressed: string,
  form: FormData,
): Promise<string> {
  const [first = "", ...more] = keysOfValue(pressed);
  const written = form.get(reasonName([first, ...more]));
  const reason = typeof written === "string" ? written : "";
  const others = [...form].flatMap(([name, text]) => {
    const isWritten = typeof text === "string" && text.trim() !== "";
    const keys = isWritten ? keysOfReason(name).filter((key) => key !== first) : [];
    return keys.map((finding) => ({ finding, reason: String(text) }));
  });
  for (const other of others.slice(0, MOST_AT_ONCE))
    await dismissWarning(actor, { referralId, ...other });
  const put = await dismissWarning(actor, { referralId, finding: first, reason });
  if (put.ok) return "";
  if (put.failure.kind === "not-found") notFound();
  const isUnreasoned = put.failure.kind === "no-reason";
  return isUnreasoned ? `?unreasoned=${encodeURIComponent(first)}#reason-${first}` : "";
}

/** Puts our name in, and gives where to go on. */
async function takeName(actor: Actor, referralId: string, version: number): Promise<string> {
  const [referral, context] = await Promise.all([
    getReferral(actor, referralId),
    referralContext(actor),
  ]);
  if (!referral) notFound();
  const value = suggestedName(referral.answers, context);
  const row = "/review#row-referralName";
  if (value === null) return row;
  const filled = await fillAnswer(actor, { referralId, version, field: "referralName", value });
  if (filled.ok) return row;
  if (filled.failure.kind === "not-found") notFound();
  return filled.failure.kind === "conflict" ? "/conflict?step=deal" : row;
}

/** Takes web page code out of one answer, and gives where to go on. */
async function takeCode(
  actor: Actor,
  referralId: string,
  version: number,
  field: FieldId,
): Promise<string> {
  const referral = await getReferral(actor, referralId);
  const { step } = fields[field];
  if (!referral || !isFieldStep(step)) notFound();
  const answers = withoutPageCode([field], referral.answers);
  const row = `/review#row-${field}`;
  if (Object.keys(answers).length === 0) return row;
  const saved = await saveStep(actor, { referralId, version, step, answers, mark: "none" });
  if (saved.ok) return row;
  if (saved.failure.kind === "not-found") notFound();
  return saved.failure.kind === "conflict" ? `/conflict?step=${step}` : row;
}

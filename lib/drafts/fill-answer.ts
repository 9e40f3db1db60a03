/** Puts a value of ours into an answer, at its author's press, and remembers that nobody typed it. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { type FieldId, isQuestionPage, type LaterPage } from "@/lib/referral/fields/field-order";
import { fields } from "@/lib/referral/fields/fields";
import { done, failed, type Result } from "@/lib/result";
import { unlockedSql } from "./referral";
import { type SaveFailure, saveStep } from "./save-step";

type Fill = {
  referralId: string;
  field: FieldId;
  value: string;
  /** The page it stands on, where that is none of the wizard's. */
  page?: LaterPage;
};

export async function fillAnswer(
  actor: Actor,
  { version, ...fill }: Fill & { version: number },
): Promise<Result<{ version: number }, SaveFailure>> {
  const step = fill.page ?? fields[fill.field].step;
  if (!isQuestionPage(step)) return failed({ kind: "not-found" });
  const saved = await saveStep(actor, {
    referralId: fill.referralId,
    version,
    step,
    answers: { [fill.field]: fill.value },
    mark: "none",
  });
  if (saved.ok && !fill.page) await rememberFilled(actor, fill);
  return saved;
}

/**
 * Marks a value as ours until its page is saved by its own button. The mark holds the value: once
 * something else stands there, it means nothing any more.
 */
export async function rememberFilled(
  actor: Actor,
  { referralId, field, value }: Fill,
): Promise<Result<null, { kind: "not-found" }>> {
  const { step } = fields[field];
  const before = sql`coalesce(${referrals.marks} -> ${step}::text, '{}'::jsonb)`;
  const filled = sql`coalesce(${referrals.marks} -> ${step}::text -> 'filled', '{}'::jsonb)
    || jsonb_build_object(${field}::text, ${value.trim()}::text)`;
  const marked = await db()
    .update(referrals)
    .set({
      marks: sql`${referrals.marks} || jsonb_build_object(${step}::text,
        ${before} || jsonb_build_object('filled', ${filled}))`,
    })
    .where(
      and(
        eq(referrals.id, referralId),
        can(actor, "write"),
        isNull(referrals.discardedAt),
        unlockedSql(),
      ),
    )
    .returning({ id: referrals.id });
  return marked.length > 0 ? done(null) : failed({ kind: "not-found" });
}

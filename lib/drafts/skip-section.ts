/** Skipping an optional section is a mark beside the answers: it changes none, so it meets no conflict. */
import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import type { FieldStep } from "@/lib/referral/fields/steps";
import { done, failed, type Result } from "@/lib/result";
import { unlockedSql } from "./referral";

type Section = { referralId: string; step: FieldStep };

export async function skipSection(
  actor: Actor,
  { referralId, step }: Section,
): Promise<Result<null, { kind: "not-found" }>> {
  const old = sql`coalesce(${referrals.marks} -> ${step}::text, '{}'::jsonb)`;
  return mark(actor, referralId, step, sql`${old} || '{"skipped": true}'::jsonb`);
}

export async function unskipSection(
  actor: Actor,
  { referralId, step }: Section,
): Promise<Result<null, { kind: "not-found" }>> {
  const old = sql`coalesce(${referrals.marks} -> ${step}::text, '{}'::jsonb)`;
  return mark(actor, referralId, step, sql`${old} - 'skipped'`);
}

async function mark(
  actor: Actor,
  referralId: string,
  step: FieldStep,
  value: SQL,
): Promise<Result<null, { kind: "not-found" }>> {
  const marked = await db()
    .update(referrals)
    .set({ marks: sql`${referrals.marks} || jsonb_build_object(${step}::text, ${value})` })
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

/** Skipping an optional section is a mark beside the answers: it changes none, so it meets no conflict. */
import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import type { FieldStep } from "@/lib/referral/fields/steps";
import { done, failed, type Result } from "@/lib/result";
import { unlockedSql } from "./referral";

type Section = { referralId: string; step: FieldStep };

export async function skipSection(
  user: User,
  { referralId, step }: Section,
): Promise<Result<null, { kind: "not-found" }>> {
  const old = sql`coalesce(${referrals.marks} -> ${step}::text, '{}'::jsonb)`;
  return mark(user, referralId, step, sql`${old} || '{"skipped": true}'::jsonb`);
}

export async function unskipSection(
  user: User,
  { referralId, step }: Section,
): Promise<Result<null, { kind: "not-found" }>> {
  const old = sql`coalesce(${referrals.marks} -> ${step}::text, '{}'::jsonb)`;
  return mark(user, referralId, step, sql`${old} - 'skipped'`);
}

async function mark(
  user: User,
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
        eq(referrals.createdBy, user.id),
        isNull(referrals.discardedAt),
        unlockedSql(currentEnvironment()),
      ),
    )
    .returning({ id: referrals.id });
  return marked.length > 0 ? done(null) : failed({ kind: "not-found" });
}

/**
 * The one statement that changes a referral's answers. It matches id, owner and version, counts the
 * version up and keeps what changed, all or nothing: whoever is late changes nothing.
 */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { type Database, db, type Transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { FieldId } from "@/lib/referral/field-order";
import type { FieldStep } from "@/lib/referral/steps";
import { ownerOf } from "./access";
import { closeDateOf } from "./close-date";
import { unlockedSql } from "./referral";

/** New answers by field; null takes the answer away. */
export type Patch = Partial<Record<FieldId, string | string[] | null>>;

/** The open page that saves, and the number of this save, which only grows. */
export type Writer = { id: string; save: number };

export type Write = {
  referralId: string;
  /** The version these changes were made to. */
  version: number;
  patch: Patch;
  /** The page that was sent off by its own button, so that its preselected answers count. */
  savedStep?: FieldStep | undefined;
  writer?: Writer | null | undefined;
  /** The earlier version that is brought back. */
  restoredVersion?: number;
};

/**
 * The referral's version after the write, or null when nothing matched: another version, not this
 * user's, discarded, or with AWS. A write that changes no answer makes no version.
 */
export async function writeVersion(
  user: User,
  write: Write,
  database: Database | Transaction = db(),
): Promise<number | null> {
  const { referralId, version, patch, savedStep, writer, restoredVersion } = write;
  const marks = savedStep ? markedSaved(savedStep) : sql`referrals.marks`;
  const closeDate = "closeDate" in patch ? sql`${closeDateIn(patch)}::date` : sql`close_date`;
  // Blank and absent are the same answer: a page posts every field it shows.
  const filled = (value: SQL) => sql`case when ${value} in ('""', '[]', 'null') then null
    else ${value} end`;
  const written = await database.execute<{ version: number }>(sql`
    with old as (
      select id, answers, version from referrals
      where id = ${referralId} and user_id = ${ownerOf(user)} and version = ${version}::int
        and discarded_at is null and ${unlockedSql(env().catalog)}
    ), patch as (
      select ${JSON.stringify(patch)}::jsonb as given
    ), change as (
      select coalesce(jsonb_object_agg(key, coalesce(old.answers -> key, 'null')), '{}') as before,
        coalesce(jsonb_object_agg(key, value), '{}') as after
      from old, patch, jsonb_each(given)
      where ${filled(sql`old.answers -> key`)} is distinct from ${filled(sql`value`)}
    ), saved as (
      update referrals set
        answers = jsonb_strip_nulls(referrals.answers || given),
        marks = ${marks},
        close_date = ${closeDate},
        version = referrals.version + (change.after <> '{}')::int,
        updated_at = now()
      from old, patch, change
      where referrals.id = old.id and referrals.version = old.version
        and (change.after <> '{}' or ${savedStep !== undefined})
      returning referrals.version
    ), kept as (
      insert into referral_versions
        (referral_id, version, user_id, before, after, writer, writer_save, restored_version)
      select ${referralId}, saved.version, ${user.id}, before, after, ${writer?.id ?? null},
        ${writer?.save ?? null}::bigint, ${restoredVersion ?? null}::int
      from saved, change where change.after <> '{}'
    )
    select coalesce(saved.version, old.version) as version
    from old cross join change left join saved on true
    where saved.version is not null or change.after = '{}'`);
  return written.rows[0]?.version ?? null;
}

function markedSaved(step: FieldStep): SQL {
  return sql`referrals.marks || jsonb_build_object(${step}::text, '{"saved": true}'::jsonb)`;
}

function closeDateIn({ closeDate }: Patch): string | null {
  return closeDateOf({ closeDate: closeDate ?? "" });
}

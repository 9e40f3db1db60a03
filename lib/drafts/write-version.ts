/**
 * The one statement that changes a referral's answers. It matches id, owner and version, counts the
 * version up and keeps what changed, all or nothing: whoever is late changes nothing.
 */
import "server-only";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { preparedRows } from "@/lib/db/client";
import { stateColumns } from "@/lib/db/schema";
import { currentEnvironment, type Environment } from "@/lib/env";
import { type FieldId, fieldsOfStep, type LaterPage } from "@/lib/referral/fields/field-order";
import type { FieldStep } from "@/lib/referral/fields/steps";
import { centsOf } from "./amounts";
import { closeDateOf } from "./close-date";
import { stateOfPage } from "./referral";

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
  /** Set for a referral that AWS has: the page whose questions AWS lets one change. */
  page?: LaterPage | null | undefined;
  /** The earlier version that is brought back. */
  restoredVersion?: number;
};

const mayWrite = new PgDialect().sqlToQuery(
  can({ teamId: sql`$2`, role: sql`$12` }, "write", { teamId: sql`team_id` }),
).sql;

/**
 * Longest wait for a row that somebody else writes: the page keeps the text and saves it again. Set
 * by the statement itself and for it alone, because a pooler may lend the session to others.
 */
const LOCK_MS = 1_500;

/** A draft, or with a page a referral in that page's state, of which no other question is written. */
const unlocked = (environment: Environment) => {
  const state = `referrals.${stateColumns[environment].name}`;
  return `case when $13::text is null then ${state} in ('draft', 'send-failed')
    else ${state} = $13::text
      and $5::jsonb - array(select jsonb_array_elements_text($14::jsonb)) = '{}' end`;
};

/**
 * Planned once per connection, because every rest in somebody's typing comes here. Blank and absent
 * are the same answer, since a page posts every field it shows.
 *
 * Where this waits for a Send or a discard, PostgreSQL looks once more at the row those changed, so
 * what they change is asked again where the row is written.
 */
const writeTo = (environment: Environment) => `
  with old as (
    select id, answers, version from referrals
    where id = $1 and ${mayWrite} and version = $3::int and discarded_at is null
      and ${unlocked(environment)}
      and set_config('lock_timeout', '${LOCK_MS}', true) is not null
  ), given as (
    select key, value, old.answers -> key as earlier from old, jsonb_each($5::jsonb)
  ), change as (
    select coalesce(jsonb_object_agg(key, coalesce(earlier, 'null')), '{}') as before,
      coalesce(jsonb_object_agg(key, value), '{}') as after
    from given
    where case when value in ('""', '[]', 'null') then null else value end is distinct from
      case when earlier in ('""', '[]', 'null') then null else earlier end
  ), saved as (
    update referrals set
      answers = jsonb_strip_nulls(referrals.answers || $5::jsonb),
      marks = case when $6::text is null then referrals.marks
        else referrals.marks || jsonb_build_object($6::text, '{"saved": true}'::jsonb) end,
      close_date = case when $5::jsonb ? 'closeDate' then $7::date else close_date end,
      monthly_cents = case when $5::jsonb ? 'monthlyRevenue' then $4::bigint else monthly_cents end,
      version = referrals.version + (change.after <> '{}')::int,
      updated_at = now(), active_at = now()
    from old, change
    where referrals.id = old.id and referrals.version = old.version
      and referrals.discarded_at is null and ${unlocked(environment)}
      and (change.after <> '{}' or $6::text is not null)
    returning referrals.version
  ), kept as (
    insert into referral_versions
      (referral_id, version, user_id, before, after, writer, writer_save, restored_version)
    select $1, saved.version, $8, before, after, $9, $10::bigint, $11::int
    from saved, change where change.after <> '{}'
  )
  select coalesce(saved.version, old.version) as version
  from old cross join change left join saved on true
  where saved.version is not null or change.after = '{}'`;

/**
 * The referral's version after the write, or null when nothing matched: another version, not this
 * user's, discarded, or with AWS. A write that changes no answer makes no version.
 */
export async function writeVersion(actor: Actor, write: Write): Promise<number | null> {
  const { referralId, version, patch, savedStep, writer, page, restoredVersion } = write;
  const environment = currentEnvironment();
  const statement = writeTo(environment);
  const name = `write_version_${environment}`;
  const [written] = await preparedRows<{ version: number }>(name, statement, [
    referralId,
    actor.teamId,
    version,
    "monthlyRevenue" in patch ? (centsOf(patch.monthlyRevenue)?.toString() ?? null) : null,
    JSON.stringify(patch),
    savedStep ?? null,
    "closeDate" in patch ? closeDateOf({ closeDate: patch.closeDate ?? "" }) : null,
    actor.userId,
    writer?.id ?? null,
    writer?.save ?? null,
    restoredVersion ?? null,
    actor.role,
    page ? stateOfPage[page] : null,
    JSON.stringify(page ? fieldsOfStep(page) : []),
  ]);
  return written?.version ?? null;
}

/**
 * The history keeps one row per rest in somebody's typing, which nobody needs for long. Rows of one
 * open page that followed each other become one, so that the history shows what it showed before.
 */
import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { PAUSE_MINUTES } from "./history";

/** Rows looked at in one statement. */
const ROWS_A_ROUND = 1_000;

/**
 * Folds versions older than a day. A version stays where somebody may ask for it: it was sent, was
 * brought back, or brought another back. Referrals with a conflict that waits for its author stay
 * whole. Can be ended at any moment.
 */
export async function foldVersions(_payload: unknown, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if ((await foldSome()) === 0) return;
}

async function foldSome(): Promise<number> {
  const { rows } = await db().execute<{ looked_at: number }>(sql`
    with oldest as (
      select referral_id from referral_versions versions
      where first_version is null and saved_at < now() - interval '1 day'
        and not exists (select from held_answers held where held.referral_id = versions.referral_id)
      order by saved_at limit ${ROWS_A_ROUND}::int
    ), due as (
      select versions.*, coalesce(first_version, version) as begins,
        exists (select from submissions where submissions.referral_id = versions.referral_id
          and submissions.version = versions.version)
        or exists (select from referral_versions later where later.referral_id = versions.referral_id
          and later.restored_version = versions.version) as is_named
      from referral_versions versions
      where referral_id in (select referral_id from oldest) and saved_at < now() - interval '1 day'
    ), marked as (
      select due.*, not coalesce(
        writer = lag(writer) over following and user_id = lag(user_id) over following
        and begins = lag(version) over following + 1 and not lag(is_named) over following
        and restored_version is null and lag(restored_version) over following is null
        and saved_at <= lag(saved_at) over following + make_interval(mins => ${PAUSE_MINUTES}::int)
        , false) as starts
      from due window following as (partition by referral_id order by version)
    ), sittings as (
      select marked.*, count(*) filter (where starts) over (partition by referral_id order by version) as sitting
      from marked
    ), folded as (
      select referral_id, sitting, max(version) as version, min(begins) as begins from sittings group by 1, 2
    ), gone as (
      delete from referral_versions versions using sittings join folded using (referral_id, sitting)
      where versions.referral_id = sittings.referral_id and versions.version = sittings.version
        and sittings.version <> folded.version
    ), kept as (
      update referral_versions versions set first_version = folded.begins,
        before = (select coalesce(jsonb_object_agg(key, value order by sittings.version desc), '{}')
          from sittings, jsonb_each(sittings.before)
          where sittings.referral_id = folded.referral_id and sittings.sitting = folded.sitting),
        after = (select coalesce(jsonb_object_agg(key, value order by sittings.version), '{}')
          from sittings, jsonb_each(sittings.after)
          where sittings.referral_id = folded.referral_id and sittings.sitting = folded.sitting)
      from folded
      where versions.referral_id = folded.referral_id and versions.version = folded.version
    )
    select count(*)::int as looked_at from oldest`);
  return rows[0]?.looked_at ?? 0;
}

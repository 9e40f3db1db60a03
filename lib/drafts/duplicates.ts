/** Finds referrals that may be for the same customer, or the same deal, as the one being written. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { User } from "@/lib/auth/user";
import { db } from "@/lib/db/client";
import { accountKeyOf, companyKeyOf, siteKeyOf } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { type Answers, textOf } from "@/lib/referral/answers";
import type { Twin } from "@/lib/referral/readiness/finding";
import { TWIN_LIKENESS } from "@/lib/referral/readiness/twins";
import { ownerOf } from "./access";
import { hasLikeness, likenessOf } from "./likeness";
import { type TwinRow, twinColumns, twinOf, withState } from "./twin-row";

/** More than a person would compare. */
const MOST_TWINS = 5;

/** One customer may have thousands; the newest are the ones to know of. */
const MOST_CANDIDATES = 50;

/**
 * The user's own referrals, drafts and sent, that share the customer's name, site or AWS account,
 * or have nearly the same title; most alike first. Nothing is found for a referral without any.
 */
export async function findTwins(
  user: User,
  { referralId, answers }: { referralId: string; answers: Answers },
): Promise<Twin[]> {
  const [company, website, account, title] = (
    ["companyName", "website", "awsAccount", "referralName"] as const
  ).map((id) => textOf(answers, id).slice(0, 200));
  if (!company && !website && !account && !title) return [];
  const hasTrigrams = await hasLikeness();
  const isLike = hasTrigrams
    ? sql`r.title % asked.title`
    : sql`lower(btrim(r.title)) = lower(btrim(asked.title))`;
  const likeness = likenessOf(sql`r.title`, sql`asked.title`, hasTrigrams);
  // Each way in has an index of its own; one condition joined by "or" would use none of them.
  const ways = [
    company && sql`r.company_key = asked.company_key`,
    website && sql`r.site_key = asked.site_key`,
    account && sql`r.account_key = asked.account_key`,
    title && isLike,
  ].filter((way): way is SQL => typeof way !== "string");
  const candidates = sql.join(
    ways.map(
      (way) => sql`(select r.id from asked, referrals r
        where r.user_id = ${ownerOf(user)} and r.id <> ${referralId} and r.discarded_at is null
          and ${way} order by r.updated_at desc limit ${MOST_CANDIDATES}::int)`,
    ),
    sql` union `,
  );
  const query = sql`
    with given as (select ${company ?? ""}::text as company, ${website ?? ""}::text as website,
      ${account ?? ""}::text as account, ${title ?? ""}::text as title),
    asked as materialized (select nullif(title, '') as title,
      ${companyKeyOf("company")} as company_key, ${siteKeyOf("website")} as site_key,
      ${accountKeyOf("account")} as account_key from given),
    candidates as (${candidates})
    select ${twinColumns(sql`asked`, likeness)}
    from asked, candidates join referrals r using (id) ${withState(env().catalog)}
    order by (r.company_key = asked.company_key)::int + (r.site_key = asked.site_key)::int
      + (r.account_key = asked.account_key)::int desc nulls last, likeness desc, r.updated_at desc
    limit ${MOST_TWINS}::int`;
  const rows = hasTrigrams ? await withThreshold(query) : (await db().execute<TwinRow>(query)).rows;
  return rows.map(twinOf);
}

/** The index finds what is above a threshold, which is a setting of the session. */
async function withThreshold(query: SQL): Promise<TwinRow[]> {
  return db().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.similarity_threshold', ${String(TWIN_LIKENESS)}, true)`,
    );
    return (await tx.execute<TwinRow>(query)).rows;
  });
}

/** Finds referrals that may be for the same customer, or the same deal, as the one being written. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { accountKeyOf, companyKeyOf, siteKeyOf } from "@/lib/db/schema";
import { type Answers, textOf } from "@/lib/referral/fields/answers";
import { readWebsite } from "@/lib/referral/parse/website";
import type { Duplicate } from "@/lib/referral/readiness/finding";
import { isSharedHost } from "@/lib/referral/readiness/site";
import { type DuplicateRow, duplicateColumns, duplicateOf } from "./duplicate-row";
import { hasSimilarity, MOST_OF_A_TITLE, similarityOf, titleHead } from "./similarity";

/** More than a person would compare. */
const MOST_DUPLICATES = 5;

/** Where nothing but the titles is alike, more of them must be: many customers buy one product. */
const TITLE_SIMILARITY = 0.8;

/**
 * In characters, as in the index. Whole titles have twice the trigrams and took twice as long. Most
 * titles as alike as above begin alike; where a word near the front was added, taken away or
 * replaced, the duplicate is not found.
 */
const HEAD = 24;

/** One customer may have thousands; the newest are the ones to know of. */
const MOST_COMPARED = 50;

/**
 * The user's own referrals, drafts and sent, that share the customer's name, site or AWS account,
 * or have nearly the same title; most alike first. Nothing is found for a referral without any.
 */
export async function findDuplicates(
  actor: Actor,
  { referralId, answers }: { referralId: string; answers: Answers },
): Promise<Duplicate[]> {
  const ids = ["companyName", "website", "awsAccount", "referralName"] as const;
  const [company = "", site = "", account = "", title = ""] = ids.map((id) =>
    textOf(answers, id).slice(0, MOST_OF_A_TITLE),
  );
  const read = readWebsite(site);
  const website = read.ok && isSharedHost(read.host) ? "" : site;
  const search = { actor, referralId, company, website, account, title };
  const hasTrigrams = await hasSimilarity();
  // Each way in has an index of its own; one condition joined by "or" would use none of them.
  const keys = [
    company && sql`r.company_key = asked.company_key`,
    website && sql`r.site_key = asked.site_key`,
    account && sql`r.account_key = asked.account_key`,
  ].filter((way): way is SQL => typeof way !== "string");
  const same =
    keys.length > 0
      ? (await db().execute<DuplicateRow>(queryFor(search, keys, hasTrigrams))).rows
      : [];
  // The same customer's come first, so where they fill the list the longer search is spared.
  if (title === "" || same.length >= MOST_DUPLICATES) return same.map(duplicateOf);
  const known = same.map(({ id }) => id);
  const alike = await likeTitle(search, hasTrigrams);
  return [...same, ...alike.filter(({ id }) => !known.includes(id))]
    .slice(0, MOST_DUPLICATES)
    .map(duplicateOf);
}

type Search = {
  actor: Actor;
  referralId: string;
  company: string;
  website: string;
  account: string;
  title: string;
};

/** The index finds what begins alike, above the threshold that every connection has. */
async function likeTitle(search: Search, hasTrigrams: boolean): Promise<DuplicateRow[]> {
  const head = sql.raw(String(HEAD));
  // Values of the query itself: compared with a column, the index is not used.
  const isAlike = hasTrigrams
    ? sql`left(r.title, ${head}) % left(${search.title}::text, ${head})
      and similarity(${titleHead(sql`r.title`)}, ${search.title}::text) >= ${TITLE_SIMILARITY}`
    : sql`lower(btrim(${titleHead(sql`r.title`)})) = lower(btrim(${search.title}::text))`;
  return (await db().execute<DuplicateRow>(queryFor(search, [isAlike], hasTrigrams))).rows;
}

function queryFor(search: Search, ways: readonly SQL[], hasTrigrams: boolean): SQL {
  const { actor, referralId, company, website, account, title } = search;
  const compared = sql.join(
    ways.map(
      (way) => sql`(select r.id from asked, referrals r
        where ${can(actor, "read", { teamId: sql`r.team_id` })} and r.id <> ${referralId} and r.discarded_at is null
          and ${way} order by r.active_at desc limit ${MOST_COMPARED}::int)`,
    ),
    sql` union `,
  );
  const similarity = similarityOf(titleHead(sql`r.title`), sql`asked.title`, hasTrigrams);
  return sql`
    with given as (select ${company}::text as company, ${website}::text as website,
      ${account}::text as account, ${title}::text as title),
    asked as materialized (select nullif(title, '') as title,
      ${companyKeyOf("company")} as company_key, ${siteKeyOf("website")} as site_key,
      ${accountKeyOf("account")} as account_key from given),
    compared as (${compared})
    select ${duplicateColumns(sql`asked`, similarity)}
    from asked, compared join referrals r using (id)
    order by coalesce((r.company_key = asked.company_key)::int, 0)
      + coalesce((r.site_key = asked.site_key)::int, 0)
      + coalesce((r.account_key = asked.account_key)::int, 0) desc,
      similarity desc, r.active_at desc
    limit ${MOST_DUPLICATES}::int`;
}

import "server-only";
import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";

/** A team sells in few countries, and what it did long ago says little about now. */
const LATEST_REFERRALS = 100;
const MOST_COUNTRIES = 4;

/** A country's code; drafts may hold texts of any length. */
const LONGEST_CODE = 2;

/** The countries of the team's latest referrals, the most frequent first. */
export async function recentCountries(actor: Actor): Promise<string[]> {
  const { rows } = await db().execute<{ country: string }>(sql`
    select country from (
      select left(answers ->> 'country', ${LONGEST_CODE + 1}::int) as country, active_at
      from referrals where ${can(actor, "read")} and discarded_at is null
      order by active_at desc limit ${LATEST_REFERRALS}::int
    ) latest
    where length(country) = ${LONGEST_CODE}::int
    group by country order by count(*) desc, max(active_at) desc limit ${MOST_COUNTRIES}::int`);
  return rows.map(({ country }) => country);
}

/** What both searches for duplicates read of another referral. In their queries it is called `r`. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { nameFrom } from "@/lib/referral/fields/names";
import { DUPLICATE_SIMILARITY } from "@/lib/referral/readiness/duplicates";
import type { Duplicate } from "@/lib/referral/readiness/finding";
import { isSharedHost } from "@/lib/referral/readiness/site";
import { type ReferralState, stateColumn } from "./referral";
import { stateWords } from "./state-words";

export type DuplicateRow = {
  id: string;
  title: string | null;
  company: string | null;
  state: ReferralState;
  site_key: string | null;
  company_same: boolean | null;
  site_same: boolean | null;
  account_same: boolean | null;
  similarity: number;
};

/** `other` has the keys of the referral that is compared with. */
export function duplicateColumns(other: SQL, similarity: SQL<number>): SQL {
  return sql`r.id, r.title, r.company, r.site_key, r.${sql.identifier(stateColumn().name)} as state,
    r.company_key = ${other}.company_key as company_same,
    r.site_key = ${other}.site_key as site_same,
    r.account_key = ${other}.account_key as account_same,
    (${similarity})::float8 as similarity`;
}

export function duplicateOf(row: DuplicateRow): Duplicate {
  const company = row.company?.trim() ?? "";
  const isOwnSite = row.site_key !== null && !isSharedHost(row.site_key);
  const same = [
    row.company_same && ("company" as const),
    row.site_same && isOwnSite && ("site" as const),
    row.account_same && ("account" as const),
    row.similarity >= DUPLICATE_SIMILARITY && ("title" as const),
  ].filter((each) => each !== null && each !== false);
  return {
    id: row.id,
    name: nameFrom(row.title, row.company),
    company,
    status: stateWords[row.state],
    same,
    similarity: row.similarity,
  };
}

/** What the list can be narrowed to, as conditions that an index answers. */
import "server-only";
import { and, eq, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { opportunities, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { quarterOf } from "./quarter";
import { type ReferralState, referralStates, stateColumn } from "./referral";
import { reminderSql } from "./reminders";

export type ListFilters = {
  q?: string;
  status?: string;
  /** A person's id, or "else" for owners who were typed. */
  owner?: string;
  close?: string;
  /** One of the reminders. */
  remind?: string;
};

/** The count of drafts includes those whose sending failed, and so does its filter. */
export const DRAFTS: readonly ReferralState[] = ["draft", "send-failed"];
export const WITH_AWS: readonly ReferralState[] = ["sending", "sent", "in-review"];

/** Whether something else than the status narrows the list. */
export function isNarrowed({ q = "", owner = "", close = "", remind = "" }: ListFilters): boolean {
  return [q, owner, close, remind].some((text) => text.trim() !== "");
}

/** @param today YYYY-MM-DD */
export function filtersOf(actor: Actor, filters: ListFilters, today: string): SQL | undefined {
  const { q = "", status = "", owner = "", close = "", remind = "" } = filters;
  return and(
    q.trim() === "" ? undefined : matches(q.trim()),
    statusFilter(status),
    owner === "" ? undefined : ownedBy(owner),
    closeFilter(close, today),
    reminderSql(actor, remind, new Date()),
  );
}

/**
 * Title or company, whatever its accents, case and width, or AWS's id. Two letters are too few for
 * an index of trigrams, except where a word begins with them.
 */
function matches(q: string): SQL | undefined {
  const start = /^[\x20-\x7e]{1,2}$/.test(q) ? "% " : "%";
  // What is special to LIKE is only a character to whoever searches for it.
  const escaped = sql`regexp_replace(fold_text(${q}), '([\\\\%_])', '\\\\\\1', 'g')`;
  const named = sql`${referrals.searchKey} like ${start} || ${escaped} || '%'`;
  if (!/^o\d+$/i.test(q)) return named;
  // As an array, because a subquery beside "or" would keep PostgreSQL from both indexes.
  const found = sql`array(select ${opportunities.referralId} from ${opportunities}
    where ${opportunities.environment} = ${currentEnvironment()}
      and ${opportunities.opportunityId} = ${q.toUpperCase()})`;
  return or(named, sql`${referrals.id} = any(${found})`);
}

/** The index holds the beginning only, because a draft's answer may be of any length. */
function ownedBy(owner: string): SQL | undefined {
  return and(sql`left(${referrals.owner}, 64) = left(${owner}, 64)`, eq(referrals.owner, owner));
}

/** The states that a filter of the list stands for; none where nothing is called so. */
export function statesOf(status: string): readonly ReferralState[] {
  if (status === "with-aws") return WITH_AWS;
  if (status === "draft") return DRAFTS;
  return referralStates.filter((known) => known === status);
}

function statusFilter(status: string): SQL | undefined {
  if (status === "") return undefined;
  const states = statesOf(status);
  return states.length === 0 ? sql`false` : inArray(stateColumn(), [...states]);
}

function closeFilter(close: string, today: string): SQL | undefined {
  // As in the index, where a referral without a date comes last.
  const date = sql`coalesce(${referrals.closeDate}, 'infinity'::date)`;
  if (close === "past") return lt(date, today);
  if (close !== "this-quarter" && close !== "next-quarter") return undefined;
  const { first, last } = quarterOf(today, close === "next-quarter" ? 1 : 0);
  return and(gte(date, first), lte(date, last));
}

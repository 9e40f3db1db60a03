/** What reminds somebody of a deal that AWS has: in the list, as its filter, and on the referral's page. */
import "server-only";
import { and, eq, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { openColumns, referrals } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { daysAfter } from "@/lib/referral/dates";
import { stateColumn } from "./referral";
import {
  businessDaysBefore,
  CLOSE_DAYS,
  DAY_MS,
  IN_REVIEW,
  QUIET_DAYS,
  REVIEW_DAYS,
  type Reminder,
  remindersOf,
} from "./reminder-rules";

/** Since when a deal has been open at AWS, the review that is under way included; null where none is. */
export function openColumn() {
  return openColumns[currentEnvironment()];
}

/** The condition under which the list's rows have a reminder; none for a name that is none. */
export function reminderSql(actor: Actor, reminder: string, now: Date): SQL | undefined {
  const open = isNotNull(openColumn());
  const today = now.toISOString().slice(0, 10);
  switch (reminder) {
    case "action-required":
      return and(open, eq(stateColumn(), "action-required"));
    case "review-late":
      return and(
        inArray(stateColumn(), [...IN_REVIEW]),
        lte(openColumn(), businessDaysBefore(now, REVIEW_DAYS)),
      );
    case "close-near":
      return closing(actor, sql`between ${today} and ${daysAfter(today, CLOSE_DAYS)}`);
    case "close-past":
      return closing(actor, sql`< ${today}`);
    case "quiet":
      return and(open, lte(referrals.activeAt, new Date(now.getTime() - QUIET_DAYS * DAY_MS)));
    default:
      return undefined;
  }
}

/**
 * Open deals that close then, found before anything is put in order: PostgreSQL knows how many dates
 * are past, and not that nearly all of those deals are over, and would read all open ones in the
 * list's order instead.
 */
function closing(actor: Actor, when: SQL): SQL {
  const open = sql.identifier(openColumn().name);
  return sql`${referrals.id} = any(array(select deal.id from ${referrals} deal
    where ${can(actor, "read", { teamId: sql`deal.team_id` })}
      and deal.discarded_at is null and not deal.is_blank and deal.${open} is not null
      and coalesce(deal.close_date, 'infinity'::date) ${when}))`;
}

/** What there is to remember of one referral. */
export async function remindersFor(actor: Actor, referralId: string): Promise<Reminder[]> {
  const [row] = await db()
    .select({
      state: stateColumn(),
      openSince: openColumn(),
      closeDate: referrals.closeDate,
      activeAt: referrals.activeAt,
      now: sql`now()`.mapWith(referrals.activeAt),
    })
    .from(referrals)
    .where(and(eq(referrals.id, referralId), can(actor, "read")));
  return row ? remindersOf(row, row.now) : [];
}

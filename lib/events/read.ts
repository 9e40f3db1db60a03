import "server-only";
import { and, asc, eq, isNull, or, type SQL } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { type Environment, events } from "@/lib/db/schema";
import { type ReferralEvent, referralEvents } from "./names";

export type PastEvent = {
  at: Date;
  what: ReferralEvent;
  outcome: string | null;
  /** The person who did it; null for the worker. */
  userId: string | null;
};

/** What happened to a referral, as a draft and in an environment, oldest first. */
export async function eventsOf(
  referralId: string,
  environment: Environment,
  mayRead?: SQL,
): Promise<PastEvent[]> {
  const { at, what, outcome, actorId } = events;
  const isHere = or(isNull(events.environment), eq(events.environment, environment));
  const rows = await db()
    .select({ at, what, outcome, userId: actorId })
    .from(events)
    .where(and(eq(events.referralId, referralId), isHere, mayRead))
    .orderBy(asc(events.id));
  return rows.flatMap(({ what: name, ...row }) => {
    const known = referralEvents.find((each) => each === name);
    return known ? [{ ...row, what: known }] : [];
  });
}

/** What happened, written in the transaction of the verb that did it, so that neither is without the other. */
import "server-only";
import type { Database, Transaction } from "@/lib/db/client";
import { type Environment, events } from "@/lib/db/schema";
import type { ReferralEvent, SendingEvent } from "./names";

export type NewEvent = {
  teamId: string;
  /** Absent: of no environment, as long as it is a draft. */
  environment?: Environment;
  /** The person who did it; null for the worker. */
  userId: string | null;
  /** A code, a status or an id, as AWS gave it. Never an answer. */
  outcome?: string | null;
  /** Ids of the fields it was about. */
  fields?: string[];
} & ({ referralId: string; what: ReferralEvent } | { referralId: null; what: SendingEvent });

export async function appendEvents(
  database: Database | Transaction,
  happened: readonly NewEvent[],
): Promise<void> {
  if (happened.length === 0) return;
  await database.insert(events).values(
    happened.map(({ userId, ...event }) => ({
      ...event,
      actorKind: userId === null ? ("worker" as const) : ("person" as const),
      actorId: userId,
    })),
  );
}

import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { opportunities, receivedEvents } from "@/lib/db/schema";
import { currentEnvironment, env } from "@/lib/env";

export type EventCounts = {
  all: number;
  /** Of a kind that this release does not know. */
  unknownKinds: number;
  /** About an opportunity that is none of ours. */
  unknownOpportunities: number;
};

/** The events of the last 24 hours; null where both ways in are off. */
export async function eventCounts(): Promise<EventCounts | null> {
  const { secret, queueUrl } = env().events;
  if (secret === null && queueUrl === null) return null;
  const environment = currentEnvironment();
  const { rows } = await db().execute<EventCounts>(sql`
    select count(*)::int as all,
      (count(*) filter (where verdict = 'unknown-kind'))::int as "unknownKinds",
      (count(*) filter (where opportunity_id is not null and not exists (
        select from ${opportunities} where environment = ${environment}
          and opportunities.opportunity_id = received_events.opportunity_id
      )))::int as "unknownOpportunities"
    from ${receivedEvents} where environment = ${environment}
      and received_at > now() - interval '24 hours'`);
  return rows[0] ?? null;
}

import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { events } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { eventsOf, type PastEvent } from "@/lib/events/read";

export { CHANGED_AT_AWS } from "@/lib/partner-central/failures";
export type { PastEvent };

/** What happened to a referral, as a draft and in the environment in use, oldest first. */
export function pastEventsOf(actor: Actor, referralId: string): Promise<PastEvent[]> {
  return eventsOf(referralId, currentEnvironment(), can(actor, "read", events));
}

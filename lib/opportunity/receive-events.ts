/**
 * AWS's events, whichever way they come in. They may be doubled, late, out of order or false, so
 * none is believed: each is noted once, and all that come within some seconds are answered by one
 * look at AWS's list.
 */
import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { type EventVerdict, receivedEvents } from "@/lib/db/schema";
import { catalogOf, currentEnvironment } from "@/lib/env";
import { log } from "@/lib/log";
import { readAt } from "@/lib/partner-central/aws-path";
import { askToFollow } from "./follow";

/** EventBridge's own limit; a larger one is none of AWS's. */
export const LARGEST_EVENT_BYTES = 256 * 1024;

const GATHER_SECONDS = 10;

const SOURCE = "aws.partnercentral-selling";

/** Those that AWS documents, in the two places where it lists them. */
const KINDS = new Set([
  "Opportunity Created",
  "Opportunity Updated",
  "Opportunity Accepted",
  "Opportunity Rejected",
  "Engagement Created",
  "Engagement Updated",
  "Engagement Invitation Created",
  "Engagement Invitation Accepted",
  "Engagement Invitation Rejected",
  "Engagement Invitation Expired",
  "Engagement Member Added",
  "Engagement Member Joined",
  "Engagement Resource Snapshot Created",
  "Resource Snapshot Created",
]);

/** AWS's samples have shorter ids than its patterns: only the length and the letters are limited. */
const eventSchema = z.object({
  id: z.string().regex(/^[\w.:-]{1,128}$/),
  "detail-type": z.string().min(1).max(256),
  source: z.string().min(1).max(256),
  detail: z.unknown().optional(),
});
const opportunityIdSchema = z.string().regex(/^[\w.:/-]{1,255}$/);

type AwsEvent = z.output<typeof eventSchema>;

/** What became of what came in. */
export type Received = {
  /** Noted for the first time. */
  noted: number;
  /** Known already: AWS delivers at least once. */
  repeated: number;
  /** No event of EventBridge at all. */
  malformed: number;
};

/**
 * Notes events and has AWS's list looked at, in one transaction: once this returns, they may be
 * forgotten by whoever brought them.
 *
 * @param texts each an event as EventBridge writes it
 */
export async function receiveEvents(texts: readonly string[]): Promise<Received> {
  const environment = currentEnvironment();
  const events = texts.map(readEvent).filter((event) => event !== null);
  const rows = new Map(
    events.map((event) => [
      event.id,
      {
        environment,
        id: event.id,
        verdict: verdictOf(event),
        opportunityId: opportunityOf(event),
      },
    ]),
  );
  // In one order everywhere: two workers with the same events must not wait for each other.
  const inOrder = [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const noted = inOrder.length === 0 ? [] : await note(inOrder);
  const received = {
    noted: noted.length,
    repeated: events.length - noted.length,
    malformed: texts.length - events.length,
  };
  if (noted.length > 0 || received.malformed > 0) log.info("events.received", received);
  return received;
}

async function note(rows: (typeof receivedEvents.$inferInsert)[]): Promise<EventVerdict[]> {
  return db().transaction(async (tx) => {
    const added = await tx
      .insert(receivedEvents)
      .values(rows)
      .onConflictDoNothing()
      .returning({ verdict: receivedEvents.verdict });
    const verdicts = added.map(({ verdict }) => verdict);
    if (verdicts.some((verdict) => verdict === "known" || verdict === "unknown-kind")) {
      await askToFollow(tx, currentEnvironment(), GATHER_SECONDS);
    }
    return verdicts;
  });
}

/** Forgets what no repetition of a day can come from. */
export async function forgetOldEvents(): Promise<void> {
  await db().execute(
    sql`delete from ${receivedEvents} where received_at < now() - interval '25 hours'`,
  );
}

function readEvent(text: string): AwsEvent | null {
  if (Buffer.byteLength(text) > LARGEST_EVENT_BYTES) return null;
  return eventSchema.safeParse(parsed(text)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no event either, and is refused like one.
    return null;
  }
}

function verdictOf({ source, detail, "detail-type": kind }: AwsEvent): EventVerdict {
  if (source !== SOURCE) return "other-source";
  const catalog = readAt(detail, "catalog") ?? catalogOf(currentEnvironment());
  if (catalog !== catalogOf(currentEnvironment())) return "other-catalog";
  return KINDS.has(kind) ? "known" : "unknown-kind";
}

function opportunityOf({ detail }: AwsEvent): string | null {
  const named =
    readAt(detail, "opportunity.identifier") ?? readAt(detail, "resourceSnapshot.resourceId");
  return opportunityIdSchema.safeParse(named).data ?? null;
}

/** AWS's events out of a queue, as a source of the worker's loop: outbound calls only. */
import "server-only";
import type { Source } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { deleteMessage, receiveMessages } from "@/lib/partner-central/events-queue";
import { receiveEvents } from "./receive-events";

/** A queue that answers at once with nothing is not asked without a pause. */
const PAUSE_MS = 100;

const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

/**
 * Takes what comes, and deletes it once it has been noted: what is noted and not deleted comes
 * again, and is known then. While the queue cannot be read it is asked ever less often.
 */
export function eventsQueueSource(queueUrl: string): Source {
  let failures = 0;
  let restUntil = 0;
  const restMs = () => restUntil - performance.now();
  return {
    name: "events-queue",
    lanes: 1,
    async runOne(signal) {
      if (restMs() > 0) return false;
      const received = await receiveMessages(queueUrl, signal);
      if (!received.ok) {
        const rest = Math.min(FIRST_REST_MS * 2 ** failures, LONGEST_REST_MS);
        failures += 1;
        restUntil = performance.now() + rest;
        log.warn("events.queue-away", { failure: received.failure.code, failures });
        return false;
      }
      failures = 0;
      const messages = received.value;
      if (messages.length === 0) return false;
      await receiveEvents(messages.map(({ body }) => body));
      const deleted = await Promise.all(
        messages.map(({ receipt }) => deleteMessage(queueUrl, receipt)),
      );
      const lost = deleted.filter(({ ok }) => !ok).length;
      if (lost > 0) log.warn("events.not-deleted", { count: lost });
      return true;
    },
    nextChance: async () => Math.max(PAUSE_MS, restMs()),
  };
}

/**
 * EventBridge's part: what changes in the store becomes an event, which goes into a queue and, where
 * a target was named, to an API destination. In memory only: AWS promises no more than its best.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { log } from "@/lib/log";
import { EventQueue } from "./event-queue";
import type { Changes } from "./opportunity";
import type { StoreView } from "./store";

export const targetSchema = z.strictObject({
  url: z.url(),
  /** The API key of the connection: name and value of a header. */
  header: z.string().min(1),
  secret: z.string(),
});

type Target = z.output<typeof targetSchema>;

const ACCOUNT = "111122223333";

/** As often as a delivery that fails is made again here; EventBridge goes on for a day. */
const TRIES = 3;
const FIRST_DELAY_MS = 500;

export class EventBus {
  readonly queue = new EventQueue();
  readonly #pending: object[] = [];
  readonly #closing = new AbortController();
  #target: Target | null = null;
  #delivered = 0;
  #failed = 0;

  aimAt(target: Target | null): void {
    this.#target = target;
  }

  /** Remembers what changes, before it is applied: the store still tells what is new. */
  note({ opportunities = [] }: Changes, before: StoreView): void {
    for (const { catalog, id, lastModifiedDate } of opportunities) {
      const isNew = before.opportunity(catalog, id) === undefined;
      this.#pending.push({
        version: "1",
        id: randomUUID(),
        "detail-type": isNew ? "Opportunity Created" : "Opportunity Updated",
        source: "aws.partnercentral-selling",
        account: ACCOUNT,
        time: lastModifiedDate,
        region: "us-east-1",
        detail: { schemaVersion: "1", catalog, opportunity: { identifier: id } },
      });
    }
  }

  /** Sends what was noted, once it can no longer be undone. */
  publish(): void {
    this.send(this.#pending.splice(0));
  }

  /** Sends anything at all, as rehearsals want it. */
  send(events: readonly unknown[]): void {
    for (const event of events) {
      const text = JSON.stringify(event);
      this.queue.add(text);
      if (this.#target) void this.#deliver(this.#target, text);
    }
  }

  state(): object {
    const { url = null } = this.#target ?? {};
    return {
      target: url,
      delivered: this.#delivered,
      failed: this.#failed,
      queued: this.queue.length,
    };
  }

  close(): void {
    this.#closing.abort();
    this.queue.close();
  }

  async #deliver({ url, header, secret }: Target, body: string): Promise<void> {
    const headers = { "content-type": "application/json", [header]: secret };
    for (let tries = 0; tries < TRIES && !this.#closing.signal.aborted; tries += 1) {
      try {
        if (tries > 0) await delay(FIRST_DELAY_MS * 2 ** tries);
        const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(5_000)]);
        const { ok, status } = await fetch(url, { method: "POST", headers, body, signal });
        if (ok) this.#delivered += 1;
        // What is refused for good is not sent again.
        if (ok || (status < 500 && status !== 429)) {
          if (!ok) this.#failed += 1;
          return;
        }
      } catch (cause) {
        if (this.#closing.signal.aborted) return;
        log.warn("event-not-delivered", { cause: cause instanceof Error ? cause.name : "unknown" });
      }
    }
    this.#failed += 1;
  }
}

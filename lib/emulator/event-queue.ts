/** One queue as SQS keeps it: what is received is hidden for a while, and comes again unless deleted. */
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";

type Message = { id: string; body: string; visibleAt: number; receipt: string | null };

/** Nobody may ever ask for them: then the oldest go. */
const MOST_MESSAGES = 10_000;

export type Received = {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  MD5OfBody: string;
};

export class EventQueue {
  #messages: Message[] = [];
  readonly #closing = new AbortController();
  #waiting = 0;
  #arrival = new AbortController();

  get length(): number {
    return this.#messages.length;
  }

  add(body: string): void {
    this.#messages.push({ id: randomUUID(), body, visibleAt: 0, receipt: null });
    if (this.#messages.length > MOST_MESSAGES) this.#messages.shift();
    this.#arrival.abort();
    this.#arrival = new AbortController();
  }

  clear(): void {
    this.#messages = [];
  }

  /** How many callers wait for a message. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Lets the time be over for which messages are hidden. */
  show(): void {
    for (const message of this.#messages) message.visibleAt = 0;
  }

  /** Up to `most` messages, at once where there are any, else as soon as one comes within the wait. */
  async receive(
    { most, waitMs, hiddenMs }: { most: number; waitMs: number; hiddenMs: number },
    isGone: AbortSignal,
  ): Promise<Received[]> {
    const until = Date.now() + waitMs;
    for (;;) {
      const over = AbortSignal.any([isGone, this.#closing.signal]);
      if (over.aborted) return [];
      const taken = this.#take(most, hiddenMs);
      const rest = until - Date.now();
      if (taken.length > 0 || rest <= 0) return taken;
      await this.#wait(Math.min(rest, this.#nextVisible()), over);
    }
  }

  async #wait(milliseconds: number, over: AbortSignal): Promise<void> {
    const wake = AbortSignal.any([over, this.#arrival.signal]);
    this.#waiting += 1;
    try {
      await delay(milliseconds, undefined, { signal: wake });
    } catch (cause) {
      if (!wake.aborted) throw cause;
    } finally {
      this.#waiting -= 1;
    }
  }

  delete(receipt: string): void {
    this.#messages = this.#messages.filter((message) => message.receipt !== receipt);
  }

  /** Lets everybody go who waits. */
  close(): void {
    this.#closing.abort();
  }

  #take(most: number, hiddenMs: number): Received[] {
    const now = Date.now();
    return this.#messages
      .filter(({ visibleAt }) => visibleAt <= now)
      .slice(0, most)
      .map((message) => {
        const receipt = randomUUID();
        Object.assign(message, { visibleAt: now + hiddenMs, receipt });
        const { id, body } = message;
        const md5 = createHash("md5").update(body).digest("hex");
        return { MessageId: id, ReceiptHandle: receipt, Body: body, MD5OfBody: md5 };
      });
  }

  /** Milliseconds until a hidden message comes back. */
  #nextVisible(): number {
    const times = this.#messages.map(({ visibleAt }) => visibleAt);
    return Math.max(1, Math.min(...times, Date.now() + 60_000) - Date.now());
  }
}

/**
 * The control address of the emulator, for this machine only: faults are asked for and taken back,
 * calls are counted by operation and outcome, and events are aimed and sent.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type EventBus, targetSchema } from "./event-bus";
import { type Faults, faultSchema } from "./faults";

export type CallCounts = Map<string, number>;

const MAX_BODY_BYTES = 64 * 1024;

/** Answers /faults, /calls and /events; false when the request is for none of them. */
export async function answerControl(
  { faults, calls, events }: { faults: Faults; calls: CallCounts; events: EventBus },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://emulator");
  if (!["/faults", "/calls", "/events"].includes(pathname)) return false;
  // A page in a browser sends an Origin, and would reach this machine under a foreign name.
  const host = request.headers.host?.replace(/:\d+$/, "");
  if (request.headers.origin !== undefined || (host !== "127.0.0.1" && host !== "localhost")) {
    send(response, 403, { refused: "The control address answers programs of this machine only" });
    return true;
  }
  if (pathname === "/calls") answerCalls(calls, request, response);
  else if (pathname === "/events") await answerEvents(events, request, response);
  else await answerFaults(faults, request, response, searchParams.get("partnerIdentifier"));
  return true;
}

function answerCalls(calls: CallCounts, { method }: IncomingMessage, response: ServerResponse) {
  if (method === "DELETE") calls.clear();
  send(response, 200, Object.fromEntries(calls));
}

async function answerFaults(
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  partnerIdentifier: string | null,
) {
  if (request.method === "DELETE") faults.clear(partnerIdentifier ?? undefined);
  if (request.method === "POST") {
    const wanted = z
      .union([z.array(faultSchema), faultSchema.transform((fault) => [fault])])
      .safeParse(await bodyOf(request));
    if (!wanted.success) {
      send(response, 400, { refused: z.prettifyError(wanted.error) });
      return;
    }
    for (const fault of wanted.data) faults.add(fault);
  }
  send(response, 200, faults.list());
}

const eventsSchema = z.strictObject({
  /** Where events are delivered to from now on; null for nowhere. */
  target: targetSchema.nullable().optional(),
  /** Sent as they are, with whatever they hold. */
  send: z.array(z.unknown()).default([]),
});

/** POST aims or sends, DELETE empties the queue, and each answers how it stands. */
async function answerEvents(
  events: EventBus,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "DELETE") events.queue.clear();
  if (request.method === "POST") {
    const wanted = eventsSchema.safeParse(await bodyOf(request));
    if (!wanted.success) {
      send(response, 400, { refused: z.prettifyError(wanted.error) });
      return;
    }
    const { target, send: texts } = wanted.data;
    if (target !== undefined) events.aimAt(target);
    events.send(texts);
  }
  send(response, 200, events.state());
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    // What cannot be read is refused by the schema, in its words.
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}

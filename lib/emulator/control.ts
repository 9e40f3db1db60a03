/**
 * The control address of the emulator, for this machine only: faults are asked for and taken back,
 * and calls are counted by operation and outcome.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type Faults, faultSchema } from "./faults";

export type CallCounts = Map<string, number>;

const MAX_BODY_BYTES = 64 * 1024;

/** Answers /faults and /calls; false when the request is for neither. */
export async function answerControl(
  { faults, calls }: { faults: Faults; calls: CallCounts },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://emulator");
  if (pathname !== "/faults" && pathname !== "/calls") return false;
  // A page in a browser sends an Origin, and would reach this machine under a foreign name.
  const host = request.headers.host?.replace(/:\d+$/, "");
  if (request.headers.origin !== undefined || (host !== "127.0.0.1" && host !== "localhost")) {
    send(response, 403, { refused: "The control address answers programs of this machine only" });
    return true;
  }
  if (pathname === "/calls") answerCalls(calls, request, response);
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

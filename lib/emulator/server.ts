/**
 * A local Partner Central that the unmodified AWS SDK talks to over HTTP. It is written from AWS's
 * documents alone and knows nothing of our fields: made of our own beliefs it could only confirm them.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { answerControl, type CallCounts } from "./control";
import { dispatch, type Service } from "./dispatch";
import { EventBus } from "./event-bus";
import { ServiceFailure } from "./failure";
import { ConnectionReset, EmptyAnswer, Faults } from "./faults";
import {
  operationNameOf,
  readBody,
  requireSignature,
  sendAnswer,
  sendFailure,
  unknownOperation,
  unsupportedOperation,
} from "./http";
import { noJournal, openJournal } from "./journal";
import { operations, unsupportedOperations } from "./operations/all";
import type { Changes } from "./opportunity";
import { noQuotas, startQuotas } from "./quotas";
import type { Correction } from "./rules/review";
import type { VisibilityOnly } from "./rules/submission";
import { answerQueue, QUEUE_PATH, queueOperationOf, queueOperations } from "./sqs";
import { Store } from "./store";

export type EmulatorOptions = {
  /** 0 or absent takes any free port. */
  readonly port?: number;
  /** Where the state is kept; null keeps it in memory only. */
  readonly stateFile: string | null;
  /** Whether AWS's quotas (1 write and 10 reads a second, daily limits) are applied; default no. */
  readonly quotas?: boolean;
  readonly clock?: () => Date;
  /** Catalogs that are answered; default Sandbox alone. "AWS" plays the real one. */
  readonly catalogs?: readonly string[];
  /** Milliseconds an engagement task takes, listed or not; default 2,000, and 0 ends it at once. */
  readonly taskMs?: number;
  /** "refused" rehearses AWS turning down submissions without needs; default "accepted". */
  readonly visibilityOnly?: VisibilityOnly;
  /** "waits" rehearses that a correction needs a start of its own; default "submits". */
  readonly correction?: Correction;
  /** Decides on faults with a probability; default Math.random. */
  readonly random?: () => number;
};

export type Emulator = {
  readonly url: string;
  readonly port: number;
  /** What goes wrong on demand; also at POST, GET and DELETE /faults. */
  readonly faults: Faults;
  /** Calls so far, as "Operation outcome"; also at GET and DELETE /calls. */
  readonly calls: CallCounts;
  /** EventBridge's part; also at GET, POST and DELETE /events. */
  readonly events: EventBus;
  /** The queue that every event goes into. */
  readonly queueUrl: string;
  /** Finishes the calls under way, refuses new ones, closes the state file. */
  close(): Promise<void>;
};

const HOST = "127.0.0.1";
const DEFAULT_TASK_MS = 2_000;
const KEEP_ALIVE_MILLISECONDS = 60_000;

export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const store = new Store();
  const journal =
    options.stateFile === null
      ? noJournal
      : // The file holds what commit() wrote and nothing else.
        await openJournal(options.stateFile, {
          replay: (entry) => store.apply(entry as Changes),
          snapshot: () => store.snapshot(),
        });
  const faults = new Faults(options.random);
  const calls: CallCounts = new Map();
  const events = new EventBus();
  const service: Service = {
    faults,
    events,
    store,
    journal,
    quotas: options.quotas ? startQuotas() : noQuotas,
    settings: {
      catalogs: options.catalogs ?? ["Sandbox"],
      taskMs: options.taskMs ?? DEFAULT_TASK_MS,
      visibilityOnly: options.visibilityOnly ?? "accepted",
      correction: options.correction ?? "submits",
    },
    clock: options.clock ?? (() => new Date()),
  };
  const server = createServer((request, response) => {
    void handle(service, calls, request, response);
  });
  // With Node's default of 5 seconds, clients often reuse a connection in the moment it is closed.
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  try {
    const port = await listen(server, options.port ?? 0);
    return {
      url: `http://${HOST}:${port}`,
      port,
      faults,
      calls,
      events,
      queueUrl: `http://${HOST}:${port}${QUEUE_PATH}`,
      async close() {
        events.close();
        await stop(server);
        await journal.close();
      },
    };
  } catch (cause) {
    await journal.close();
    throw cause;
  }
}

async function handle(
  service: Service,
  calls: CallCounts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("x-amzn-requestid", randomUUID());
  try {
    if (request.method === "GET" && request.url === "/healthz") {
      response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
      return;
    }
    if (await answerControl({ ...service, calls }, request, response)) return;
    if (request.method !== "POST") throw unknownOperation();
    const body = await readBody(request);
    requireSignature(request);
    const queued = queueOperationOf(request);
    if (queued !== null) {
      const strikes = service.faults.strike(queued, () => undefined);
      await strikes.before();
      const gone = new AbortController();
      response.once("close", () => gone.abort());
      const answer = await answerQueue(service.events.queue, queued, body, gone.signal);
      await strikes.after();
      count(calls, request, "ok");
      sendAnswer(response, answer);
      return;
    }
    const name = operationNameOf(request);
    const operation = operations.get(name);
    if (unsupportedOperations.has(name)) throw unsupportedOperation(name);
    if (operation === undefined) throw unknownOperation();
    const answer = await dispatch(service, operation, body, () => response.destroyed);
    count(calls, request, "ok");
    sendAnswer(response, answer);
  } catch (cause) {
    count(calls, request, cause instanceof Error ? cause.name : "unknown");
    if (cause instanceof ConnectionReset) {
      request.socket.destroy();
      return;
    }
    if (cause instanceof EmptyAnswer) {
      response.writeHead(cause.status, { "content-length": 0 }).end();
      return;
    }
    if (cause instanceof ServiceFailure) {
      // What is left of a refused body would be taken for the next request.
      if (!request.complete) response.setHeader("connection", "close");
      sendFailure(response, cause);
      return;
    }
    if (request.destroyed && !request.complete) return;
    log.error("emulator-call-failed", cause);
    sendFailure(response, new ServiceFailure("InternalServerException", "Internal failure"));
  }
}

function count(calls: CallCounts, request: IncomingMessage, outcome: string): void {
  const operation = queueOperationOf(request) ?? operationNameOf(request);
  // Callers may name anything as an operation; only those there are can be counted.
  const isKnown = operations.has(operation) || queueOperations.has(operation);
  const key = `${isKnown ? operation : "unknown"} ${outcome}`;
  calls.set(key, (calls.get(key) ?? 0) + 1);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("No TCP address"));
      else resolve(address.port);
    });
  });
}

/** Waits for the calls under way and closes idle connections. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((cause) => (cause ? reject(cause) : resolve()));
  });
  // A connection becomes idle only when its call has been answered, so one look is not enough.
  const cutting = setInterval(() => server.closeIdleConnections(), 20);
  server.closeIdleConnections();
  await closed.finally(() => clearInterval(cutting));
}

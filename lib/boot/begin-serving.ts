import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { db } from "@/lib/db/client";
import { withDatabaseUse } from "@/lib/db/shares";
import { currentEnvironment, env } from "@/lib/env";
import { frontOf } from "@/lib/http/front";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import { jobSource } from "@/lib/jobs/job-source";
import { nudgeWorker, startWorker, type Worker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { eventsQueueSource } from "@/lib/opportunity/events-queue";
import { sendingSource } from "@/lib/submission/sending-source";
import { backgroundWork, CHECK_CONNECTION } from "./background-work";

/** What a server process begins with, before its first page: checked settings, a worker, a look at AWS. */
export function beginServing(): void {
  const { queueUrl } = env().events;
  const worker = startWorker([
    sendingSource(),
    jobSource(backgroundWork()),
    ...(queueUrl === null ? [] : [eventsQueueSource(queueUrl)]),
  ]);
  stopInOrder(worker, frontedServers());
  // Not waited for: the pages work without AWS, and /settings shows what came of it.
  enqueue(db(), { name: jobIn(currentEnvironment(), CHECK_CONNECTION), key: "" })
    .then(nudgeWorker)
    .catch((cause: unknown) => log.error("connection-check", cause));
}

/**
 * Puts the front before Next, and gives the servers that have it. Next makes its server itself, but
 * Node tells of each request before it is handed to the server's listeners.
 */
function frontedServers(): Set<Server> {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server }; // as Node documents this channel
    if (servers.has(server)) return;
    servers.add(server);
    const listeners = server.listeners("request");
    server.removeAllListeners("request");
    server.on(
      "request",
      frontOf({
        next: (request, response) => {
          for (const listener of listeners) listener.call(server, request, response);
        },
        withDatabase(share, work) {
          const use = { share, isReached: false, isUnavailable: false };
          withDatabaseUse(use, () => work(use));
        },
      }),
    );
  });
  return servers;
}

/**
 * On a signal the call under way is answered and recorded, and pages that are being rendered are
 * finished. `npm start` and `up` leave the signals to us (Next's NEXT_MANUAL_SIG_HANDLE): Next
 * itself would wait for its pages only.
 */
function stopInOrder(worker: Worker, servers: Set<Server>): void {
  const stop = async () => {
    const closed = [...servers].map((server) => new Promise((done) => server.close(done)));
    await Promise.all([worker.stop(), ...closed]);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { db } from "@/lib/db/client";
import { currentEnvironment, env } from "@/lib/env";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import { jobSource } from "@/lib/jobs/job-source";
import { nudgeWorker, startWorker, type Worker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { sendingSource } from "@/lib/submission/sending-source";
import { backgroundWork, CHECK_CONNECTION } from "./background-work";

/** What a server process begins with, before its first page: checked settings, a worker, a look at AWS. */
export function beginServing(): void {
  env();
  stopInOrder(startWorker([sendingSource(), jobSource(backgroundWork())]));
  // Not waited for: the pages work without AWS, and /settings shows what came of it.
  enqueue(db(), { name: jobIn(currentEnvironment(), CHECK_CONNECTION), key: "" })
    .then(nudgeWorker)
    .catch((cause: unknown) => log.error("connection-check", cause));
}

/**
 * On a signal the call under way is answered and recorded, and pages that are being rendered are
 * finished. `npm start` and `up` leave the signals to us (Next's NEXT_MANUAL_SIG_HANDLE): Next
 * itself would wait for its pages only.
 */
function stopInOrder(worker: Worker): void {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server }; // as Node documents this channel
    servers.add(server);
  });
  const stop = async () => {
    const closed = [...servers].map((server) => new Promise((done) => server.close(done)));
    await Promise.all([worker.stop(), ...closed]);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

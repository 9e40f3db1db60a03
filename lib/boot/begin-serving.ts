import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { keepPurging } from "@/lib/drafts/purge-discarded";
import { env } from "@/lib/env";
import { startWorker, type Worker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { checkConnectionNow } from "@/lib/partner/connection";
import { keepSolutionsFresh } from "@/lib/partner/solutions";
import { sendingSource } from "@/lib/submission/sending-source";

/** What a server process begins with, before its first page: checked settings, a worker, a look at AWS. */
export function beginServing(): void {
  env();
  const worker = startWorker([sendingSource()]);
  keepPurging();
  void keepSolutionsFresh();
  stopInOrder(worker);
  // Not waited for: the pages work without AWS, and /settings shows what came of it.
  checkConnectionNow().catch((cause: unknown) => log.error("connection-check", cause));
}

/**
 * On a signal the call in hand is heard and written down, and pages that are being drawn are
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

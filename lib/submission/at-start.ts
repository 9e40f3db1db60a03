import "server-only";
import { keepPurging } from "@/lib/drafts/purge-discarded";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { checkConnectionNow } from "./lists";
import { startWorker } from "./worker";

/** What a server process begins with, before its first page: checked settings, a worker, a look at AWS. */
export function beginServing(): void {
  env();
  const worker = startWorker();
  keepPurging();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void worker.stop());
  }
  // Not waited for: the pages work without AWS, and /settings shows what came of it.
  checkConnectionNow().catch((cause: unknown) => log.error("connection-check", cause));
}

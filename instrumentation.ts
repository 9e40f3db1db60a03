/** Once in each server process, before its first request: check the settings, start the worker. */
export async function register(): Promise<void> {
  // Next also loads this file where no Node is; what needs Node is loaded only here.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  env();
  const { startWorker } = await import("@/lib/submission/worker");
  const { checkConnectionNow } = await import("@/lib/submission/lists");
  const { log } = await import("@/lib/log");

  const worker = startWorker();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void worker.stop());
  }
  // Not waited for: the pages work without AWS, and /settings shows what came of it.
  checkConnectionNow().catch((cause: unknown) => log.error("connection-check", cause));
}

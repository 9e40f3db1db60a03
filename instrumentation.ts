import type { Instrumentation } from "next";

/** Once in each server process, before its first request. */
export async function register(): Promise<void> {
  // Next also loads this file where no Node is; what needs Node is loaded only here.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { beginServing } = await import("@/lib/boot/begin-serving");
    beginServing();
  }
}

/** Logs what failed under the number its page shows; the route's pattern only, for a query may hold a name. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const digest =
    error instanceof Error && "digest" in error && typeof error.digest === "string"
      ? error.digest
      : undefined;
  log.error("request.failed", error, { incident: digest, route: context.routePath });
};

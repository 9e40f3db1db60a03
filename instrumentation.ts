/** Once in each server process, before its first request. */
export async function register(): Promise<void> {
  // Next also loads this file where no Node is; what needs Node is loaded only here.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { beginServing } = await import("@/lib/submission/at-start");
    beginServing();
  }
}

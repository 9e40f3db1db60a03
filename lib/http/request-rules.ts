/**
 * Which requests are let in at all, before Next sees them. Without sign-in the browser itself is
 * the only lock: another site's page must neither reach this one under a name of its own (Host)
 * nor post to it (Origin).
 */

export type RequestFacts = {
  method: string;
  host: string | null;
  origin: string | null;
  /** What the browser says of where a request comes from; only used when it names no Origin. */
  fetchSite: string | null;
  contentLength: string | null;
};

export type Refusal = 403 | 405 | 413 | 421;

export const METHODS = ["GET", "HEAD", "POST"] as const;

/** One million bytes is many times the longest page of answers; Next's own limit for actions is near it. */
export const LARGEST_BODY_BYTES = 1_000_000;

/**
 * The status a request is refused with, null when it may go on. The ports are that of the pages'
 * address and the one we listen on, at which Next asks itself for the page an action leads to.
 */
export function refusalOf(request: RequestFacts, ...ports: number[]): Refusal | null {
  const hosts = ports.flatMap(hostsOf);
  if (!hosts.includes(request.host?.toLowerCase() ?? "")) return 421;
  if (!METHODS.some((method) => method === request.method)) return 405;
  if (request.method === "POST" && !isFromOurPages(request, hosts)) return 403;
  if (Number(request.contentLength ?? 0) > LARGEST_BODY_BYTES) return 413;
  return null;
}

/** The names of this machine for itself; browsers leave out the port that http implies. */
function hostsOf(port: number): string[] {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

function isFromOurPages({ origin, fetchSite }: RequestFacts, hosts: string[]): boolean {
  if (origin !== null) return hosts.some((host) => origin.toLowerCase() === `http://${host}`);
  return fetchSite === "same-origin" || fetchSite === "none";
}

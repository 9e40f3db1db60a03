import type { IncomingHttpHeaders } from "node:http";

/**
 * Which requests are let in at all, before Next sees them. Without sign-in the browser itself is
 * the only lock: another site's page must neither reach this one under a name of its own (Host)
 * nor post to it (Origin).
 */

/** Where programs post, which are known by a secret and not by the page they come from. */
const FOR_PROGRAMS = ["/api/events"];

/** The part of Node's request that the rules look at. */
export type RequestFacts = {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
};

export type Refusal = 400 | 403 | 405 | 411 | 413 | 421;

export const METHODS = ["GET", "HEAD", "POST"] as const;

/** One million bytes is many times the longest page of answers; Next's own limit for actions is near it. */
export const LARGEST_BODY_BYTES = 1_000_000;

/**
 * The status a request is refused with, null when it may go on. The ports are that of the pages'
 * address and the one we listen on, at which Next asks itself for the page an action leads to.
 */
export function refusalOf(request: RequestFacts, ...ports: number[]): Refusal | null {
  const { method, url = "/", headers } = request;
  const hosts = ports.flatMap(hostsOf);
  if (!hosts.includes(headers.host?.toLowerCase() ?? "")) return 421;
  if (!METHODS.some((known) => known === method)) return 405;
  if (!isReadable(url)) return 400;
  if (method === "POST" && !isFromOurPages(headers, hosts) && !isFromProgram(request)) return 403;
  // A body whose length is not said would have to be read to be measured.
  if (headers["transfer-encoding"] !== undefined) return 411;
  if (Number(headers["content-length"] ?? 0) > LARGEST_BODY_BYTES) return 413;
  return null;
}

/** Not every `%` is one: Next fails on an address it cannot decode, and PostgreSQL on U+0000. */
function isReadable(url: string): boolean {
  const [path = "", ...query] = url.split("?");
  try {
    return !decodeURIComponent(path).includes("\0") && !/%00|\0/.test(query.join("?"));
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** The names of this machine for itself; browsers leave out the port that http implies. */
function hostsOf(port: number): string[] {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** Without an Origin, what the browser says of where the request comes from decides. */
function isFromOurPages(headers: IncomingHttpHeaders, hosts: string[]): boolean {
  const { origin, "sec-fetch-site": fetchSite } = headers;
  if (origin !== undefined) return hosts.some((host) => origin.toLowerCase() === `http://${host}`);
  return fetchSite === "same-origin" || fetchSite === "none";
}

/** A browser says of each post where it comes from: what says neither is none, and asks for nobody else. */
function isFromProgram({ url = "", headers }: RequestFacts): boolean {
  const isSilent = headers.origin === undefined && headers["sec-fetch-site"] === undefined;
  return isSilent && FOR_PROGRAMS.includes(url);
}

/** The one door to AWS. Everything about a connection is in its target, so that a submission keeps its own. */
import "server-only";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { env } from "@/lib/env";

export type Target = {
  catalog: "AWS" | "Sandbox";
  /** Null: AWS's own address for the region. */
  endpoint: string | null;
  region: string;
};

/** An answer later than this counts as none; a lease outlasts it. */
export const REQUEST_TIMEOUT_MS = 10_000;

export function targetFromEnv(): Target {
  const { catalog, endpoint, region } = env();
  return { catalog, endpoint, region };
}

const clients = new Map<string, PartnerCentralSellingClient>();

/** The client for a target; the catalog is part of each request, so two catalogs share one. */
export function client({ endpoint, region }: Target): PartnerCentralSellingClient {
  const key = `${region} ${endpoint ?? ""}`;
  const known = clients.get(key);
  if (known) return known;
  const made = new PartnerCentralSellingClient({
    region,
    // Said in full: AWS_USE_FIPS_ENDPOINT, AWS_ENDPOINT_URL and profiles of the surroundings would
    // send calls elsewhere, and pages would still name AWS.
    endpoint: endpoint ?? `https://partnercentral-selling.${region}.api.aws`,
    useFipsEndpoint: false,
    // Retries are ours: each one is a row in the database and takes a slot of the rate limit.
    retryStrategy: { retry: (next, args) => next(args) },
    // What a call goes through is the same for each of its kind: put together once, not every time.
    cacheMiddleware: true,
    // An abort signal for each call costs more; these close what nobody waits for any more.
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
      socketTimeout: REQUEST_TIMEOUT_MS,
    },
  });
  // It makes a copy of every body for a log line that nobody writes, and nobody shall.
  made.middlewareStack.remove("loggerMiddleware");
  clients.set(key, made);
  return made;
}

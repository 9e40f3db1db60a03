/** Whether AWS answered when it was last asked, as every process of an installation knows it. */
import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { connectionChecks } from "@/lib/db/schema";
import { catalogOf, currentEnvironment, type Environment, publicEnv } from "@/lib/env";
import { checkConnection } from "@/lib/partner-central/check-connection";
import { targetFromEnv } from "@/lib/partner-central/connect";
import { type FailureWords, failureWords } from "@/lib/partner-central/failure-words";
import { type Failure, READ_QUOTA_USED_UP } from "@/lib/partner-central/failures";

export type ConnectionStatus = {
  catalog: "AWS" | "Sandbox";
  environment: Environment;
  /** Host and port where another endpoint than AWS's own is used. */
  endpointHost: string | null;
  /** Null until AWS was asked for the first time. */
  checkedAt: Date | null;
  /** Null when the last answer was a good one. */
  failure: (FailureWords & { code: string }) | null;
};

/** The connection as it was when AWS was last asked; waits for nobody. */
export async function connectionStatus(): Promise<ConnectionStatus> {
  const environment = currentEnvironment();
  const [row] = await db()
    .select()
    .from(connectionChecks)
    .where(eq(connectionChecks.environment, environment));
  // Only keepConnection writes that column.
  const failure = (row?.failure ?? null) as Failure | null;
  return {
    environment,
    catalog: catalogOf(environment),
    endpointHost: publicEnv().endpointHost,
    checkedAt: row?.checkedAt ?? null,
    failure: failure && { ...failureWords(failure), code: failure.code },
  };
}

/** Asks AWS now. It takes as long as AWS takes, ten seconds at most. */
export async function checkConnectionNow(): Promise<ConnectionStatus> {
  const answer = await checkConnection(targetFromEnv());
  await keepConnection(answer.ok ? null : answer.failure);
  return connectionStatus();
}

/** Records what AWS's last answer says of the connection; null for a good one. */
export async function keepConnection(failure: Failure | null): Promise<void> {
  // AWS was not asked, so what it last said still stands.
  if (failure?.code === READ_QUOTA_USED_UP) return;
  const kept = failure && toJson(failure);
  await db()
    .insert(connectionChecks)
    .values({ environment: currentEnvironment(), checkedAt: sql`now()`, failure: kept })
    .onConflictDoUpdate({
      target: connectionChecks.environment,
      set: { checkedAt: sql`now()`, failure: kept },
    });
}

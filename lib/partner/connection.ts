/** Whether AWS answered when it was last asked, as every process of an installation knows it. */
import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { connectionChecks } from "@/lib/db/schema";
import { catalogOf, currentEnvironment, type Environment, publicEnv } from "@/lib/env";
import { enqueue, jobIn } from "@/lib/jobs/enqueue";
import { nudgeWorker } from "@/lib/jobs/worker";
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
  const row = await rowOf(environment);
  const failure = row?.failure ?? null;
  return {
    environment,
    catalog: catalogOf(environment),
    endpointHost: publicEnv().endpointHost,
    checkedAt: row?.checkedAt ?? null,
    failure: failure && { ...failureWords(failure), code: failure.code },
  };
}

/** Since when nothing is sent because AWS doesn't accept the credentials, and what it said; null otherwise. */
export type Hold = { since: Date; failure: Failure };

export async function holdOf(environment: Environment): Promise<Hold | null> {
  const row = await rowOf(environment);
  return row?.heldSince && row.failure ? { since: row.heldSince, failure: row.failure } : null;
}

async function rowOf(environment: Environment) {
  const [row] = await db()
    .select({
      checkedAt: connectionChecks.checkedAt,
      heldSince: connectionChecks.heldSince,
      // Only keepConnection writes it.
      failure: sql<Failure | null>`${connectionChecks.failure}`,
    })
    .from(connectionChecks)
    .where(eq(connectionChecks.environment, environment));
  return row;
}

/** Whether an environment is held, as SQL. */
export function isHeld(environment: Environment): SQL {
  return sql`exists (select from ${connectionChecks}
    where environment = ${environment} and held_since is not null)`;
}

/** The job that asks AWS again while an environment is held. */
export const REOPEN = "reopen-sending";

/** Asks AWS soon, where nothing is sent because of the credentials. */
export async function askToReopen(database: Database | Transaction): Promise<void> {
  await enqueue(database, { name: jobIn(currentEnvironment(), REOPEN), key: "" });
}

/** One harmless read, where the environment is held: a good answer lets sending continue. */
export async function reopenIfHeld(): Promise<void> {
  if (await holdOf(currentEnvironment())) await checkConnectionNow();
}

/** Asks AWS now. It takes as long as AWS takes, ten seconds at most. */
export async function checkConnectionNow(): Promise<ConnectionStatus> {
  const answer = await checkConnection(targetFromEnv());
  await keepConnection(answer.ok ? null : answer.failure);
  return connectionStatus();
}

/**
 * Records what AWS's last answer says of the connection; null for a good one. Where it is about
 * the credentials, the environment is held until a good one.
 */
export async function keepConnection(
  failure: Failure | null,
  database: Database | Transaction = db(),
): Promise<void> {
  // AWS was not asked, so what it last said still stands.
  if (failure?.code === READ_QUOTA_USED_UP) return;
  const kept = failure && toJson(failure);
  const holds = failure?.kind === "credentials";
  const heldSince = holds
    ? sql`coalesce(${connectionChecks.heldSince}, now())`
    : failure
      ? sql`${connectionChecks.heldSince}`
      : null;
  await database
    .insert(connectionChecks)
    .values({
      environment: currentEnvironment(),
      checkedAt: sql`now()`,
      failure: kept,
      heldSince: holds ? sql`now()` : null,
    })
    .onConflictDoUpdate({
      target: connectionChecks.environment,
      set: { checkedAt: sql`now()`, failure: kept, heldSince },
    });
  if (failure === null) nudgeWorker();
}

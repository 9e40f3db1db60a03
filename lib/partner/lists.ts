/** What we know of AWS without being asked: the partner's solutions, and whether the connection works. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { cachedLists, connectionChecks } from "@/lib/db/schema";
import { currentPlace, publicEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { checkConnection } from "@/lib/partner-central/check-connection";
import { targetFromEnv } from "@/lib/partner-central/connect";
import { type FailureWords, failureWords } from "@/lib/partner-central/failure-words";
import type { Failure } from "@/lib/partner-central/failures";
import { forgetOldUse, waitForRead } from "@/lib/partner-central/rate-limit";
import { listSolutions } from "@/lib/partner-central/solutions";
import { cachedSolutions } from "./referral-context";

const REFRESH_EVERY_MS = 10 * 60_000;
const AFTER_FAILURE_MS = 30_000;

/** Runs until told to stop; several processes share what each of them learns. */
export async function keepListsFresh(stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const pause = await refreshOnce();
    await sleep(pause, stopping);
  }
}

async function refreshOnce(): Promise<number> {
  try {
    const cached = await cachedSolutions();
    const age = cached ? Date.now() - cached.refreshedAt.getTime() : Number.POSITIVE_INFINITY;
    await forgetOldUse();
    if (age < REFRESH_EVERY_MS) return REFRESH_EVERY_MS - age;
    return (await refreshSolutions()) ? REFRESH_EVERY_MS : AFTER_FAILURE_MS;
  } catch (error) {
    log.error("lists.trouble", error);
    return AFTER_FAILURE_MS;
  }
}

/** Asks AWS for the partner's solutions and keeps them; says whether AWS answered. */
export async function refreshSolutions(): Promise<boolean> {
  await waitForRead();
  const answer = await listSolutions(targetFromEnv(), waitForRead);
  await keepConnection(answer.ok ? null : answer.failure);
  if (!answer.ok) {
    log.warn("lists.not-refreshed", { failure: answer.failure.code });
    return false;
  }
  const entries = answer.value.map(toJson);
  await db()
    .insert(cachedLists)
    .values({ ...currentPlace(), name: "solutions", entries, refreshedAt: sql`now()` })
    .onConflictDoUpdate({
      target: [cachedLists.place, cachedLists.catalog, cachedLists.name],
      set: { entries, refreshedAt: sql`now()` },
    });
  return true;
}

export type ConnectionStatus = {
  catalog: "AWS" | "Sandbox";
  /** "aws", "emulator", or another endpoint's address. */
  place: string;
  /** Host and port where another endpoint than AWS's own is used. */
  endpointHost: string | null;
  /** Null until AWS was asked for the first time. */
  checkedAt: Date | null;
  /** Null when the last answer was a good one. */
  failure: (FailureWords & { code: string }) | null;
};

/** The connection as it was when AWS was last asked; waits for nobody. */
export async function connectionStatus(): Promise<ConnectionStatus> {
  const { place, catalog } = currentPlace();
  const [row] = await db()
    .select()
    .from(connectionChecks)
    .where(and(eq(connectionChecks.place, place), eq(connectionChecks.catalog, catalog)));
  // Only keepConnection writes that column.
  const failure = (row?.failure ?? null) as Failure | null;
  return {
    place,
    catalog,
    endpointHost: publicEnv().endpointHost,
    checkedAt: row?.checkedAt ?? null,
    failure: failure && { ...failureWords(failure), code: failure.code },
  };
}

/** Asks AWS now. It takes as long as AWS takes, ten seconds at most. */
export async function checkConnectionNow(): Promise<ConnectionStatus> {
  await waitForRead();
  const answer = await checkConnection(targetFromEnv());
  await keepConnection(answer.ok ? null : answer.failure);
  return connectionStatus();
}

async function keepConnection(failure: Failure | null): Promise<void> {
  const kept = failure && toJson(failure);
  await db()
    .insert(connectionChecks)
    .values({ ...currentPlace(), checkedAt: sql`now()`, failure: kept })
    .onConflictDoUpdate({
      target: [connectionChecks.place, connectionChecks.catalog],
      set: { checkedAt: sql`now()`, failure: kept },
    });
}

function sleep(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      stopping.removeEventListener("abort", wake);
      resolve();
    }, milliseconds);
    stopping.addEventListener("abort", wake, { once: true });
  });
}

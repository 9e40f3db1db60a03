/** The partner's solutions as AWS last listed them, because no page waits for AWS. */
import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { cachedLists } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { log } from "@/lib/log";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { forgetOldUse, waitForRead } from "@/lib/partner-central/rate-limit";
import { listSolutions } from "@/lib/partner-central/solutions";
import { done, failed, type Result } from "@/lib/result";
import { keepConnection } from "./connection";
import { cachedSolutions } from "./referral-context";

/** Asks AWS for the partner's solutions and keeps them; where AWS does not answer, the old ones stay. */
export async function refreshSolutions(): Promise<Result<null, Failure>> {
  await waitForRead();
  const answer = await listSolutions(targetFromEnv(), waitForRead);
  await keepConnection(answer.ok ? null : answer.failure);
  if (!answer.ok) return failed(answer.failure);
  const entries = answer.value.map(toJson);
  await db()
    .insert(cachedLists)
    .values({
      environment: currentEnvironment(),
      name: "solutions",
      entries,
      refreshedAt: sql`now()`,
    })
    .onConflictDoUpdate({
      target: [cachedLists.environment, cachedLists.name],
      set: { entries, refreshedAt: sql`now()` },
    });
  return done(null);
}

const REFRESH_EVERY_MS = 10 * 60_000;
const AFTER_FAILURE_MS = 30_000;

/** Runs as long as the process; several processes share what each of them learns. */
export async function keepSolutionsFresh(): Promise<never> {
  for (;;) await delay(await refreshOnce(), undefined, { ref: false });
}

async function refreshOnce(): Promise<number> {
  try {
    const cached = await cachedSolutions();
    const age = cached ? Date.now() - cached.refreshedAt.getTime() : Number.POSITIVE_INFINITY;
    await forgetOldUse();
    if (age < REFRESH_EVERY_MS) return REFRESH_EVERY_MS - age;
    return (await refreshSolutions()).ok ? REFRESH_EVERY_MS : AFTER_FAILURE_MS;
  } catch (error) {
    log.error("solutions.trouble", error);
    return AFTER_FAILURE_MS;
  }
}

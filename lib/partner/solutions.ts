/** The partner's solutions as AWS last listed them, because no page waits for AWS. */
import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { toJson } from "@/lib/db/json";
import { cachedLists } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { listSolutions } from "@/lib/partner-central/solutions";
import { done, failed, type Result } from "@/lib/result";
import { keepConnection } from "./connection";

/** Asks AWS for the partner's solutions and keeps them; where AWS does not answer, the old ones stay. */
export async function refreshSolutions(): Promise<Result<null, Failure>> {
  const answer = await listSolutions(targetFromEnv());
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

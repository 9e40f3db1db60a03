import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { preparedQuery } from "@/lib/db/client";
import { cachedLists, type Json } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import type { ReferralContext, Solution } from "@/lib/referral/context";
import { ownCompany } from "./own-company";
import { peopleWithYou } from "./people";

/** The day it is, in UTC, as YYYY-MM-DD: AWS judges dates in UTC too. */
export function todayInUtc(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}

/** What the checks know besides the answers: the day, the partner's own company, people, solutions. */
export async function referralContext(actor: Actor): Promise<ReferralContext> {
  const [{ people, you }, solutions, own] = await Promise.all([
    peopleWithYou(actor),
    cachedSolutions(),
    ownCompany(actor),
  ]);
  return {
    today: todayInUtc(),
    own,
    people,
    you,
    solutions: solutions?.solutions ?? null,
  };
}

const listedSolutions = preparedQuery((database) =>
  database
    .select({ entries: cachedLists.entries, refreshedAt: cachedLists.refreshedAt })
    .from(cachedLists)
    .where(
      and(
        eq(cachedLists.environment, sql.placeholder("environment")),
        eq(cachedLists.name, "solutions"),
      ),
    )
    .prepare("listed_solutions"),
);

/** The partner's solutions as AWS last listed them, and when; null until AWS has told us. */
export async function cachedSolutions(): Promise<{
  solutions: Solution[];
  refreshedAt: Date;
} | null> {
  const [row] = await listedSolutions().execute({ environment: currentEnvironment() });
  if (!row) return null;
  return { solutions: row.entries.filter(isSolution), refreshedAt: row.refreshedAt };
}

function isSolution(entry: Json): entry is Solution {
  return (
    typeof entry === "object" &&
    entry !== null &&
    !Array.isArray(entry) &&
    typeof entry.id === "string" &&
    typeof entry.name === "string" &&
    (entry.status === "Active" || entry.status === "Inactive" || entry.status === "Draft") &&
    (entry.marketplaceArn === undefined || typeof entry.marketplaceArn === "string")
  );
}

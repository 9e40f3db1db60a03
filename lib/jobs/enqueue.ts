import "server-only";
import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { type Json, jobs } from "@/lib/db/schema";

/** Work for later: which handler, for what, and with which payload. */
export type NewJob = {
  name: string;
  /** One row per name and key: enqueued twice, it is one job. */
  key: string;
  payload?: Json;
};

/**
 * Enqueues a job in the caller's transaction. One that waits already gets the new payload and the
 * earlier of the two times; one that is running is run once more afterwards.
 *
 * @param runAt absent: now, by the database's clock, which counts the seconds, too
 */
export async function enqueue(
  database: Database | Transaction,
  { name, key, payload = {} }: NewJob,
  runAt: Date | { inSeconds: number } = { inSeconds: 0 },
): Promise<void> {
  const due =
    runAt instanceof Date
      ? sql`${runAt.toISOString()}::timestamptz`
      : sql`now() + make_interval(secs => ${runAt.inSeconds})`;
  await database
    .insert(jobs)
    .values({ id: newId(), name, key, payload, runAt: due })
    .onConflictDoUpdate({
      target: [jobs.name, jobs.key],
      set: {
        payload: sql`excluded.payload`,
        // While it runs, run_at is the end of its lease, which is no time anybody asked for.
        runAt: sql`case when ${jobs.leasedUntil} > now() then excluded.run_at
          else least(${jobs.runAt}, excluded.run_at) end`,
      },
    });
}

/** The name of a job that asks AWS: a process configured for another environment leaves it alone. */
export function jobIn(environment: string, name: string): string {
  return `${name} ${environment}`;
}

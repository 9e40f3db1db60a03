import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { log } from "@/lib/log";

/** Any number, the same in every process of every version. */
const MIGRATION_LOCK = 7_262_011;

/**
 * Brings a database to the newest schema. Drizzle's migrator takes no lock of its own, and two
 * processes that start together would both create the first table; so one waits for the other.
 */
export async function migrateDatabase(
  url: string,
  migrationsFolder = "lib/db/migrations",
): Promise<void> {
  const client = new Client({ connectionString: url });
  // A connection that breaks in between rejects the query under way; unheard, it would end the process too.
  client.on("error", (error) => log.warn("database.connection-lost", { cause: error.name }));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    // Ending the session gives the lock back, also after an error.
    await client.end();
  }
}

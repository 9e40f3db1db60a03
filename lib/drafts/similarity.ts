/**
 * How alike two titles are, in SQL. It takes an extension that every PostgreSQL ships but not every
 * account may add; without it only equal titles are alike.
 */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Database, db } from "@/lib/db/client";
import { log } from "@/lib/log";

const available = new WeakMap<Database, Promise<boolean>>();

/** Asked once for each database: migrations run before the first request. */
export function hasSimilarity(): Promise<boolean> {
  const database = db();
  const known = available.get(database) ?? ask(database);
  available.set(database, known);
  return known;
}

async function ask(database: Database): Promise<boolean> {
  try {
    const { rows } = await database.execute<{ found: boolean }>(
      sql`select exists (select from pg_extension where extname = 'pg_trgm') as found`,
    );
    const found = rows[0]?.found === true;
    if (!found) log.warn("duplicates.no-similarity", { missing: "pg_trgm" });
    return found;
  } catch (cause) {
    available.delete(database);
    throw cause;
  }
}

/** In characters; titles are told apart long before, and similarity costs by the length. */
export const MOST_OF_A_TITLE = 200;

export function titleHead(title: SQL): SQL {
  return sql`left(${title}, ${sql.raw(String(MOST_OF_A_TITLE))})`;
}

/** 0 to 1; null titles are like nothing. */
export function similarityOf(one: SQL, other: SQL, hasTrigrams: boolean): SQL<number> {
  return hasTrigrams
    ? sql<number>`coalesce(similarity(${one}, ${other}), 0)`
    : sql<number>`coalesce((lower(btrim(${one})) = lower(btrim(${other})))::int, 0)`;
}

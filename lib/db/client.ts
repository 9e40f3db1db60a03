import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { PgPreparedQuery } from "drizzle-orm/pg-core";
import type { Pool } from "pg";
import { env } from "@/lib/env";
import { embeddedUrl } from "./address";
import { withoutValues } from "./database-error";
import { makePool } from "./pool";
import { currentUse, divide, type Share } from "./shares";

/** The one door to PostgreSQL: a process's connections, which every store file asks for with `db()`. */

export type Database = NodePgDatabase;
/** What `db().transaction(async (tx) => …)` hands over; store functions that join one take this. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type Connection = { url: string; pool: Pool; database: Database };

// Next instantiates modules several times in one process; the pools must exist once.
const holder: typeof globalThis & {
  referralDeskDatabase?: Record<Share, Connection>;
  /** Of a test: serves every share. */
  referralDeskTestDatabase?: Connection;
} = globalThis;

// Drizzle's own error quotes the statement's values in its message and in `params`. This is where
// each of its statements runs.
Object.assign(PgPreparedQuery.prototype, {
  queryWithCache: <T>(_text: string, _values: unknown[], query: () => Promise<T>) => run(query),
});

async function run<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (cause) {
    const error = withoutValues(cause);
    const use = currentUse();
    if (use && error.isUnavailable) use.isUnavailable = true;
    throw error;
  }
}

/** @param holdMs the longest time for a statement or a transaction; null for any, as tests need it */
export function connect(url: string, connections = 10, holdMs: number | null = null): Connection {
  const pool = makePool(url, connections, holdMs);
  const database = drizzle(pool);
  // Drizzle's own gives a connection back only where its `begin` succeeded: each one that broke
  // there, as all do when the server restarts, would be missing from the pool from then on.
  database.transaction = async (work, config) => {
    const client = await pool.connect();
    try {
      return await drizzle(client).transaction(work, config);
    } finally {
      client.release();
    }
  };
  return { url, pool, database };
}

/** A person waits for a page or a save; what runs in the background has longer than a call to AWS. */
const HOLD_MS: Record<Share, number> = { pages: 8_000, saves: 6_000, worker: 30_000 };

function connectShares(): Record<Share, Connection> {
  const url = databaseUrl();
  const made = divide(env().databaseConnections).flatMap(({ share, connections, also }) => {
    const connection = connect(url, connections, HOLD_MS[share]);
    return [share, ...also].map((name) => [name, connection] as const);
  });
  const { pages, saves, worker } = Object.fromEntries(made);
  if (!pages || !saves || !worker) throw new Error("a share has no connections");
  return { pages, saves, worker };
}

/** The address of DATABASE_URL, else of the embedded server below DATA_DIR. */
export function databaseUrl(): string {
  const { databaseUrl: given, dataDir } = env();
  return given ?? embeddedUrl(dataDir);
}

function currentConnection(): Connection {
  const use = currentUse();
  if (use) use.isReached = true;
  if (holder.referralDeskTestDatabase) return holder.referralDeskTestDatabase;
  holder.referralDeskDatabase ??= connectShares();
  return holder.referralDeskDatabase[use?.share ?? "worker"];
}

export function db(): Database {
  return currentConnection().database;
}

/**
 * A query that is put together once per database instead of at each call, and that each connection
 * plans once: for what every page reads. Its values are `sql.placeholder`s.
 */
export function preparedQuery<Query extends object>(
  build: (database: Database) => Query,
): () => Query {
  const built = new WeakMap<Database, Query>();
  return () => {
    const database = db();
    const known = built.get(database) ?? build(database);
    built.set(database, known);
    return known;
  };
}

/**
 * The rows of a statement that is written out in SQL, with $1, $2 … for its values. Each connection
 * plans it once under its name, which belongs to this one text.
 */
export async function preparedRows<Row extends object>(
  name: string,
  text: string,
  values: (string | number | null)[],
): Promise<Row[]> {
  const { pool } = currentConnection();
  const { rows } = await run(() => pool.query<Row>({ name, text, values }));
  return rows;
}

/** Makes `db()` answer another database, and returns what it answered before. For tests. */
export function swapConnection(connection: Connection | undefined): Connection | undefined {
  const before = holder.referralDeskTestDatabase;
  holder.referralDeskTestDatabase = connection;
  return before;
}

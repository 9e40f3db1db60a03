import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { embeddedUrl } from "./address";

/** The one door to PostgreSQL: a pool per process, which every store file asks for with `db()`. */

export type Database = NodePgDatabase;
/** What `db().transaction(async (tx) => …)` hands over; store functions that join one take this. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type Connection = { url: string; pool: Pool; database: Database };

// Next instantiates modules several times in one process; the pool must exist once.
const holder: typeof globalThis & { referralDeskDatabase?: Connection } = globalThis;

/**
 * How alike, from 0 to 1, the beginnings of two titles are before the index finds them: in PostgreSQL
 * that is a setting, and a statement cannot bring its own. Without pg_trgm it means nothing.
 */
const SESSION_SETTINGS = "set pg_trgm.similarity_threshold = 0.7";

export function connect(url: string, connections = 10): Connection {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    application_name: "referral-desk",
    // Waited for before a new connection is used, although its type does not say so.
    onConnect: (client) => client.query(SESSION_SETTINGS),
  });
  // An idle connection that breaks (the server was stopped) would otherwise end the process.
  pool.on("error", (error) => log.warn("database.connection-lost", { cause: error.name }));
  // The same while a transaction holds it between two statements: the next one fails and tells.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { url, pool, database: drizzle(pool) };
}

/** The address of DATABASE_URL, else of the embedded server below DATA_DIR. */
export function databaseUrl(): string {
  const { databaseUrl: given, dataDir } = env();
  return given ?? embeddedUrl(dataDir);
}

export function db(): Database {
  holder.referralDeskDatabase ??= connect(databaseUrl());
  return holder.referralDeskDatabase.database;
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
  holder.referralDeskDatabase ??= connect(databaseUrl());
  const { rows } = await holder.referralDeskDatabase.pool.query<Row>({ name, text, values });
  return rows;
}

/** Makes `db()` answer another database, and returns what it answered before. For tests. */
export function swapConnection(connection: Connection | undefined): Connection | undefined {
  const before = holder.referralDeskDatabase;
  holder.referralDeskDatabase = connection;
  return before;
}

export async function closeDb(): Promise<void> {
  const connection = holder.referralDeskDatabase;
  holder.referralDeskDatabase = undefined;
  await connection?.pool.end();
}

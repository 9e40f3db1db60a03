import { Client } from "pg";
import { log } from "@/lib/log";

/**
 * How many further connections the server has room for: what it takes in all, less those it keeps
 * for administrators and those that are open now.
 */
export async function roomForConnections(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on("error", (error) => log.warn("database.connection-lost", { cause: error.name }));
  await client.connect();
  try {
    // Counted per database, because other accounts' rows of pg_stat_activity may be hidden.
    const { rows } = await client.query<{ room: number }>(`
      select (current_setting('max_connections')::int
        - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0)
        - (select coalesce(sum(numbackends), 0) from pg_stat_database) + 1)::int as room`);
    return rows[0]?.room ?? 0;
  } finally {
    await client.end();
  }
}

/** What a process may open of the `wanted` connections, and the sentence that says why it is less. */
export function connectionsWithin(
  room: number,
  wanted: number,
): { connections: number; sentence: string | null } {
  const connections = Math.max(1, Math.min(room, wanted));
  if (connections === wanted) return { connections, sentence: null };
  const has =
    room < 1 ? "no free connection" : `${room} free ${room === 1 ? "connection" : "connections"}`;
  return {
    connections,
    sentence: `The database has ${has}, so this process uses ${connections} instead of ${wanted} (DATABASE_CONNECTIONS). To give it more, raise max_connections on the server.`,
  };
}

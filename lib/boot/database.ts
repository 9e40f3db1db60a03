import type { Env, Variables } from "@/lib/env";
import { StartError } from "./data-folder";
import type { Keeper } from "./keeper";

/** The database of an installation, open and brought up to date before the app starts. */

type Opening = { settings: Env; say(line: string): void };

/** Resolves to the variables that lead the app to it. */
export async function openDatabase(opening: Opening & { keeper: Keeper }): Promise<Variables> {
  const { settings, keeper } = opening;
  if (settings.databaseUrl) {
    return bringUpToDate(opening, settings.databaseUrl, "Check DATABASE_URL.");
  }
  // Loaded only now: reading the database's modules takes as long as the emulator needs to start.
  const { startEmbeddedServer } = await import("@/lib/db/embedded-server");
  const server = await startEmbeddedServer(settings.dataDir);
  await keeper.keep(() => server.stop());
  void server.gone.then(() => keeper.report("The database stopped unexpectedly."));
  return bringUpToDate(opening, server.url, "");
}

const INSUFFICIENT_PRIVILEGE = "42501";
const GRANTS =
  "Its account needs the CREATE privilege on the database and on the schema public: GRANT CREATE ON DATABASE … TO …, GRANT CREATE ON SCHEMA public TO ….";

/**
 * Migrates, and resolves to the variables as above. Says so where the server has less room than the
 * settings ask for.
 *
 * @param hint what to look at where the reason does not say it itself
 */
export async function bringUpToDate(
  { settings, say }: Opening,
  databaseUrl: string,
  hint: string,
): Promise<Variables> {
  const { migrateDatabase } = await import("@/lib/db/migrate");
  const { connectionsWithin, roomForConnections } = await import("@/lib/db/room");
  try {
    await migrateDatabase(databaseUrl);
    const room = await roomForConnections(databaseUrl);
    const { connections, sentence } = connectionsWithin(room, settings.databaseConnections);
    if (sentence) say(sentence);
    return { DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: String(connections) };
  } catch (cause) {
    const { reason, code } = reasonOf(cause);
    const sentence = `The database couldn't be opened and updated: ${reason}.`;
    const advice = code === INSUFFICIENT_PRIVILEGE ? GRANTS : hint;
    throw new StartError(`${sentence} ${advice}`.trim(), { cause });
  }
}

/** What PostgreSQL itself said: the libraries above it only repeat the statement. */
function reasonOf(thrown: unknown): { reason: string; code: unknown } {
  let error = thrown;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  if (!(error instanceof Error)) return { reason: String(error), code: undefined };
  return {
    reason: error.message || error.name,
    code: "code" in error ? error.code : undefined,
  };
}

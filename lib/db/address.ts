import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Where the embedded server keeps its things below a data folder. Its own small file, because the
 * app's client needs the address and must not pull the server's manager into the bundle.
 */

export const DATABASE_NAME = "referral_desk";
export const DATABASE_USER = "referral_desk";

export type Places = { root: string; data: string; socket: string; log: string };

/** The longest path a unix socket may have on Linux, its closing zero left out. */
const SOCKET_PATH_BYTES = 107;
const SOCKET_FILE = ".s.PGSQL.5432";

/** @param dataDir absolute */
export function placesBelow(dataDir: string): Places {
  const root = join(/* turbopackIgnore: true */ dataDir, "postgres");
  return {
    root,
    data: join(root, "data"),
    socket: socketFolder(root),
    log: join(root, "server.log"),
  };
}

function socketFolder(root: string): string {
  const beside = join(root, "socket");
  const fits = Buffer.byteLength(join(beside, SOCKET_FILE)) <= SOCKET_PATH_BYTES;
  // PostgreSQL reads the folder as a list with commas and quotes, so only plain names stay in place.
  if (fits && /^[\w./-]+$/.test(beside)) return beside;
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(tmpdir(), `referral-desk-${name}`);
}

/** The connection string of the embedded server below a data folder. */
export function embeddedUrl(dataDir: string, database = DATABASE_NAME): string {
  return urlOfSocket(placesBelow(dataDir).socket, database);
}

export function urlOfSocket(socket: string, database: string): string {
  return `postgresql://${DATABASE_USER}@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

/** The same server's address with another database in it. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

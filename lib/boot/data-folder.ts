import { randomBytes } from "node:crypto";
import { link, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { claimFolder, type FolderClaim } from "@/lib/emulator/claim-folder";

/** What a person who starts the programs can put right; the message is the whole story. */
export class StartError extends Error {
  override name = "StartError";
}

/** An `up` that was killed a moment ago may not be gone yet, nor what it started. */
export const PATIENCE_MS = 5_000;

/** Makes the data folder and keeps every other `up` away from it until released. */
export async function claimDataFolder(
  dataDir: string,
  patienceMs = PATIENCE_MS,
): Promise<FolderClaim> {
  // Below root's the database runs as another account, which has to pass but not to look.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  const claim = await claimFolder(dataDir, { name: "up", mode, patienceMs });
  if (claim) return claim;
  throw new StartError(
    `Referral Desk is already running on ${dataDir}. Stop it first, or set DATA_DIR (and PORT) for a second one.`,
  );
}

/**
 * The key that names Next's server actions, made once: with another one, pages that are open in a
 * browser could no longer save after a restart. Instances that share a database share it too.
 */
export async function serverActionsKey(dataDir: string): Promise<string> {
  const file = join(dataDir, "server-actions.key");
  const known = await read(file);
  if (known) return known;
  const made = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(made, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  try {
    await link(made, file); // fails when another process has just made one
  } catch (cause) {
    if (!(await read(file))) throw cause;
  } finally {
    await unlink(made);
  }
  return (await read(file)) ?? "";
}

async function read(file: string): Promise<string | null> {
  try {
    return (await readFile(file, "utf8")).trim() || null;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

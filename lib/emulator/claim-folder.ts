/**
 * One program of a kind per folder: two emulators appending to one file would each know half of it.
 * The claim is a lock file naming the process; a claim whose process is gone is taken over.
 */
import { mkdirSync, statSync } from "node:fs";
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export type FolderClaim = { release(): Promise<void> };

type Options = {
  /** Whose claim it is: programs of different names share a folder. */
  name?: string;
  /** Of folders that have to be made. */
  mode?: number;
  /** How long a holder is waited for that may be about to end, killed a moment ago. */
  patienceMs?: number;
};

/** The folder cannot be used; the message is a sentence for the person who chose it. */
export class FolderError extends Error {
  override name = "FolderError";
}

const ASK_AGAIN_MS = 100;

/**
 * Makes the folder and claims it. Resolves to undefined when another program of that name that is
 * alive holds it; throws FolderError where it cannot be made or written.
 */
export async function claimFolder(
  folder: string,
  { name = "emulator", mode, patienceMs = 0 }: Options = {},
): Promise<FolderClaim | undefined> {
  try {
    makeFolder(folder, mode);
    const until = Date.now() + patienceMs;
    let claim = await tryToClaim(folder, name);
    while (claim === undefined && Date.now() < until) {
      await delay(ASK_AGAIN_MS);
      claim = await tryToClaim(folder, name);
    }
    return claim;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const sentence = `The folder ${folder} can't be used: ${cause.message}.`;
    throw new FolderError(`${sentence} Set DATA_DIR to a folder you can write.`, { cause });
  }
}

/** Step by step: Node's own recursive way never ends where the system makes no folders, as in /proc. */
function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (cause) {
    if (isCode(cause, "EEXIST") && statSync(folder).isDirectory()) return;
    if (!isCode(cause, "ENOENT")) throw cause;
    makeFolder(dirname(folder), mode);
    mkdirSync(folder, { mode });
  }
}

async function tryToClaim(folder: string, name: string): Promise<FolderClaim | undefined> {
  const lockFile = join(folder, `${name}.lock`);
  const own = `${lockFile}.${process.pid}`;
  await writeFile(own, await claimOf(process.pid));
  try {
    while (true) {
      if (await linked(own, lockFile)) return { release: () => unlink(lockFile) };
      const claim = await contentOf(lockFile);
      if (claim === undefined) continue;
      if (await isAlive(claim)) return undefined;
      await removeStale(lockFile, claim);
    }
  } finally {
    await unlink(own);
  }
}

/** Linking a finished file is atomic and fails when the lock is there, with its content complete. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (cause) {
    if (isCode(cause, "EEXIST")) return false;
    throw cause;
  }
}

/** Removes a stale claim; one that a living process has made meanwhile is put back. */
async function removeStale(lockFile: string, staleClaim: string): Promise<void> {
  if ((await contentOf(lockFile)) !== staleClaim) return;
  const aside = `${lockFile}.${process.pid}.stale`;
  try {
    await rename(lockFile, aside);
  } catch (cause) {
    if (isCode(cause, "ENOENT")) return;
    throw cause;
  }
  if ((await contentOf(aside)) !== staleClaim) await linked(aside, lockFile);
  await unlink(aside);
}

/**
 * A process id and, where the system tells it, when that process started: after a restart of a
 * container the same id often belongs to somebody else.
 */
async function claimOf(pid: number): Promise<string> {
  return `${pid} ${(await statOf(pid))[START_TIME_FIELD] ?? ""}`.trim();
}

async function isAlive(claim: string): Promise<boolean> {
  const pid = Number(claim.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (isCode(cause, "ESRCH")) return false;
    if (!isCode(cause, "EPERM")) throw cause;
  }
  // A zombie has ended and only waits for its parent to notice, which may never happen.
  if ((await statOf(pid))[STATE_FIELD] === "Z") return false;
  return (await claimOf(pid)) === claim;
}

/** Fields of /proc/…/stat, counted from the one behind the program's name, which may hold blanks. */
const STATE_FIELD = 0;
const START_TIME_FIELD = 19;

/** Empty where the process is gone or the system does not tell (only Linux does). */
async function statOf(pid: number): Promise<readonly string[]> {
  const text = (await contentOf(`/proc/${pid}/stat`)) ?? "";
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    // ESRCH: the process of a /proc file ended while it was read.
    if (isCode(cause, "ENOENT") || isCode(cause, "ESRCH")) return undefined;
    throw cause;
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}

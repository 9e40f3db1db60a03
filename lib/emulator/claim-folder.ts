/**
 * One emulator per state folder: two appending to one file would each know half of it. The claim is
 * a lock file naming the process; a claim whose process is gone is taken over.
 */
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type FolderClaim = { release(): Promise<void> };

/** Resolves to undefined when another program of that name that is alive holds the folder. */
export async function claimFolder(
  folder: string,
  name = "emulator",
): Promise<FolderClaim | undefined> {
  const lockFile = join(folder, `${name}.lock`);
  const own = `${lockFile}.${process.pid}`;
  await writeFile(own, await claimOf(process.pid));
  try {
    while (true) {
      if (await linked(own, lockFile)) return { release: () => unlink(lockFile) };
      const claim = await contentOf(lockFile);
      if (claim === undefined) continue;
      if (await isAlive(claim)) return undefined;
      await bury(lockFile, claim);
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

/** Moves a dead claim away, and puts it back if a living one has taken its place meanwhile. */
async function bury(lockFile: string, deadClaim: string): Promise<void> {
  if ((await contentOf(lockFile)) !== deadClaim) return;
  const grave = `${lockFile}.${process.pid}.dead`;
  try {
    await rename(lockFile, grave);
  } catch (cause) {
    if (isCode(cause, "ENOENT")) return;
    throw cause;
  }
  if ((await contentOf(grave)) !== deadClaim) await linked(grave, lockFile);
  await unlink(grave);
}

/**
 * A process id and, where the system tells it, when that process started: after a restart of a
 * container the same id often belongs to somebody else.
 */
async function claimOf(pid: number): Promise<string> {
  return `${pid} ${(await startTimeOf(pid)) ?? ""}`.trim();
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
  return (await claimOf(pid)) === claim;
}

const START_TIME_FIELD = 22;

async function startTimeOf(pid: number): Promise<string | undefined> {
  const text = await contentOf(`/proc/${pid}/stat`);
  // The second field, the program's name in brackets, may hold blanks itself.
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields?.[START_TIME_FIELD - 3];
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (isCode(cause, "ENOENT")) return undefined;
    throw cause;
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}

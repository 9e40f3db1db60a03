import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Places } from "./address";
import type { Account } from "./server-account";

/** What the operating system knows of the server: its processes, its lock, and how one is started. */

export function launch(account: Account, file: string, args: string[], log: number): ChildProcess {
  const [command, all] = account.command(file, args);
  const { uid, gid } = account;
  const child = spawn(command, all, {
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", NODE_ENV: "production" },
    uid,
    gid,
  });
  child.on("error", () => undefined); // seen by its missing pid: hasEnded
  return child;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

export async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await new Promise((resolve) => child.once("exit", resolve));
}

export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

export function postmasterPid(places: Places): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(places.data, "postmaster.pid"), "utf8"), 10);
    return pid > 1 ? pid : null;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * After a restarted container the number in a left-over lock can belong to another program, and
 * after kill -9 to a zombie whose parent never asks about it: PostgreSQL takes both for a server.
 */
export async function dropForeignLock(places: Places): Promise<void> {
  const pid = postmasterPid(places);
  const commandLine = pid === null ? null : commandLineOf(pid);
  const isForeign = commandLine !== null && !commandLine.includes(places.data);
  if (pid === null || !(isForeign || isZombie(pid))) return;
  await rm(join(places.data, "postmaster.pid"), { force: true });
  await rm(join(places.socket, ".s.PGSQL.5432.lock"), { force: true });
}

export function isServerAlive(places: Places): boolean {
  const pid = postmasterPid(places);
  return pid !== null && isAlive(pid);
}

/** Null where the process is gone or the system does not tell (only Linux does). */
function commandLineOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") || null;
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes(codeOf(error) ?? "")) return null;
    throw error;
  }
}

/** A process that has ended and waits for its parent to notice; false where the system does not tell. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

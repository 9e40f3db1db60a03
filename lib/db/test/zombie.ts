/** For tests on Linux: a process that has ended and whose parent never asks about it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

export type Zombie = { pid: number; end(): void };

/** @param ids of the account it belongs to; absent for our own */
export async function makeZombie(ids: { uid?: number; gid?: number } = {}): Promise<Zombie> {
  const parent = spawn("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 600"], {
    ...ids,
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(parent.stdout, "data");
  const pid = Number(String(said));
  while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"))) await delay(10);
  return { pid, end: () => parent.kill("SIGKILL") };
}

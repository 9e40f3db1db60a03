/** Everything is killed without warning and started again at once, round after round. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Keeper } from "@/lib/boot/keeper";
import { findFreePort, urlOf } from "@/lib/boot/ready";
import { TEST_KEY } from "@/lib/boot/test-build";
import { placesBelow } from "@/lib/db/address";
import { blankSettings, childVariables, type Variables } from "@/lib/env";

const LAST_WORDS_MS = 200;
const READY = /^Referral Desk is ready on /m;

/** Resolves to how many of the rounds came up and answered; the tests' build has to be there. */
export async function restartAfterKills(
  keeper: Keeper,
  rounds: number,
  say: (line: string) => void,
): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-restarts-"));
  const port = await findFreePort();
  const variables = {
    ...blankSettings(),
    DATA_DIR: dataDir,
    PORT: String(port),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_KEY,
  };
  await keeper.keep(async () => {
    for (const folder of [dataDir, placesBelow(dataDir).socket]) {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  let held = 0;
  for (let round = 1; round <= rounds && !keeper.isStopping(); round += 1) {
    const from = Date.now();
    const up = startUp(variables);
    await keeper.keep(up.end);
    const output = await up.ready;
    const answered = READY.test(output) && (await fetch(urlOf("localhost", port))).status === 200;
    if (answered) held += 1;
    const seconds = ((Date.now() - from) / 1_000).toFixed(1);
    say(
      `${answered ? "ok    " : "FAILED"}  round ${round}, ${seconds} s${answered ? "" : `: ${output}`}`,
    );
    up.killAll();
  }
  return held;
}

/**
 * `up` below a parent that never asks about its end, as the first process of some containers: killed,
 * it stays a zombie.
 */
function startUp(variables: Variables) {
  const program = [process.execPath, "--import", "tsx", "lib/boot/test/up.ts"];
  const parent = spawn("sh", ["-c", '"$@" & exec sleep 86400', "sh", ...program], {
    env: childVariables(variables),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ready = new Promise<string>((resolve) => {
    for (const stream of [parent.stdout, parent.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (READY.test(output)) resolve(output);
      });
    }
    // Its own end closes nothing, because the parent holds the same pipes.
    let last = 0;
    const timer = setInterval(() => {
      const before = last;
      last = descendantsOf(parent.pid ?? 0).length;
      if (before === 0 || last > 0) return;
      clearInterval(timer);
      // What it said last may not have been read yet.
      setTimeout(() => resolve(output), LAST_WORDS_MS);
    }, 500).unref();
  });
  const killAll = () => {
    for (const pid of descendantsOf(parent.pid ?? 0)) kill(pid);
  };
  return {
    ready,
    killAll,
    async end() {
      killAll();
      parent.kill("SIGKILL");
    },
  };
}

/** Every living process below one, in no order. */
function descendantsOf(ancestor: number): number[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,stat="], { encoding: "utf8" });
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const below = (parent: number): number[] =>
    rows
      .filter(([, ppid, stat]) => Number(ppid) === parent && !stat?.startsWith("Z"))
      .flatMap(([pid]) => [Number(pid), ...below(Number(pid))]);
  return below(ancestor);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (cause) {
    // Gone already, with the parent that was killed before it.
    if (!(cause instanceof Error && "code" in cause && cause.code === "ESRCH")) throw cause;
  }
}

/** For the emulator's tests: the emulator as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

type Launch = {
  /** What comes before `node` on the command line. */
  before?: readonly string[];
  /** Further settings, as NAME=value. */
  settings?: readonly string[];
  /** Of the program itself, after its name. */
  switches?: readonly string[];
  errors?: "inherit" | "ignore" | "pipe";
};

export function launch(folder: string, options: Launch = {}): ChildProcess {
  const { before = [], settings = [], switches = [], errors = "inherit" } = options;
  const own = [`DATA_DIR=${folder}`, "EMULATOR_PORT=0", "EMULATOR_QUOTAS=off", ...settings];
  const node = [process.execPath, "--import", "tsx", "lib/emulator/main.ts", ...switches];
  return spawn("env", [...own, ...before, ...node], { stdio: ["ignore", "pipe", errors] });
}

export async function addressOf(folder: string): Promise<{ port: number; pid: number }> {
  return JSON.parse(await readFile(join(folder, "emulator.json"), "utf8"));
}

export async function firstLineOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The child's output is not piped");
  return firstLine(child.stdout);
}

export async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stream)) return line;
  return "";
}

export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

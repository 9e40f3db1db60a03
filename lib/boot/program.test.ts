import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { childVariables } from "@/lib/env";

// Whole programs start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let program: ChildProcess;
let output: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "referral-desk-program-"));
  output = "";
});

afterEach(() => {
  program.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

function run(manner = "", variables: Record<string, string> = {}): void {
  const args = ["--import", "tsx", "lib/boot/test/program.ts", join(folder, "pid"), manner];
  program = spawn(process.execPath, args, {
    env: childVariables({ PORT: "4123", ...variables }),
    // A group of its own, as a terminal gives to what is started in it.
    detached: true,
  });
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
}

async function startedChild(): Promise<number> {
  const file = join(folder, "pid");
  await vi.waitFor(
    () => expect(existsSync(file) && readFileSync(file, "utf8")).toBeTruthy(),
    20_000,
  );
  return Number(readFileSync(file, "utf8"));
}

const ready = () =>
  vi.waitFor(
    () => expect(output).toBe("Referral Desk is ready on http://localhost:4123\n"),
    20_000,
  );

function exitCode(): Promise<number | null> {
  return new Promise((resolve) => {
    if (program.exitCode !== null) resolve(program.exitCode);
    else program.once("exit", resolve);
  });
}

/** A process that has ended but whom nobody has asked about is gone for us ("Z" on Linux). */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

describe("a program that runs until it is stopped", () => {
  test.each([
    ["SIGINT", "to it alone"],
    ["SIGINT", "to the whole group"],
    ["SIGTERM", "to it alone"],
    ["SIGTERM", "to the whole group"],
    ["SIGHUP", "to it alone"],
    ["SIGHUP", "to the whole group"],
  ] as const)("takes its child along on %s %s", async (signal, reach) => {
    run();
    const child = await startedChild();
    await ready();
    const pid = program.pid ?? 0;
    process.kill(reach === "to it alone" ? pid : -pid, signal);
    expect(await exitCode()).toBe(0);
    expect(isAlive(child)).toBe(false);
  });

  test("can be stopped before it is ready, and then says nothing of it", async () => {
    run("slow-start");
    const child = await startedChild();
    program.kill("SIGINT");
    expect(await exitCode()).toBe(0);
    expect(isAlive(child)).toBe(false);
    expect(output).toBe("");
  });

  test("has no child left even when it is killed without warning", async () => {
    run();
    const child = await startedChild();
    await ready();
    program.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(child)).toBe(false), 5_000);
  });

  test("says which part ended by itself, and ends", async () => {
    run("child-ends");
    expect(await exitCode()).toBe(1);
    expect(output).toContain("The child stopped unexpectedly (code 3). Stopping everything else.");
  });

  test("answers wrong settings with their sentences alone", async () => {
    run("", { PORT: "web", HOST: "0.0.0.0" });
    expect(await exitCode()).toBe(1);
    expect(output.trim().split("\n")).toEqual([
      expect.stringMatching(/^PORT must be/),
      expect.stringMatching(/^HOST must be/),
    ]);
  });
});

describe("a child process", () => {
  function fork(code: string, parent = process.pid): void {
    const leave = `./lib/boot/leave-with-parent.mjs?parent=${parent}`;
    const args = ["--import", leave, "--eval", code];
    program = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  }

  test("ends when it has finished its work, though its parent lives on", async () => {
    fork("1");
    expect(await exitCode()).toBe(0);
  });

  test("ends when its parent went before it could listen to it", async () => {
    const { pid = 0 } = spawnSync(process.execPath, ["--version"]);
    fork("setInterval(() => undefined, 1000)", pid);
    await vi.waitFor(() => expect(program.signalCode).toBe("SIGTERM"), 20_000);
  });

  test("keeps its own children, which wait for its messages as they always do", async () => {
    const child = 'process.on("message", (n) => process.send(n + 1))';
    const fileName = join(folder, "child.cjs");
    writeFileSync(fileName, child);
    fork(`
      const child = require("node:child_process").fork(${JSON.stringify(fileName)});
      child.on("message", (n) => process.exit(n));
      child.on("exit", () => process.exit(1));
      setTimeout(() => child.send(41), 1000);
    `);
    expect(await exitCode()).toBe(42);
  });
});

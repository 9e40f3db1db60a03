import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** A started program, the milliseconds it took to say it is ready, and how to end it. */
export type Running = { child: ChildProcess; readyAfter: number; stop: () => Promise<void> };

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("no port was given")),
      );
    });
  });
}

/**
 * Starts a program in its own process group and waits until it prints `ready`.
 * Rejects with what it printed when it ends before that.
 */
export function start(
  command: string[],
  options: { cwd: string; env: Record<string, string>; ready: RegExp },
): Promise<Running> {
  const [program = "", ...rest] = command;
  const env = { ...process.env, ...options.env };
  // A newcomer's shell has no NODE_ENV; the library that drives the browser has set one here.
  if (options.env.NODE_ENV === undefined) Reflect.deleteProperty(env, "NODE_ENV");
  const begun = performance.now();
  const child = spawn(program, rest, {
    cwd: options.cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    });
  return new Promise((resolve, reject) => {
    let printed = "";
    const listen = (part: Buffer) => {
      printed += part.toString();
      if (!options.ready.test(printed)) return;
      resolve({ child, readyAfter: performance.now() - begun, stop });
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${command.join(" ")} ended early:\n${printed}`)));
  });
}

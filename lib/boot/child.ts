import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { childVariables, type Variables } from "@/lib/env";

/** The processes that `up` starts and has to take away again. */

export type Child = {
  name: string;
  process: ChildProcess;
  /** Resolves with a few words on how it ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/** Longer than a call to AWS may take: the app ends the one that is under way. */
const STOP_SECONDS = 12;

type Options = {
  name: string;
  /** What follows `node`: options, program, arguments. */
  args: string[];
  variables: Variables;
  /** Another Node than our own. */
  node?: string;
  /** Where it runs; absent, in the project's own folder. */
  folder?: string;
  /** Standard output: dropped, shown, or read by the caller. */
  output?: "ignore" | "inherit" | "pipe";
  /** Where it writes what it has to say: an open file, or nowhere; otherwise our own standard error. */
  errors?: number | "ignore";
};

/**
 * Starts a Node program in a session of its own. Ctrl+C in a terminal reaches the whole foreground
 * group at once; this way only `up` receives it, and stops its children in order.
 */
export function startChild(options: Options): Child {
  const { name, args, variables, node = process.execPath, folder, errors } = options;
  const { output = "ignore" } = options;
  const leave = `${pathToFileURL("lib/boot/leave-with-parent.mjs")}?parent=${process.pid}`;
  const child = spawn(node, ["--import", leave, ...args], {
    // AWS's SDK warns on Node 20 at every start; which versions we run on is our own choice.
    env: childVariables({ AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", ...variables }),
    stdio: ["ignore", output, errors ?? "inherit", "ipc"],
    ...(folder && { cwd: folder }),
    detached: true,
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  });
  return { name, process: child, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_SECONDS * 1_000);
  await ended;
  clearTimeout(timer);
}

import { fileURLToPath } from "node:url";
import { EmbeddedServerError } from "@/lib/db/server-programs";
import { FolderError } from "@/lib/emulator/claim-folder";
import { type Env, EnvError, env, readEnvFile } from "@/lib/env";
import { StartError } from "./data-folder";
import { type Keeper, makeKeeper } from "./keeper";
import type { Start } from "./stack";

/** The frame of a program that runs until somebody stops it: settings, signals, plain sentences. */

export function goToProjectFolder(): void {
  process.chdir(fileURLToPath(new URL("../../", import.meta.url)));
}

/** Runs `start`, says that the desk is ready, and stays until a signal or until a part breaks. */
export async function runUntilStopped(start: (start: Start) => Promise<void>): Promise<never> {
  goToProjectFolder();
  // The terminal may go away before us; writing to it then must not end us half-way through stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const keeper = makeKeeper();
  stopOnSignals(keeper);
  try {
    const settings = readSettings();
    // Also after a signal this is waited for: what is just coming up hands itself over and is stopped.
    await start({ settings, keeper, say: console.log });
    if (!keeper.isStopping()) {
      console.log(`Referral Desk is ready on http://localhost:${settings.port}`);
    }
    const broken = await Promise.race([keeper.broken, keeper.stopped]);
    if (broken) console.error(`${broken} Stopping everything else.`);
    await keeper.stop();
    process.exit(broken ? 1 : 0);
  } catch (error) {
    const wasStopping = keeper.isStopping();
    await keeper.stop();
    // What fails because it is being stopped is no news.
    if (!wasStopping) console.error(sentenceOf(error));
    process.exit(wasStopping ? 0 : 1);
  }
}

function readSettings(): Env {
  readEnvFile(".env");
  return env();
}

/** Ctrl+C, an ordinary kill, and a terminal that is closed all mean: stop everything, in order. */
export function stopOnSignals(keeper: Keeper): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void keeper.stop());
  }
}

/** People get sentences; only a defect of ours shows where it happened. */
export function sentenceOf(error: unknown): string {
  const known = [EnvError, StartError, FolderError, EmbeddedServerError].some(
    (kind) => error instanceof kind,
  );
  if (known && error instanceof Error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

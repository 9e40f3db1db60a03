/** `npm run emulator`: the emulator as a process of its own, with its state below DATA_DIR. */
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EnvError, emulatorEnv } from "@/lib/env";
import { claimFolder, FolderError } from "./claim-folder";
import { startEmulator } from "./server";

const { dataDir, ...behaviour } = settings();
// Switches of this program and not of the environment: only rehearsals by hand use them.
const has = (name: string) => process.argv.includes(name);
const visibilityOnly = has("--refuse-visibility-only") ? "refused" : "accepted";
const correction = has("--corrections-wait") ? "waits" : "submits";

/** Longer than an emulator needs that stops because its parent was killed. */
const PATIENCE_MS = 5_000;
const claim = await claimFolder(dataDir, { patienceMs: PATIENCE_MS }).catch((cause: unknown) => {
  if (!(cause instanceof FolderError)) throw cause;
  console.error(cause.message);
  process.exit(1);
});
if (claim === undefined) {
  console.error(`Another emulator is already running on ${dataDir}. Stop it, or set DATA_DIR.`);
  process.exit(1);
}

const addressFile = join(dataDir, "emulator.json");
// A killed emulator leaves its address behind; nobody may take it for ours.
await rm(addressFile, { force: true });
const stateFile = join(dataDir, "emulator-state.jsonl");
const emulator = await startEmulator({
  stateFile,
  visibilityOnly,
  correction,
  ...behaviour,
}).catch(async (cause: unknown) => {
  await claim.release();
  const reason = cause instanceof Error ? cause.message : String(cause);
  console.error(`The emulator could not start: ${reason}`);
  process.exit(1);
});

// Readers look for this file to know that we are ready, so it appears whole or not at all.
await writeFile(`${addressFile}.new`, JSON.stringify({ port: emulator.port, pid: process.pid }));
await rename(`${addressFile}.new`, addressFile);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await rm(addressFile, { force: true });
  await emulator.close();
  await claim?.release();
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
// Last of all: whoever reads this may stop us in the same moment.
console.log(`Emulator is ready on ${emulator.url}`);

function settings(): ReturnType<typeof emulatorEnv> {
  try {
    return emulatorEnv();
  } catch (cause) {
    if (!(cause instanceof EnvError)) throw cause;
    console.error(cause.message);
    process.exit(1);
  }
}

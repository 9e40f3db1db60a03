/** The emulator without the waiting: its tasks are done at once, so that only calls are measured. */
import { join } from "node:path";
import { startEmulator } from "@/lib/emulator/server";
import { emulatorEnv } from "@/lib/env";

const { port, dataDir } = emulatorEnv();
const stateFile = join(dataDir, "quick-emulator.jsonl");
const emulator = await startEmulator({ port, stateFile, taskMs: 0 });
process.once("SIGTERM", () => void emulator.close().then(() => process.exit(0)));
console.log(`Emulator is ready on ${emulator.url}`);

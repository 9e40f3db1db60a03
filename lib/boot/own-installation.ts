/** A whole installation for one test, with its own database, which may be restarted with other settings. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placesBelow } from "@/lib/db/address";
import { blankSettings, type Variables } from "@/lib/env";
import { type Child, startChild } from "./child";
import { findFreePort, urlOf, waitForLine } from "./ready";
import { TEST_KEY } from "./test-build";

export type OwnInstallation = {
  /** The same over every restart. */
  url: string;
  dataDir: string;
  /** Stops it where it runs, and starts it with these settings. */
  start(settings: Variables): Promise<void>;
  /** Starts an emulator beside it, which plays another environment; resolves to its address. */
  startEmulator(catalog: "AWS" | "Sandbox"): Promise<string>;
  /** Stops everything and removes what it wrote. */
  close(): Promise<void>;
};

/** The tests' build must be there. */
export async function makeOwnInstallation(): Promise<OwnInstallation> {
  const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-own-"));
  const port = await findFreePort();
  const emulators: Child[] = [];
  let up: Child | undefined;
  return {
    url: urlOf("localhost", port),
    dataDir,
    async start(settings) {
      await up?.stop();
      up = startChild({
        name: "The test's own installation",
        args: ["--import", "tsx", "lib/boot/test/up.ts"],
        variables: {
          ...blankSettings(),
          DATA_DIR: dataDir,
          PORT: String(port),
          NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_KEY,
          ...settings,
        },
        output: "pipe",
      });
      await waitForLine(up, /^Referral Desk is ready on /m);
    },
    async startEmulator(catalog) {
      const child = startChild({
        name: `The emulator of catalog ${catalog}`,
        args: ["--import", "tsx", "lib/emulator/main.ts"],
        variables: {
          ...blankSettings(),
          DATA_DIR: join(dataDir, `catalog-${emulators.length}`),
          EMULATOR_CATALOG: catalog,
          EMULATOR_TASK_MS: "200",
        },
        output: "pipe",
      });
      emulators.push(child);
      const [, address] = await waitForLine(child, /^Emulator is ready on (\S+)/m);
      if (!address) throw new Error("the emulator names no address");
      return address;
    },
    async close() {
      await Promise.all([up, ...emulators].map((child) => child?.stop()));
      for (const folder of [dataDir, placesBelow(dataDir).socket]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** For long runs and measurements: a database server and a data folder of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/lib/boot/ready";
import { TEST_KEY } from "@/lib/boot/test-build";
import { placesBelow } from "@/lib/db/address";
import { startEmbeddedServer } from "@/lib/db/embedded-server";
import { migrateDatabase } from "@/lib/db/migrate";
import { blankSettings, type Variables } from "@/lib/env";

export type TemporaryDatabase = {
  /** For the processes that work on it: a PostgreSQL's address, an emulator's port, made-up credentials. */
  variables: Variables;
  clear(): Promise<void>;
};

/** @param durable false spares the disk, where what is looked at is not the disk's */
export async function makeTemporaryDatabase({ durable = false } = {}): Promise<TemporaryDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-soak-"));
  const server = await startEmbeddedServer(dataDir, { durable });
  await migrateDatabase(server.url);
  return {
    variables: {
      ...blankSettings(),
      DATA_DIR: dataDir,
      DATABASE_URL: server.url,
      EMULATOR_PORT: String(await findFreePort()),
      PARTNER_CENTRAL_WRITE_GAP_MS: "20",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_KEY,
      AWS_ACCESS_KEY_ID: "practice",
      AWS_SECRET_ACCESS_KEY: "practice",
    },
    async clear() {
      await server.stop();
      for (const folder of [dataDir, placesBelow(dataDir).socket]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

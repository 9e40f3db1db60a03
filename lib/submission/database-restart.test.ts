import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { placesBelow } from "@/lib/db/address";
import { connect, db, swapConnection } from "@/lib/db/client";
import { type EmbeddedServer, startEmbeddedServer } from "@/lib/db/embedded-server";
import { migrateDatabase } from "@/lib/db/migrate";
import { submissions } from "@/lib/db/schema";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { heldByAws, sendMany } from "@/lib/soak/referrals";
import { sendingSource } from "./sending-source";
import { openStage, type Stage } from "./test/stage";

/** A server of this test's own: the others' must not be taken away from them. */
const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-restart-"));
let stage: Stage;
let server: EmbeddedServer;
beforeAll(async () => {
  stage = await openStage();
  server = await startEmbeddedServer(dataDir, { durable: false });
  await migrateDatabase(server.url);
});
afterAll(async () => {
  await server.stop();
  await stage.close();
  for (const folder of [dataDir, placesBelow(dataDir).socket]) {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("PostgreSQL is restarted during the sending, and all goes on by itself", async () => {
  vi.spyOn(log, "error").mockReturnValue();
  vi.spyOn(log, "warn").mockReturnValue();
  const own = connect(server.url);
  const before = swapConnection(own);
  // Every call is under way for a moment, so that the restart comes into the middle of some.
  stage.faults().add({ kind: "slow", milliseconds: 150, afterEffect: true });
  const sent = await sendMany(6);
  const worker = startWorker([sendingSource({ leaseSeconds: 3 })]);
  const phases = async () => {
    const rows = await db()
      .select({ phase: submissions.phase })
      .from(submissions)
      .where(inArray(submissions.referralId, sent));
    return rows.map(({ phase }) => phase);
  };
  await vi.waitFor(async () => expect(await phases()).toContain("assign"), { timeout: 10_000 });
  await server.stop();
  server = await startEmbeddedServer(dataDir, { durable: false });
  await vi.waitFor(async () => expect(await phases()).toEqual(sent.map(() => "done")), {
    timeout: 30_000,
    interval: 200,
  });
  await worker.stop();
  swapConnection(before);
  // Ends only when every connection was given back.
  await own.pool.end();
  const held = await heldByAws(stage.aws, sent);
  expect(held).toMatchObject({ complaints: [], opportunities: 6, engagements: 6 });
}, 60_000);

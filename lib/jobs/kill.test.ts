import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startChild } from "@/lib/boot/child";
import { waitForLine } from "@/lib/boot/ready";
import { db } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { type Fleet, startFleet } from "@/lib/soak/fleet";
import { enqueue } from "./enqueue";

let database: TestDatabase;
let fleet: Fleet | undefined;
beforeAll(async () => {
  database = await testDatabase();
  await db().delete(jobs);
  await db().execute(sql`create table runs (job int, pid int, finished boolean default false)`);
});
afterAll(async () => {
  await fleet?.stop();
  await database.close();
});

const JOBS = 20;
const KILLS = 3;

async function runs() {
  const { rows } = await db().execute<{ job: number; pid: number; finished: boolean }>(
    sql`select job, pid, finished from runs`,
  );
  return rows;
}

test("two processes do every job, and what a killed one had begun is done by another", async () => {
  const started: Promise<unknown>[] = [];
  fleet = startFleet(2, (position) => {
    const child = startChild({
      name: `Worker ${position}`,
      args: ["--conditions=react-server", "--import", "tsx", "lib/jobs/test/worker-program.ts"],
      variables: { DATABASE_URL: database.url },
      output: "pipe",
      errors: "ignore",
    });
    if (started.length < 2) started.push(waitForLine(child, /ready/));
    return child;
  });
  await Promise.all(started);
  for (let job = 0; job < JOBS; job += 1) {
    await enqueue(db(), { name: "count", key: `${job}`, payload: job });
  }
  const killed: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await vi.waitFor(
      async () => {
        const under = (await runs()).find((run) => !run.finished && !killed.includes(run.pid));
        if (!under || !fleet?.kill(under.pid)) throw new Error("no job is being run");
        killed.push(under.pid);
      },
      { timeout: 30_000, interval: 5 },
    );
  }
  await vi.waitFor(async () => expect(await db().$count(jobs)).toBe(0), {
    timeout: 30_000,
    interval: 50,
  });
  const all = await runs();
  const finished = new Set(all.filter((run) => run.finished).map(({ job }) => job));
  expect(finished.size).toBe(JOBS);
  expect(new Set(all.map(({ pid }) => pid)).size).toBeGreaterThan(2);
  // Begun twice is only what a process died with.
  expect(all.length - JOBS).toBeLessThanOrEqual(KILLS);
}, 90_000);

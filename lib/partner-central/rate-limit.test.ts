import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { rateLimits, rateLimitUse, submissions } from "@/lib/db/schema";
import { startWorker } from "@/lib/jobs/worker";
import { advanceOne } from "@/lib/submission/advance";
import { claimDue, nextChance } from "@/lib/submission/claim";
import { pauseSending, resumeSending, sendingNow } from "@/lib/submission/operator";
import { progressOf } from "@/lib/submission/progress";
import { sendingSource } from "@/lib/submission/sending-source";
import {
  openStage,
  type Stage,
  sample,
  sendNew,
  submissionFor,
  user,
} from "@/lib/submission/test/stage";
import { endOfWrite, takePlace, waitForRead } from "./rate-limit";

const here = "emulator";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ quotas: true }, { pacing: "on" });
});
afterAll(() => stage.close());
beforeEach(async () => {
  await db().delete(rateLimits);
  await db().delete(rateLimitUse);
  await db().update(submissions).set({ nextAttemptAt: null });
});

const take = (kind: "read" | "write") => db().transaction((tx) => takePlace(tx, here, kind));

/** Moves every place in the pace into the past, as if its time had come. */
async function timePasses(): Promise<void> {
  await db().update(rateLimits).set({ nextAt: sql`now()` });
}

describe("places in the pace", () => {
  test("are given one at a time, whoever asks, and reads do not wait for writes", async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => take("write")));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await take("read")).toBe(true);
    await timePasses();
    expect(await take("write")).toBe(true);
  });

  test("are kept apart for each environment", async () => {
    expect(await take("write")).toBe(true);
    const aws = "aws";
    expect(await db().transaction((tx) => takePlace(tx, aws, "write"))).toBe(true);
  });

  test("come to an end with the day's quota, until its first calls are a day old", async () => {
    const aDayAgo = sql`now() - interval '23 hours 54 minutes'`;
    const use = { environment: here, kind: "write", calls: 5_000 } as const;
    await db()
      .insert(rateLimitUse)
      .values({ ...use, beganAt: aDayAgo });
    await db()
      .insert(rateLimitUse)
      .values({ ...use, beganAt: sql`now() - interval '1 hour'` });
    expect(await take("write")).toBe(false);
    const [pace] = await db().select().from(rateLimits);
    const wait = (pace?.nextAt.getTime() ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(11 * 60_000);
    expect(wait).toBeLessThan(13 * 60_000);
    await db().delete(rateLimitUse).where(sql`began_at < now() - interval '2 hours'`);
    await timePasses();
    expect(await take("write")).toBe(true);
  });

  test("are waited for by reads outside a submission", async () => {
    const from = performance.now();
    await Promise.all([waitForRead(), waitForRead(), waitForRead()]);
    expect(performance.now() - from).toBeGreaterThan(200);
  });
});

describe("the queue", () => {
  test("gives the first place to who came first, and none while there is none", async () => {
    const first = await sendNew(sample(stage));
    await sendNew(sample(stage));
    expect((await claimDue())?.submission.referralId).toBe(first);
    expect(await claimDue()).toBeNull();
    expect(await nextChance()).toBeGreaterThan(500);
  });

  test("is held while a write is under way, and goes on a second after its answer", async () => {
    await sendNew(sample(stage));
    await sendNew(sample(stage));
    expect(await claimDue()).not.toBeNull();
    const pace = async () =>
      ((await db().select().from(rateLimits))[0]?.nextAt.getTime() ?? 0) - Date.now();
    expect(await pace()).toBeGreaterThan(2_000);
    await endOfWrite(here, 0);
    expect(await pace()).toBeLessThan(1_200);
    expect(await pace()).toBeGreaterThan(500);
  });

  test("tells everybody how many are before them", async () => {
    const sent = [];
    for (let count = 0; count < 4; count += 1) sent.push(await sendNew(sample(stage)));
    const waits = await Promise.all(
      sent.map(async (referralId) => (await progressOf(user, referralId))?.wait),
    );
    expect(waits.map((wait) => wait?.before)).toEqual([0, 1, 2, 3]);
    // One solution: create, link, owner, start; 4 writes a referral, 1.1 seconds each.
    expect(waits.map((wait) => wait?.seconds)).toEqual([5, 9, 14, 18]);
  });

  test("is held by a pause, save for what AWS has already, and goes on after it", async () => {
    const referralId = await sendNew(sample(stage));
    await pauseSending(user);
    await pauseSending(user);
    expect(await claimDue()).toBeNull();
    expect(await nextChance()).toBeNull();
    expect((await progressOf(user, referralId))?.paused).toBe(true);
    expect((await sendingNow(user)).pause).toMatchObject({ by: user.userId });
    await db().update(submissions).set({ phase: "confirm" });
    expect((await claimDue())?.submission.referralId).toBe(referralId);
    await resumeSending(user);
    await db().update(submissions).set({ phase: "create", lockedUntil: null });
    expect((await claimDue())?.submission.referralId).toBe(referralId);
  });
});

test("with the pace kept AWS turns nothing down", async () => {
  const sent = [await sendNew(sample(stage)), await sendNew(sample(stage))];
  const worker = startWorker([sendingSource()]);
  // Another process, which knows nothing of the first but the rows.
  let working = true;
  const another = (async () => {
    while (working) if (!(await advanceOne("another"))) await delay(20);
  })();
  for (const referralId of sent) {
    await vi.waitFor(async () => expect((await submissionFor(referralId)).phase).toBe("done"), {
      timeout: 25_000,
      interval: 100,
    });
  }
  working = false;
  await another;
  await worker.stop();
  const refused = [...stage.calls()].filter(([call]) => !call.endsWith(" ok"));
  expect(refused).toEqual([]);
}, 40_000);

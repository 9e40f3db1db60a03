import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rateLimits, rateLimitUse, submissions } from "@/lib/db/schema";
import type { Environment } from "@/lib/env";
import { checkConnectionNow, connectionStatus } from "@/lib/partner/connection";
import { refreshSolutions } from "@/lib/partner/solutions";
import { claimDue, nextChance } from "@/lib/submission/claim";
import { pauseSending, resumeSending, sendingNow } from "@/lib/submission/operator";
import { progressOf } from "@/lib/submission/progress";
import { openStage, type Stage, sample, sendNew, user } from "@/lib/submission/test/stage";
import { acquireSlot, releaseSlot, waitForReadSlot } from "./rate-limit";

const here = "emulator";

/** Long enough that nothing of it passes by itself while a test looks. */
const GAP_MS = 2_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({}, { writeGapMs: GAP_MS });
});
afterAll(() => stage.close());
beforeEach(async () => {
  await db().delete(rateLimits);
  await db().delete(rateLimitUse);
  await db().update(submissions).set({ nextAttemptAt: null });
});

const take = (environment: Environment = here) =>
  db().transaction((tx) => acquireSlot(tx, environment));

/** Moves every slot into the past, as if its time had come. */
async function timePasses(): Promise<void> {
  await db().update(rateLimits).set({ nextAt: sql`now()` });
}

/** Milliseconds until the next write may begin. */
async function waitForWrite(): Promise<number> {
  const found = await db().execute<{ wait: number }>(
    sql`select (1000 * extract(epoch from next_at - now()))::float8 as wait from rate_limits where kind = 'write'`,
  );
  return found.rows[0]?.wait ?? 0;
}

async function use(kind: "read" | "write", calls: number, began: string): Promise<void> {
  const beganAt = sql`now() - ${began}::interval`;
  await db().insert(rateLimitUse).values({ environment: here, kind, calls, beganAt });
}

describe("slots of the rate limit", () => {
  test("are given to one at a time, whoever asks, and reads do not wait for writes", async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => take()));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await waitForReadSlot(here)).toBe("ready");
    await timePasses();
    expect(await take()).not.toBeNull();
  });

  test("are kept apart for each environment", async () => {
    expect(await take()).not.toBeNull();
    expect(await take("aws")).not.toBeNull();
  });

  test("are held while a write is under way, and free a gap after its answer", async () => {
    const slot = await take();
    expect(await waitForWrite()).toBeGreaterThan(2 * GAP_MS);
    slot?.use();
    await db().transaction((tx) => (slot ? releaseSlot(tx, slot) : Promise.resolve()));
    expect(await waitForWrite()).toBeLessThanOrEqual(GAP_MS);
    expect(await waitForWrite()).toBeGreaterThan(GAP_MS / 2);
  });

  test("are free at once where no write was made", async () => {
    const slot = await take();
    await db().transaction((tx) => (slot ? releaseSlot(tx, slot) : Promise.resolve()));
    expect(await take()).not.toBeNull();
  });

  test("of another write are not shortened by one that took longer than its own", async () => {
    const late = await take();
    late?.use();
    await timePasses();
    await take();
    await db().transaction((tx) => (late ? releaseSlot(tx, late) : Promise.resolve()));
    expect(await waitForWrite()).toBeGreaterThan(2 * GAP_MS);
  });

  test("are for one write", async () => {
    const slot = await take();
    slot?.use();
    expect(() => slot?.use()).toThrow("one write");
  });

  test("come to an end with the day's quota, until its first calls are a day old", async () => {
    await use("write", 5_000, "23 hours 54 minutes");
    await use("write", 5_000, "1 hour");
    expect(await take()).toBeNull();
    await sendNew(sample(stage));
    const wait = (await nextChance()) ?? 0;
    expect(wait).toBeGreaterThan(11 * 60_000);
    expect(wait).toBeLessThan(13 * 60_000);
    await db().delete(rateLimitUse).where(sql`began_at < now() - interval '2 hours'`);
    expect(await take()).not.toBeNull();
  });

  test("are refused to reads past the day's quota, which hold back no write", async () => {
    await use("read", 100_000, "1 hour");
    expect(await waitForReadSlot(here)).toBe("not-today");
    expect(await waitForReadSlot(here)).toBe("not-today");
    expect(await take()).not.toBeNull();
    const before = await connectionStatus();
    expect(await refreshSolutions()).toMatchObject({ ok: false, failure: { kind: "quota" } });
    expect((await checkConnectionNow()).checkedAt).toEqual(before.checkedAt);
    expect([...stage.calls().keys()].filter((call) => call.startsWith("List"))).toEqual([]);
  });

  test("are refused to reads when too many wait already", async () => {
    const nextAt = sql`now() + interval '10.1 seconds'`;
    await db().insert(rateLimits).values({ environment: here, kind: "read", nextAt });
    expect(await waitForReadSlot(here)).toBe("busy");
  });

  test("that a clock set back left in the future are not believed", async () => {
    const nextAt = sql`now() + interval '1 hour'`;
    for (const kind of ["read", "write"] as const) {
      await db().insert(rateLimits).values({ environment: here, kind, nextAt });
    }
    const referralId = await sendNew(sample(stage));
    expect((await progressOf(user, referralId))?.wait?.seconds).toBe(8);
    expect(await nextChance()).toBeLessThan(100);
    expect(await waitForReadSlot(here)).toBe("ready");
    expect((await claimDue())?.submission.referralId).toBe(referralId);
  });

  test("are waited for by reads", async () => {
    const from = performance.now();
    await Promise.all([waitForReadSlot(here), waitForReadSlot(here), waitForReadSlot(here)]);
    expect(performance.now() - from).toBeGreaterThan((2 * GAP_MS) / 10 - 10);
  });
});

describe("the queue", () => {
  test("gives the first slot to who came first, and none while there is none", async () => {
    const first = await sendNew(sample(stage));
    await sendNew(sample(stage));
    expect((await claimDue())?.submission.referralId).toBe(first);
    expect(await claimDue()).toBeNull();
    expect(await nextChance()).toBeGreaterThan(500);
  });

  test("tells everybody how many are before them", async () => {
    const sent = [];
    for (let count = 0; count < 4; count += 1) sent.push(await sendNew(sample(stage)));
    const waits = await Promise.all(
      sent.map(async (referralId) => (await progressOf(user, referralId))?.wait),
    );
    expect(waits.map((wait) => wait?.before)).toEqual([0, 1, 2, 3]);
    // One solution: create, link, owner, start; 4 writes a referral.
    expect(waits.map((wait) => wait?.seconds)).toEqual([8, 16, 24, 32]);
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

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListOpportunitiesCommand } from "@aws-sdk/client-partnercentral-selling";
import { eq, ne, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { eventsOf } from "@/lib/events/read";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import type { Failure } from "@/lib/partner-central/failures";
import { advanceOne } from "./advance";
import { claimDue, nextChance } from "./claim";
import { wentWrong } from "./outcome";
import { progressOf } from "./progress";
import { record } from "./record";
import { sendingSource } from "./sending-source";
import {
  advanceUntil,
  claimNext,
  openStage,
  type Stage,
  sample,
  sendNew,
  submissionFor,
  user,
} from "./test/stage";

const folder = mkdtempSync(join(tmpdir(), "referral-desk-worker-"));
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ stateFile: join(folder, "emulator.jsonl") });
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});
/** What one test leaves unfinished is not due in the next. */
afterEach(async () => {
  await db().update(submissions).set({ nextAttemptAt: null });
});

async function isFinished(referralId: string): Promise<void> {
  await vi.waitFor(async () => expect((await progressOf(user, referralId))?.finished).toBe(true), {
    timeout: 20_000,
    interval: 50,
  });
}

describe("the worker", () => {
  test("sends what Send was pressed for, by itself, and stops after the call under way", async () => {
    const worker = startWorker([sendingSource()]);
    expect(startWorker([sendingSource()])).toBe(worker);
    const referralId = await sendNew(sample(stage));
    await isFinished(referralId);
    await worker.stop();
    expect(await submissionFor(referralId)).toMatchObject({ lockedUntil: null });
  });

  test("goes on alone after Partner Central was away, and nothing is lost or doubled", async () => {
    const worker = startWorker([sendingSource()]);
    await stage.stopEmulator();
    const referralId = await sendNew(sample(stage));
    await vi.waitFor(
      async () => {
        const { attempts, lastFailure } = await submissionFor(referralId);
        expect(attempts).toBeGreaterThanOrEqual(2);
        expect(lastFailure).toMatchObject({ kind: "unavailable", code: "ECONNREFUSED" });
      },
      { timeout: 15_000, interval: 50 },
    );
    expect(await progressOf(user, referralId)).toMatchObject({ finished: false, open: false });
    await stage.restartEmulator();
    await isFinished(referralId);
    await worker.stop();
    const { OpportunitySummaries = [] } = await stage.aws.send(
      new ListOpportunitiesCommand({ Catalog: "Sandbox", MaxResults: 100 }),
    );
    const ours = OpportunitySummaries.filter(
      (summary) => summary.PartnerOpportunityIdentifier === referralId,
    );
    expect(ours).toHaveLength(1);
  });

  test("shares one queue with others: each call is made by one of them", async () => {
    const sent = [];
    for (let count = 0; count < 6; count += 1) sent.push(await sendNew(sample(stage)));
    const calls = { one: 0, other: 0 };
    const isUnfinished = () => db().$count(submissions, ne(submissions.phase, "done"));
    async function work(name: keyof typeof calls): Promise<void> {
      while ((await isUnfinished()) > 0) if (await advanceOne(name)) calls[name] += 1;
    }
    await Promise.all([work("one"), work("one"), work("other"), work("other")]);
    expect(calls.one).toBeGreaterThan(0);
    expect(calls.other).toBeGreaterThan(0);
    for (const referralId of sent) {
      // A submission taken by two at once would tell a part of its story twice.
      const story = (await eventsOf(referralId, "emulator")).map(({ what }) => what);
      const once = ["draft-started", "queued", "created", "linked", "assigned", "started"];
      expect(story.slice(0, once.length)).toEqual(once);
    }
  });

  test.each([
    ["a next attempt", { nextAttemptAt: sql`now() + interval '3 hours'` }],
    ["a lease", { lockedUntil: sql`now() + interval '3 hours'` }],
  ])("is not held up by %s that was set before the clock was set back", async (_, ahead) => {
    const referralId = await sendNew(sample(stage));
    await db().update(submissions).set(ahead).where(eq(submissions.referralId, referralId));
    expect(await nextChance()).toBeLessThan(1_000);
    expect((await claimNext()).submission.referralId).toBe(referralId);
  });

  test("waits no longer for a call to show because the clock was set back", async () => {
    const referralId = await sendNew(sample(stage));
    const ahead = { unheardAt: sql`now() + interval '3 hours'` };
    await db().update(submissions).set(ahead).where(eq(submissions.referralId, referralId));
    const { submission, now } = await claimNext();
    const wait = (submission.unheardAt?.getTime() ?? 0) - now.getTime();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThan(60_000);
  });

  test("leaves alone what was made for another environment", async () => {
    const referralId = await sendNew(sample(stage));
    await db()
      .update(submissions)
      .set({ environment: "aws" })
      .where(eq(submissions.referralId, referralId));
    expect(await claimDue()).toBeNull();
  });
});

describe("after a failure", () => {
  const common = { code: "Code", message: "", requestId: null, effect: "none" } as const;
  const failures: [string, Failure, "waits" | "opens"][] = [
    [
      "a refusal",
      { ...common, kind: "rejected", retryable: false, stage: "business", issues: [] },
      "opens",
    ],
    ["a conflict", { ...common, kind: "conflict", retryable: false }, "opens"],
    ["a denial", { ...common, kind: "denied", retryable: false }, "opens"],
    ["an opportunity not found yet", { ...common, kind: "not-found", retryable: false }, "waits"],
    ["an outage", { ...common, kind: "unavailable", retryable: true, effect: "unknown" }, "waits"],
    ["a used-up quota", { ...common, kind: "quota", retryable: true }, "waits"],
    [
      "an unknown answer",
      { ...common, kind: "unexpected", retryable: true, effect: "unknown" },
      "waits",
    ],
  ];

  test.each(failures)("%s", async (_, failure, then) => {
    const referralId = await sendNew(sample(stage));
    const claimed = await claimNext();
    await record(claimed, wentWrong("create", failure));
    const after = await submissionFor(referralId);
    expect(after).toMatchObject({ lastFailure: failure, attempts: 1, lockedUntil: null });
    expect(after.unsure).toBe(failure.effect === "unknown");
    expect(after.openedAt === null).toBe(then === "waits");
    expect(after.nextAttemptAt === null).toBe(then === "opens");
    const progress = await progressOf(user, referralId);
    expect(progress?.failure === null).toBe(then === "waits");
  });

  test("the page says so from the fifth on, and after a day a person is asked", async () => {
    const outage: Failure = { ...common, kind: "unavailable", retryable: true };
    const referralId = await sendNew(sample(stage));
    const mine = eq(submissions.referralId, referralId);
    for (let count = 1; count <= 5; count += 1) {
      await db().update(submissions).set({ nextAttemptAt: sql`now()` }).where(mine);
      const claimed = await claimNext();
      await record(claimed, wentWrong("create", outage));
      const progress = await progressOf(user, referralId);
      expect(progress).toMatchObject({ canTryNow: count >= 5, canStop: count >= 5, open: false });
    }
    await db()
      .update(submissions)
      .set({ nextAttemptAt: sql`now()`, failingSince: sql`now() - interval '25 hours'` })
      .where(mine);
    const claimed = await claimNext();
    await record(claimed, wentWrong("create", outage));
    expect(await progressOf(user, referralId)).toMatchObject({ open: true, stopped: false });
    expect((await submissionFor(referralId)).nextAttemptAt).toBeNull();
  });

  test("once AWS has the referral nothing is opened again", async () => {
    const referralId = await sendNew(sample(stage));
    await advanceUntil(referralId, ({ phase }) => phase === "confirm");
    const claimed = await claimNext();
    await record(claimed, wentWrong("confirm", { ...common, kind: "denied", retryable: false }));
    expect(await progressOf(user, referralId)).toMatchObject({ finished: false, open: false });
    expect((await submissionFor(referralId)).nextAttemptAt).not.toBeNull();
  });

  test("a result that comes after another took over is not written", async () => {
    const warnings = vi.spyOn(log, "warn").mockReturnValue();
    const referralId = await sendNew(sample(stage));
    const late = await claimNext(0);
    const now = await claimNext();
    expect(now.unsure).toBe(true);
    await record(late, wentWrong("create", { ...common, kind: "denied", retryable: false }));
    expect(await submissionFor(referralId)).toMatchObject({ lastFailure: null, openedAt: null });
    expect(warnings).toHaveBeenCalledWith("submission.lease-lost", expect.anything());
    warnings.mockRestore();
  });
});

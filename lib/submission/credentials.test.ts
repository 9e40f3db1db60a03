import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { jobIn } from "@/lib/jobs/enqueue";
import { jobSource } from "@/lib/jobs/job-source";
import { startWorker } from "@/lib/jobs/worker";
import { holdOf, REOPEN, reopenIfHeld } from "@/lib/partner/connection";
import { heldByAws } from "@/lib/soak/referrals";
import { advanceOne } from "./advance";
import { nextChance } from "./claim";
import { sendingNow } from "./operator";
import { progressOf } from "./progress";
import { tryNow } from "./retry";
import { sendingSource } from "./sending-source";
import {
  advanceNext,
  advanceUntil,
  openStage,
  type Stage,
  sample,
  sendNew,
  submissionFor,
  user,
} from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  stage.faults().clear();
  await reopenIfHeld();
  await db().update(submissions).set({ nextAttemptAt: null });
});

const QUEUED = 20;

const hold = () => holdOf(currentEnvironment());

function startSending(everySeconds: number) {
  const name = jobIn(currentEnvironment(), REOPEN);
  return startWorker([sendingSource(), jobSource([{ name, everySeconds, run: reopenIfHeld }])]);
}

async function expectSentOnce(referralIds: string[]): Promise<void> {
  const held = await heldByAws(stage.aws, referralIds, {
    products: [],
    owner: "maria.keller@partner.example",
  });
  const count = referralIds.length;
  expect(held).toMatchObject({ opportunities: count, engagements: count, complaints: [] });
}

async function untilDone(referralIds: string[]): Promise<void> {
  const phases = () => Promise.all(referralIds.map(async (id) => (await submissionFor(id)).phase));
  await vi.waitFor(async () => expect(new Set(await phases())).toEqual(new Set(["done"])), {
    timeout: 100_000,
    interval: 200,
  });
}

describe("credentials that AWS does not accept", () => {
  test("hold the whole queue, which continues by itself once they are accepted", async () => {
    const sent = [];
    for (let count = 0; count < QUEUED; count += 1) sent.push(await sendNew(sample(stage)));
    const worker = startSending(1);
    await advanceNext();
    stage.faults().add({ kind: "expired-credentials" });
    await vi.waitFor(async () => expect(await hold()).not.toBeNull(), { timeout: 10_000 });
    // Several checks are refused, too.
    const { since } = (await hold()) ?? {};
    await vi.waitFor(
      () => expect(stage.calls().get("ListSolutions ExpiredTokenException")).toBeGreaterThan(1),
      { timeout: 20_000, interval: 100 },
    );
    expect((await hold())?.since).toEqual(since);
    for (const referralId of sent) {
      const { openedAt, attempts } = await submissionFor(referralId);
      expect({ openedAt, attempts }).toEqual({ openedAt: null, attempts: 0 });
    }
    stage.faults().clear();
    await untilDone(sent);
    expect(await hold()).toBeNull();
    await worker.stop();
    await expectSentOnce(sent);
  }, 150_000);

  test("are named on the referral's page and on the operator's", async () => {
    const [first, second] = [await sendNew(sample(stage)), await sendNew(sample(stage))];
    stage.faults().add({ kind: "expired-credentials" });
    await advanceNext();
    expect(await advanceOne("test")).toBe(false);
    expect(await nextChance()).toBeNull();
    for (const referralId of [first, second]) {
      expect(await progressOf(user, referralId)).toMatchObject({
        open: false,
        canTryNow: true,
        wait: null,
        failure: { title: "The AWS credentials have expired", code: "ExpiredTokenException" },
      });
    }
    expect((await sendingNow(user)).hold).toMatchObject({
      code: "ExpiredTokenException",
      title: "The AWS credentials have expired",
    });
  });

  test("are asked about at once by Try now", async () => {
    const referralId = await sendNew(sample(stage));
    stage.faults().add({ kind: "expired-credentials" });
    await advanceNext();
    const worker = startSending(3_600);
    stage.faults().clear();
    await tryNow(user, { referralId });
    await untilDone([referralId]);
    await worker.stop();
    await expectSentOnce([referralId]);
  });

  test("after a start without an answer leave its doubt on record", async () => {
    const start = "StartEngagementFromOpportunityTask";
    stage.faults().add({ kind: "reply-lost", operation: start, count: 1 });
    const list = "ListEngagementFromOpportunityTasks";
    stage.faults().add({ kind: "expired-credentials", operation: list, count: 1 });
    const referralId = await sendNew(sample(stage));
    await advanceUntil(referralId, ({ phase }) => phase === "recheck");
    await advanceNext();
    expect(await submissionFor(referralId)).toMatchObject({ maybeStarted: true, openedAt: null });
    expect(await hold()).not.toBeNull();
    await reopenIfHeld();
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
    await expectSentOnce([referralId]);
  });
});

describe("a call that AWS denies", () => {
  test("waits at its referral where AWS lets the smallest read pass", async () => {
    stage.faults().add({ kind: "denied", operation: "AssignOpportunity" });
    const referralId = await sendNew(sample(stage));
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "assign", nextAttemptAt: null });
    expect(await hold()).toBeNull();
    expect(await progressOf(user, referralId)).toMatchObject({
      open: true,
      failure: { title: "AWS doesn't allow this action" },
    });
  });

  test("holds the queue where that read is denied, too", async () => {
    stage.faults().add({ kind: "denied" });
    const referralId = await sendNew(sample(stage));
    await advanceNext();
    expect(await submissionFor(referralId)).toMatchObject({ openedAt: null, attempts: 0 });
    expect((await hold())?.failure.code).toBe("AccessDeniedException");
    stage.faults().clear();
    await reopenIfHeld();
    expect(await advanceUntil(referralId)).toMatchObject({ phase: "done" });
  });
});

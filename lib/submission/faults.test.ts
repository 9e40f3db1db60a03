import { ReasonCode } from "@aws-sdk/client-partnercentral-selling";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { FaultRequest } from "@/lib/emulator/faults";
import { taskFailureOf } from "@/lib/partner-central/task-failure";
import { heldByAws } from "@/lib/soak/referrals";
import { progressOf } from "./progress";
import { tryNow } from "./retry";
import {
  advanceNext,
  advanceUntil,
  everyKind,
  hurry,
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
afterEach(() => stage.faults().clear());

async function expectSentOnce(referralId: string, solutions = ["S-1234567"]): Promise<void> {
  const submission = await advanceUntil(referralId);
  expect(submission).toMatchObject({ phase: "done", openedAt: null, lastFailure: null });
  const held = await heldByAws(stage.aws, [referralId], {
    products: [],
    solutions,
    owner: "maria.keller@partner.example",
  });
  expect(held).toMatchObject({ opportunities: 1, engagements: 1, complaints: [] });
}

const operations = [
  "CreateOpportunity",
  "AssociateOpportunity",
  "AssignOpportunity",
  "GetOpportunity",
  "StartEngagementFromOpportunityTask",
  "ListEngagementFromOpportunityTasks",
];

const troubles: FaultRequest[] = [
  { kind: "reset" },
  { kind: "reply-lost" },
  { kind: "error-500" },
  { kind: "error-500", afterEffect: true },
  { kind: "empty-503", afterEffect: true },
  { kind: "throttled" },
];

describe("trouble at AWS", () => {
  test("is not told before it has lasted, however far this host's clock is ahead", async () => {
    const referralId = await sendNew(sample(stage));
    stage.faults().add({ kind: "reset", count: 1 });
    await advanceNext();
    expect((await submissionFor(referralId)).failingSince).not.toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    const progress = await progressOf(user, referralId);
    vi.useRealTimers();
    expect(progress?.failure).toBeNull();
    await advanceUntil(referralId);
  });

  test.each(troubles)(
    "%j at any call, twice, is survived without anybody's help",
    async (trouble) => {
      for (const operation of operations) {
        stage.faults().clear();
        stage.faults().add({ ...trouble, operation, count: 2 });
        await expectSentOnce(await sendNew(sample(stage)));
      }
    },
  );

  test.each<FaultRequest["kind"]>(["reset", "reply-lost"])(
    "%s leaves a solution of each kind linked, and once",
    async (kind) => {
      for (const skip of [0, 1, 2]) {
        stage.faults().clear();
        stage.faults().add({ kind, operation: "AssociateOpportunity", skip, count: 2 });
        await expectSentOnce(await sendNew(sample(stage, { solution: everyKind })), everyKind);
      }
    },
  );

  test("reads that lag behind a creation are waited for", async () => {
    for (const operation of ["AssociateOpportunity", "GetOpportunity"]) {
      stage.faults().add({ kind: "stale", operation, milliseconds: 600_000, count: 4 });
    }
    await expectSentOnce(await sendNew(sample(stage)));
  });

  test("a used-up quota is waited for, and nothing is opened", async () => {
    stage.faults().add({ kind: "quota-reached", operation: "AssociateOpportunity", count: 1 });
    const referralId = await sendNew(sample(stage));
    const waiting = await advanceUntil(referralId, ({ attempts }) => attempts > 0);
    expect(waiting).toMatchObject({ openedAt: null, lastFailure: { kind: "quota" } });
    expect((waiting.nextAttemptAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(9 * 60_000);
    await expectSentOnce(referralId);
  });
});

describe("a task that fails", () => {
  test.each(Object.values(ReasonCode))(
    "for %s is followed by one that works",
    async (reasonCode) => {
      const operation = "StartEngagementFromOpportunityTask";
      stage.faults().add({ kind: "task-fails", operation, reasonCode, count: 1 });
      const referralId = await sendNew(sample(stage));
      const { retryable } = taskFailureOf(reasonCode, "");
      if (!retryable) {
        expect(await advanceUntil(referralId)).toMatchObject({ nextAttemptAt: null });
        const progress = await progressOf(user, referralId);
        expect(progress).toMatchObject({ open: true, failure: { code: reasonCode } });
        // The same again, as after a permission was granted.
        await tryNow(user, { referralId });
      }
      await expectSentOnce(referralId);
    },
  );

  test("with characters that a database cannot keep is recorded without them", async () => {
    const operation = "StartEngagementFromOpportunityTask";
    const message = "Project.Title: \u0000 \ud83d too long";
    const reasonCode = "OpportunityValidationFailed";
    stage.faults().add({ kind: "task-fails", operation, reasonCode, message, count: 1 });
    const referralId = await sendNew(sample(stage));
    expect((await advanceUntil(referralId)).lastFailure).toMatchObject({
      message: "Project.Title:   too long",
    });
    await tryNow(user, { referralId });
    await expectSentOnce(referralId);
  });

  test("again and again is told from the fifth time on, and tried ever less often", async () => {
    const operation = "StartEngagementFromOpportunityTask";
    stage.faults().add({ kind: "task-fails", operation, reasonCode: "InternalError", count: 7 });
    const referralId = await sendNew(sample(stage));
    const failing = await advanceUntil(referralId, ({ attempts }) => attempts === 7);
    expect(failing).toMatchObject({ openedAt: null, lastFailure: { code: "InternalError" } });
    expect((failing.nextAttemptAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(25_000);
    expect(await progressOf(user, referralId)).toMatchObject({ canTryNow: true });
    // Looks that go well in between do not make the failures forgotten.
    await hurry();
    await advanceNext();
    expect((await submissionFor(referralId)).attempts).toBe(7);
    await expectSentOnce(referralId);
  });
});

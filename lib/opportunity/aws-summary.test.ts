import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { awsSummaries, jobs, opportunities } from "@/lib/db/schema";
import { log } from "@/lib/log";
import {
  advanceUntil,
  openStage,
  type Stage,
  sample,
  sendNew,
  submissionFor,
  user,
} from "@/lib/submission/test/stage";
import { awsSideFor, readSummaries, wantSummary } from "./aws-summary";
import { checkOpportunity } from "./check-now";
import { writeReview } from "./play-reviewer";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await db().delete(awsSummaries);
  await db().delete(jobs);
});
afterEach(() => stage.faults().clear());

const { signal } = new AbortController();
const readDue = () => readSummaries(signal);

async function sent(): Promise<string> {
  const referralId = await sendNew(sample(stage));
  await advanceUntil(referralId);
  return referralId;
}

async function approved(): Promise<string> {
  const referralId = await sent();
  const move = { reviewStatus: "Approved", comments: "", reason: "" };
  await writeReview({ referralId, userId: user.userId, ...move }, signal);
  return referralId;
}

const asked = () =>
  [...stage.calls()].reduce(
    (sum, [call, count]) => (call.startsWith("GetAwsOpportunitySummary") ? sum + count : sum),
    0,
  );

async function rowOf(referralId: string) {
  const [row] = await db()
    .select()
    .from(awsSummaries)
    .where(eq(awsSummaries.referralId, referralId));
  return row;
}

/** Makes what was read older than it is. */
async function ages(referralId: string, by: string): Promise<void> {
  await db()
    .update(awsSummaries)
    .set({ readAt: sql`now() - ${by}::interval` })
    .where(eq(awsSummaries.referralId, referralId));
}

const inADay = () => expect.closeTo(Date.now() + 86_400_000, -6);

test("is read once after each read of the record, and again in a day while the deal is open", async () => {
  const referralId = await approved();
  const before = asked();
  expect(await readDue()).toEqual({ ok: true, value: null });
  await readDue();
  expect(asked() - before).toBe(1);
  expect(await awsSideFor(user, referralId)).toMatchObject({
    isOld: false,
    side: { engagement: "Medium", quality: { history: [{}] } },
  });
  expect((await rowOf(referralId))?.dueAt?.getTime()).toEqual(inADay());
  await checkOpportunity({ referralId });
  await readDue();
  expect(asked() - before).toBe(2);
});

test("is not read any more once the deal is over", async () => {
  const referralId = await approved();
  await db()
    .update(opportunities)
    .set({ stage: "Launched" })
    .where(eq(opportunities.referralId, referralId));
  await readDue();
  expect(await rowOf(referralId)).toMatchObject({ dueAt: null });
});

test("an opened page has it read when it is older than an hour, before all others and once", async () => {
  const [other, referralId] = [await approved(), await approved()];
  await readDue();
  await db()
    .update(awsSummaries)
    .set({ dueAt: sql`now() - interval '1 day'` })
    .where(eq(awsSummaries.referralId, other));
  await db().delete(jobs);
  await wantSummary(user, referralId);
  expect(await db().select().from(jobs)).toEqual([]);
  await ages(referralId, "61 minutes");
  expect(await awsSideFor(user, referralId)).toMatchObject({ isOld: true });
  await wantSummary({ ...user, teamId: "others" }, referralId);
  expect(await db().select().from(jobs)).toEqual([]);
  await wantSummary(user, referralId);
  expect(await db().select().from(jobs)).toMatchObject([{ name: "read-aws-summaries emulator" }]);
  const [first] = await db().select().from(awsSummaries).orderBy(awsSummaries.dueAt);
  expect(first?.referralId).toBe(referralId);
});

test("each other score is kept with its time, the same one once", async () => {
  const referralId = await approved();
  await readDue();
  await db()
    .update(awsSummaries)
    .set({ scores: [{ at: "2026-11-01T10:00:00Z", score: 31 }] });
  await checkOpportunity({ referralId });
  await readDue();
  await checkOpportunity({ referralId });
  await readDue();
  const { side } = await awsSideFor(user, referralId);
  expect(side?.quality.history.map(({ score }) => score)).toEqual([31, side?.quality.score]);
});

test("while AWS is away the run ends, and what was kept stays", async () => {
  const referralId = await approved();
  await readDue();
  await checkOpportunity({ referralId });
  stage.faults().add({ kind: "error-500", operation: "GetAwsOpportunitySummary" });
  expect(await readDue()).toMatchObject({ ok: false });
  expect((await awsSideFor(user, referralId)).side?.engagement).toBe("Medium");
  stage.faults().clear();
  expect(await readDue()).toEqual({ ok: true, value: null });
});

test("one that AWS does not give keeps no others waiting", async () => {
  vi.spyOn(log, "warn").mockImplementation(() => {});
  const [refused, referralId] = [await approved(), await approved()];
  stage.faults().add({
    ...{ kind: "denied", operation: "GetAwsOpportunitySummary" },
    partnerIdentifier: refused,
  });
  expect(await readDue()).toEqual({ ok: true, value: null });
  expect(await awsSideFor(user, refused)).toEqual({ side: null, isOld: false });
  expect((await rowOf(refused))?.dueAt?.getTime()).toEqual(inADay());
  expect((await awsSideFor(user, referralId)).side).not.toBeNull();
});

test("values that are on no list are kept and told as they are", async () => {
  const referralId = await approved();
  stage.faults().add({ kind: "summary-unknown", operation: "GetAwsOpportunitySummary" });
  await readDue();
  expect((await awsSideFor(user, referralId)).side).toMatchObject({
    engagement: "Galactic",
    quality: { score: null, trend: "Wobbling" },
    team: [{ role: "ChiefDreamer" }, { role: "Robot" }],
  });
});

test("is nobody else's to read", async () => {
  const referralId = await approved();
  await readDue();
  const stranger = { ...user, teamId: "others" };
  expect((await awsSideFor(stranger, referralId)).side).toBeNull();
  expect((await submissionFor(referralId)).phase).toBe("done");
});

import { GetOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { like, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema";
import { decoded } from "@/lib/emulator/test/decoded";
import * as env from "@/lib/env";
import { eventsOf } from "@/lib/events/read";
import { progressOf } from "@/lib/submission/progress";
import {
  advanceUntil,
  openStage,
  type Stage,
  sample,
  sendNew,
  submissionFor,
  user,
} from "@/lib/submission/test/stage";
import { playReviewer, writeReview } from "./play-reviewer";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => db().delete(jobs));
afterEach(() => stage.faults().clear());

const { signal } = new AbortController();

async function sent(): Promise<string> {
  const description = `Claims & "photos" take <4 hours>: Contoso's teams move them to Amazon S3.`;
  const referralId = await sendNew(sample(stage, { description }));
  await advanceUntil(referralId);
  return referralId;
}

/** AWS's record, without what a decision may change. */
async function heldAtAws(referralId: string) {
  const { opportunityId } = await submissionFor(referralId);
  const command = new GetOpportunityCommand({
    Catalog: "Sandbox",
    Identifier: opportunityId ?? undefined,
  });
  const { LifeCycle, LastModifiedDate, $metadata, ...record } = decoded(
    await stage.aws.send(command),
  );
  const { ReviewStatus, ReviewComments, ReviewStatusReason, ...lifeCycle } = LifeCycle ?? {};
  return { record, lifeCycle, review: [ReviewStatus, ReviewComments, ReviewStatusReason] };
}

const asks = {
  reviewStatus: "Action Required",
  comments: `Name the "services" & <say> why now: it's unclear`,
  reason: "Clarify Solution",
} as const;

const updates = () =>
  [...stage.calls()].reduce(
    (sum, [call, count]) => (call.startsWith("UpdateOpportunity") ? sum + count : sum),
    0,
  );

/** What the press enqueued, done as the worker does it. */
async function runJobs() {
  const waiting = await db().select().from(jobs);
  const played = waiting.filter(({ name }) => name === "play-reviewer emulator");
  expect(played).toHaveLength(1);
  const [job] = played;
  return writeReview(job?.payload ?? null, signal);
}

test("a decision is written with its words, everything else goes back as it was, and the page knows", async () => {
  const referralId = await sent();
  const before = await heldAtAws(referralId);
  const asked = await playReviewer(user, { referralId, ...asks });
  expect(await runJobs()).toEqual({ ok: true, value: null });
  const { review, ...after } = await heldAtAws(referralId);
  expect(review).toEqual([asks.reviewStatus, asks.comments, asks.reason]);
  expect(after).toEqual({ record: before.record, lifeCycle: before.lifeCycle });
  const progress = await progressOf(user, referralId);
  expect(progress).toMatchObject({
    reviewStatus: asks.reviewStatus,
    reviewComments: asks.comments,
    reviewStatusReason: asks.reason,
  });
  if (!asked.ok) throw new Error("not asked");
  expect(progress?.checkedAt?.getTime()).toBeGreaterThanOrEqual(asked.value.askedAt.getTime());
  expect((await eventsOf(referralId, "emulator")).slice(-2)).toMatchObject([
    { what: "reviewer-played", outcome: "Action Required", userId: user.userId },
    { what: "review-status", outcome: "Action Required", userId: null },
  ]);
});

test("pressed twice it is one job, and run twice one write: the first decision stands", async () => {
  const referralId = await sent();
  await playReviewer(user, { referralId, ...asks });
  const approves = { reviewStatus: "Approved", comments: "", reason: "" } as const;
  await playReviewer(user, { referralId, ...approves });
  const before = updates();
  await runJobs();
  expect(await writeReview({ referralId, userId: user.userId, ...asks }, signal)).toMatchObject({
    ok: true,
  });
  expect(updates() - before).toBe(1);
  expect((await heldAtAws(referralId)).review).toEqual(["Approved", undefined, undefined]);
});

test("after a lost answer the next try finds the decision made", async () => {
  const referralId = await sent();
  await playReviewer(user, { referralId, ...asks });
  stage.faults().add({ kind: "reply-lost", operation: "UpdateOpportunity", count: 1 });
  const before = updates();
  expect(await runJobs()).toMatchObject({ ok: false, failure: { retryable: true } });
  expect(await runJobs()).toMatchObject({ ok: true });
  expect(updates() - before).toBe(1);
  expect(await progressOf(user, referralId)).toMatchObject({ reviewStatus: asks.reviewStatus });
});

test("what AWS refuses is told in the timeline, and the record is as it was", async () => {
  const referralId = await sent();
  await playReviewer(user, { referralId, ...asks });
  stage.faults().add({ kind: "denied", operation: "UpdateOpportunity", count: 1 });
  expect(await runJobs()).toEqual({ ok: true, value: null });
  expect((await eventsOf(referralId, "emulator")).at(-1)).toMatchObject({
    what: "play-refused",
    outcome: "AccessDeniedException",
    userId: user.userId,
  });
  expect(await progressOf(user, referralId)).toMatchObject({ reviewStatus: "Submitted" });
});

test("nobody plays AWS where the real one answers, whatever the press or the job says", async () => {
  const referralId = await sent();
  const before = updates();
  // As where the same referral was sent to AWS too.
  await db().execute(sql`insert into opportunities (referral_id, environment, opportunity_id)
    select referral_id, 'aws', opportunity_id from opportunities where referral_id = ${referralId}`);
  const environment = vi.spyOn(env, "currentEnvironment").mockReturnValue("aws");
  expect(await playReviewer(user, { referralId, ...asks })).toMatchObject({ ok: false });
  expect(await db().$count(jobs, like(jobs.name, "play-reviewer%"))).toBe(0);
  await writeReview({ referralId, userId: user.userId, ...asks }, signal);
  environment.mockRestore();
  expect(updates()).toBe(before);
});

test("nobody plays it on another team's referral", async () => {
  const referralId = await sent();
  const stranger = { ...user, teamId: "others" };
  expect(await playReviewer(stranger, { referralId, ...asks })).toMatchObject({ ok: false });
  expect(await db().$count(jobs, like(jobs.name, "play-reviewer%"))).toBe(0);
});

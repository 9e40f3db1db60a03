import {
  GetOpportunityCommand,
  type GetOpportunityCommandOutput,
  ListOpportunitiesCommand,
  StartEngagementFromOpportunityTaskCommand,
  UpdateOpportunityCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { and, eq, like, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { cachedLists, jobs, opportunities, referrals, submissions } from "@/lib/db/schema";
import { getReferral } from "@/lib/drafts/get-referral";
import { eventsOf } from "@/lib/events/read";
import { decodeEntities } from "@/lib/referral/parse/entities";
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
import { checkOpportunity, checkReviewNow } from "./check-now";
import { followOpportunities, followSoonWhileBusy } from "./follow";
import { keepRecord } from "./keep-record";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
/** Each test begins with nothing that AWS could list. */
beforeEach(async () => {
  await db().delete(opportunities);
  await db().delete(cachedLists);
  await db().delete(jobs);
});

const { signal } = new AbortController();
const isCheck = like(jobs.name, "check-opportunity%");

/** Looks at AWS's list, and does what the look enqueued. */
async function follow(pageSize?: number) {
  const followed = await followOpportunities(signal, pageSize);
  const asked = await db().delete(jobs).where(isCheck).returning();
  for (const { payload } of asked) {
    const checked = await checkOpportunity(payload);
    if (!checked.ok) throw new Error(`not read: ${checked.failure.code}`);
  }
  return followed;
}

async function sent(): Promise<string> {
  const referralId = await sendNew(sample(stage));
  await advanceUntil(referralId);
  return referralId;
}

async function opportunityOf(referralId: string): Promise<GetOpportunityCommandOutput> {
  const { opportunityId } = await submissionFor(referralId);
  return stage.aws.send(
    new GetOpportunityCommand({ Catalog: "Sandbox", Identifier: opportunityId ?? "" }),
  );
}

/** The Sandbox lets a partner play the reviewer. */
async function review(referralId: string, ReviewStatus: "Action Required" | "Approved") {
  const { $metadata: _, LastModifiedDate, ...opportunity } = await opportunityOf(referralId);
  await stage.aws.send(
    new UpdateOpportunityCommand({
      ...opportunity,
      Identifier: opportunity.Id,
      Project: {
        ...opportunity.Project,
        // AWS encodes what it answers, and takes what is meant.
        CustomerBusinessProblem: decodeEntities(opportunity.Project?.CustomerBusinessProblem ?? ""),
      },
      LastModifiedDate,
      LifeCycle: {
        ...opportunity.LifeCycle,
        ReviewStatus,
        ReviewComments: "Say what AWS is to do",
      },
    }),
  );
}

async function keptOf(referralId: string) {
  const [row] = await db()
    .select()
    .from(opportunities)
    .where(
      and(eq(opportunities.referralId, referralId), eq(opportunities.environment, "emulator")),
    );
  return row;
}

/** Calls of these operations that AWS answered, since the last time this was asked. */
function countCalls() {
  const of = (operation: string) =>
    [...stage.calls()].reduce(
      (sum, [call, count]) => (call.startsWith(operation) ? sum + count : sum),
      0,
    );
  const before = { list: of("ListOpportunities"), get: of("GetOpportunity") };
  return () => ({
    list: of("ListOpportunities") - before.list,
    get: of("GetOpportunity") - before.get,
  });
}

describe("what AWS changed after sending", () => {
  test("is seen with one list and one read, and told as AWS wrote it", async () => {
    const [changed, unchanged] = [await sent(), await sent()];
    await review(changed, "Action Required");
    const made = countCalls();
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(made()).toEqual({ list: 1, get: 1 });
    expect(await progressOf(user, changed)).toMatchObject({
      reviewStatus: "Action Required",
      reviewComments: "Say what AWS is to do",
    });
    expect((await eventsOf(changed, "emulator")).at(-1)).toMatchObject({
      what: "review-status",
      outcome: "Action Required",
    });
    expect(await getReferral(user, changed)).toMatchObject({
      state: "action-required",
      locked: true,
    });
    expect(await progressOf(user, unchanged)).toMatchObject({ reviewStatus: "Submitted" });
  });

  // AWS's own flow submits again by the update; its console asks for a start after it.
  test.each([
    { correction: "submits", afterUpdate: "Submitted" },
    { correction: "waits", afterUpdate: "Action Required" },
  ] as const)("is followed where a correction $correction", async ({ correction, afterUpdate }) => {
    await stage.stopEmulator();
    await stage.restartEmulator({ correction });
    const referralId = await sent();
    await review(referralId, "Action Required");
    await follow();
    expect(await getReferral(user, referralId)).toMatchObject({ state: "action-required" });
    await review(referralId, "Action Required");
    await follow();
    expect((await keptOf(referralId))?.reviewStatus).toBe(afterUpdate);
    if (correction === "waits") {
      const { opportunityId, requests } = await submissionFor(referralId);
      await stage.aws.send(
        new StartEngagementFromOpportunityTaskCommand({
          Catalog: "Sandbox",
          Identifier: opportunityId ?? "",
          ClientToken: newId(),
          AwsSubmission: requests.submission ?? undefined,
        }),
      );
      await vi.waitFor(
        async () => {
          await follow();
          expect((await keptOf(referralId))?.reviewStatus).toBe("Submitted");
        },
        { timeout: 10_000 },
      );
    }
    expect(await getReferral(user, referralId)).toMatchObject({ state: "sent", locked: true });
  });

  test("is read once: the next list finds nothing newer", async () => {
    const referralId = await sent();
    await review(referralId, "Approved");
    await follow();
    const made = countCalls();
    await follow();
    expect(made()).toEqual({ list: 1, get: 0 });
    const told = (await eventsOf(referralId, "emulator")).map(({ what }) => what);
    expect(told.filter((what) => what === "review-status")).toHaveLength(1);
  });

  test("is looked for soon after sending, and as long as something changes", async () => {
    const referralId = await sent();
    const inSeconds = async () => {
      const { rows } = await db().execute<{ wait: number }>(
        sql`select extract(epoch from run_at - created_at)::float8 as wait from jobs
          where name = 'follow-opportunities emulator'`,
      );
      await db().delete(jobs);
      return rows[0]?.wait ?? null;
    };
    expect(await inSeconds()).toBe(15);
    await follow();
    await followSoonWhileBusy();
    expect(await inSeconds()).toBe(15);
    await db()
      .update(submissions)
      .set({ finishedAt: new Date(Date.now() - 600_000) });
    await follow();
    await followSoonWhileBusy();
    expect(await inSeconds()).toBe(null);
    await review(referralId, "Approved");
    await follow();
    await followSoonWhileBusy();
    expect(await inSeconds()).toBe(15);
  });

  test("asks nothing before anything was sent", async () => {
    const made = countCalls();
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(made()).toEqual({ list: 0, get: 0 });
  });

  test("goes over as many pages as AWS makes of it, and on from where it was cut short", async () => {
    const all = [await sent(), await sent(), await sent()];
    for (const referralId of all) await review(referralId, "Approved");
    // Of all pages only the last does not work; the newest changes are spread over two.
    const { OpportunitySummaries = [] } = await stage.aws.send(
      new ListOpportunitiesCommand({ Catalog: "Sandbox", MaxResults: 100 }),
    );
    const skip = Math.ceil(OpportunitySummaries.length / 2) - 1;
    stage.faults().add({ kind: "error-500", operation: "ListOpportunities", skip, count: 1 });
    expect(await follow(2)).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
    const seen = await Promise.all(all.map(keptOf));
    const statuses = seen.map((row) => row?.reviewStatus);
    expect(statuses).toContain("Approved");
    expect(statuses).toContain("Submitted");
    expect(await follow(2)).toEqual({ ok: true, value: null });
    for (const referralId of all) expect((await keptOf(referralId))?.reviewStatus).toBe("Approved");
  });

  test.each([
    ["ahead of", 3],
    ["behind", -3],
  ])("is seen where AWS's clock is hours %s ours", async (_how, hours) => {
    await stage.stopEmulator();
    await stage.restartEmulator({ clock: () => new Date(Date.now() + hours * 3_600_000) });
    const [first, second] = [await sent(), await sent()];
    await review(first, "Approved");
    await follow();
    expect((await keptOf(first))?.reviewStatus).toBe("Approved");
    await review(second, "Approved");
    await follow();
    expect((await keptOf(second))?.reviewStatus).toBe("Approved");
    await stage.stopEmulator();
    await stage.restartEmulator();
  });

  test("stops between two calls when the process stops", async () => {
    await sent();
    const stopped = AbortSignal.abort();
    await expect(followOpportunities(stopped)).rejects.toThrow();
  });
});

describe("a record", () => {
  const held = async (referralId: string) => ({
    referralId,
    teamId: "local",
    environment: "emulator" as const,
    opportunityId: (await submissionFor(referralId)).opportunityId ?? "",
  });
  const recordOf = (ReviewStatus: string, LastModifiedDate: string, more = {}) => ({
    LastModifiedDate,
    LifeCycle: { ReviewStatus, Stage: "Qualified", ...more },
  });
  const keep = async (referralId: string, record: ReturnType<typeof recordOf>) => {
    const of = await held(referralId);
    await db().transaction((tx) => keepRecord(tx, of, record));
  };

  test("that AWS's reads lag behind with does not take the place of a newer one", async () => {
    const referralId = await sent();
    await keep(referralId, recordOf("Approved", "2126-01-02T00:00:00.000Z"));
    await keep(referralId, recordOf("Submitted", "2126-01-01T00:00:00.000Z"));
    expect(await keptOf(referralId)).toMatchObject({ reviewStatus: "Approved" });
    expect((await eventsOf(referralId, "emulator")).at(-1)).toMatchObject({
      outcome: "Approved",
    });
  });

  test("keeps a review status that we do not know, and what AWS encoded is read as it was meant", async () => {
    const referralId = await sent();
    const comments = { ReviewComments: "R&amp;D budget?" };
    await keep(referralId, recordOf("Under Appeal", "2126-01-02T00:00:00.000Z", comments));
    expect(await progressOf(user, referralId)).toMatchObject({
      reviewStatus: "Under Appeal",
      reviewComments: "R&D budget?",
    });
    expect(await getReferral(user, referralId)).toMatchObject({ state: "sent", locked: true });
  });
});

describe("Check now", () => {
  test("enqueues one job, whose answer is newer than the question", async () => {
    const referralId = await sent();
    await review(referralId, "Approved");
    const asked = await checkReviewNow(user, { referralId });
    await checkReviewNow(user, { referralId });
    const queued = await db().select().from(jobs).where(isCheck);
    expect(queued).toMatchObject([
      { name: "check-opportunity emulator", key: referralId, payload: { referralId } },
    ]);
    expect(await checkOpportunity({ referralId })).toEqual({ ok: true, value: null });
    const { checkedAt, reviewStatus } = (await progressOf(user, referralId)) ?? {};
    expect(reviewStatus).toBe("Approved");
    expect(asked.ok && checkedAt && checkedAt >= asked.value.askedAt).toBe(true);
  });

  test("is nobody else's to press", async () => {
    const referralId = await sent();
    const stranger = { ...user, teamId: "other" };
    expect(await checkReviewNow(stranger, { referralId })).toEqual({
      ok: false,
      failure: { kind: "not-found" },
    });
    expect(await db().$count(jobs, isCheck)).toBe(0);
  });

  test("of a referral that is gone meanwhile does nothing", async () => {
    const referralId = await sent();
    await db().delete(opportunities).where(eq(opportunities.referralId, referralId));
    expect(await checkOpportunity({ referralId })).toEqual({ ok: true, value: null });
    expect(await db().$count(referrals, eq(referrals.id, referralId))).toBe(1);
  });
});

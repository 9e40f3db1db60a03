import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { cachedLists, events, jobs, opportunities, submissions } from "@/lib/db/schema";
import { testDatabase } from "@/lib/db/test/database";
import { log } from "@/lib/log";
import { readOldRecord } from "./check-now";
import { followOpportunities } from "./follow";
import { keepRecord } from "./keep-record";
import { type Canned, startCannedAws } from "./test/canned-aws";

/** Whatever AWS's list may hold, and many of it. */

let database: Awaited<ReturnType<typeof testDatabase>>;
let aws: Awaited<ReturnType<typeof startCannedAws>>;
let answer: (body: Record<string, unknown>) => Canned;

beforeAll(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "practice");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "practice");
  vi.stubEnv("PARTNER_CENTRAL_WRITE_GAP_MS", "0");
  vi.spyOn(log, "info").mockReturnValue();
  aws = await startCannedAws((_operation, body) => answer(body));
  vi.stubEnv("AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING", aws.url);
  database = await testDatabase();
});
afterAll(async () => {
  await aws.close();
  await database.close();
});

const BEFORE = "2026-11-01T10:00:00.000Z";
const SINCE = "2026-11-02T10:00:00.000Z";

beforeEach(async () => {
  aws.calls.length = 0;
  for (const table of [opportunities, cachedLists, jobs, events]) await db().delete(table);
});
afterEach(() => vi.mocked(log.info).mockClear());

/** Referrals 1 to `count` that were sent, each approved at AWS as O1, O2, … */
async function known(count: number): Promise<void> {
  await db().execute(sql`
    insert into referrals (id, team_id, created_by, attempt_id, answers)
    select 'r' || n, 'local', 'maria', n, '{}' from generate_series(1, ${count}::int) n
    on conflict do nothing`);
  await db().execute(sql`
    insert into opportunities (referral_id, environment, opportunity_id, review_status, stage,
      last_modified_at, checked_at, record)
    select 'r' || n, 'emulator', 'O' || n, 'Approved', 'Qualified', ${BEFORE}::timestamptz, now(),
      ${JSON.stringify(record)}::jsonb || jsonb_build_object('Id', 'O' || n)
    from generate_series(1, ${count}::int) n`);
}

const lifeCycle = {
  Stage: "Qualified",
  NextSteps: "Call",
  TargetCloseDate: "2027-03-31",
  ReviewStatus: "Approved",
};
const record = {
  LastModifiedDate: BEFORE,
  LifeCycle: lifeCycle,
  Customer: {
    Account: { CompanyName: "Northwind", Address: { City: "Munich", StreetAddress: "1" } },
  },
  Project: { Title: "Route planning", DeliveryModels: ["SaaS or PaaS"] },
};

const summary = (n: number, changes: object = {}, more: object = {}) => ({
  Id: `O${n}`,
  Catalog: "Sandbox",
  LastModifiedDate: SINCE,
  CreatedDate: BEFORE,
  LifeCycle: { ...lifeCycle, ...changes },
  Customer: { Account: { CompanyName: "Northwind", Address: { City: "Munich" } } },
  Project: { DeliveryModels: ["SaaS or PaaS"] },
  ...more,
});

const listOf = (...summaries: object[]) => ({
  body: JSON.stringify({ OpportunitySummaries: summaries, NextToken: null }),
});

const { signal } = new AbortController();
const follow = () => followOpportunities(signal);

async function kept(n = 1) {
  const [row] = await db()
    .select()
    .from(opportunities)
    .where(eq(opportunities.referralId, `r${n}`));
  return row;
}

/** Changes with every write of the row. */
async function writesOf(n = 1): Promise<unknown> {
  const { rows } = await db().execute(
    sql`select xmin, ctid from opportunities where referral_id = ${`r${n}`}`,
  );
  return rows;
}

describe("a change that AWS's list tells of", () => {
  test("is kept without a read of the record, which is older then", async () => {
    await known(1);
    answer = () => listOf(summary(1, { Stage: "Committed", NextSteps: "Sign &amp; start" }));
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(aws.calls).toEqual(["ListOpportunities"]);
    expect(await kept()).toMatchObject({
      stage: "Committed",
      reviewStatus: "Approved",
      lastModifiedAt: new Date(BEFORE),
      listedAt: new Date(SINCE),
      record: {
        LastModifiedDate: BEFORE,
        LifeCycle: { ...lifeCycle, Stage: "Committed", NextSteps: "Sign &amp; start" },
        Customer: { Account: { Address: { StreetAddress: "1" } } },
        Project: { Title: "Route planning" },
      },
    });
    const told = await db().select().from(events);
    expect(told).toMatchObject([
      { what: "changed-at-aws", outcome: "Committed", fields: ["stage", "nextStep"] },
    ]);
    expect(await db().$count(jobs)).toBe(0);
  });

  test("is told once, and writes nothing where it is listed again", async () => {
    await known(1);
    answer = () => listOf(summary(1, { Stage: "Committed" }));
    await follow();
    const before = await writesOf();
    await follow();
    expect(await writesOf()).toEqual(before);
    expect(await db().$count(events)).toBe(1);
  });

  test("in what the list does not show marks the record as older, and is no event", async () => {
    await known(1);
    answer = () => listOf(summary(1));
    await follow();
    expect(await kept()).toMatchObject({
      listedAt: new Date(SINCE),
      record: { ...record, Id: "O1" },
    });
    expect(await db().$count(events)).toBe(0);
  });

  test("of the review status has the record read, once, and its words with it", async () => {
    await known(2);
    const asked = { ReviewStatus: "Action Required", ReviewComments: "Say more" };
    answer = () => listOf(summary(1, asked), summary(2, { Stage: "Committed" }));
    await follow();
    expect(await kept()).toMatchObject({
      reviewStatus: "Action Required",
      record: { LifeCycle: asked },
    });
    const queued = await db().select().from(jobs);
    expect(queued).toMatchObject([{ name: "check-opportunity emulator", key: "r1" }]);
  });

  test("while it is being sent is our own, and no event", async () => {
    await known(1);
    await db().insert(submissions).values({
      id: "s1",
      referralId: "r1",
      teamId: "local",
      createdBy: "maria",
      environment: "emulator",
      region: "us-east-1",
      phase: "associate",
      answers: {},
      requests: {},
      createToken: "c",
      engagementToken: "e",
    });
    answer = () => listOf(summary(1, { Stage: "Committed" }));
    await follow();
    await db().delete(submissions);
    expect(await kept()).toMatchObject({ stage: "Committed" });
    expect(await db().$count(events)).toBe(0);
  });
});

describe("a record that is older than what the list told", () => {
  const user: Actor = { userId: "maria", teamId: "local", role: "member" };

  beforeEach(async () => {
    await known(1);
    answer = () => listOf(summary(1, { Stage: "Committed" }));
    expect(await follow()).toEqual({ ok: true, value: null });
  });

  test("keeps that where a read lags behind the list, and takes the rest of the read", async () => {
    const lagging = {
      ...record,
      LastModifiedDate: "2026-11-02T09:00:00.000Z",
      Project: { ...record.Project, Title: "Another title" },
    };
    const held = { teamId: "local", referralId: "r1", environment: "emulator" as const };
    await db().transaction((tx) => keepRecord(tx, { ...held, opportunityId: "O1" }, lagging));
    expect(await kept()).toMatchObject({
      stage: "Committed",
      record: { LifeCycle: { Stage: "Committed" }, Project: { Title: "Another title" } },
    });
  });

  test("is read anew for who opens a page that shows it, but not again and again", async () => {
    await readOldRecord(user, { referralId: "r1" });
    expect(await db().$count(jobs)).toBe(0);
    await db()
      .update(opportunities)
      .set({ checkedAt: new Date(Date.now() - 120_000) });
    await readOldRecord({ ...user, teamId: "other" }, { referralId: "r1" });
    expect(await db().$count(jobs)).toBe(0);
    await readOldRecord(user, { referralId: "r1" });
    await readOldRecord(user, { referralId: "r1" });
    expect(await db().select().from(jobs)).toMatchObject([{ key: "r1" }]);
  });
});

describe("an answer that AWS does not document", () => {
  const unread: [string, () => Canned][] = [
    ["HTML", () => ({ body: "<html>Sign in</html>", contentType: "text/html" })],
    ["nothing", () => ({ body: "" })],
    ["a truncated body", () => ({ body: listOf(summary(1)).body.slice(0, 90) })],
    ["a broken connection", () => ({ ...listOf(summary(1)), cutAfter: 90 })],
    ["a date that is none", () => listOf(summary(1, {}, { LastModifiedDate: "soon" }))],
  ];
  test.each(unread)("%s: the record stays as it was", async (name, canned) => {
    await known(1);
    const before = await writesOf();
    answer = canned;
    const followed = await follow();
    // An empty body is an empty list to the SDK; everything else is told by its kind.
    expect(followed.ok).toBe(name === "nothing");
    expect(await writesOf()).toEqual(before);
    // Nothing was missed: the next good list tells it.
    answer = () => listOf(summary(1, { Stage: "Committed" }));
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(await kept()).toMatchObject({ stage: "Committed" });
  });

  test("with parts missing or of another kind leaves those as they were", async () => {
    await known(1);
    const { LifeCycle: _1, Customer: _2, Project: _3, ...bare } = summary(1);
    answer = () => listOf(bare);
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(await kept()).toMatchObject({ reviewStatus: "Approved", stage: "Qualified", record });
    answer = () =>
      listOf({
        ...bare,
        LastModifiedDate: "2026-11-03T10:00:00Z",
        LifeCycle: null,
        Customer: { Account: null },
        Project: { DeliveryModels: null },
      });
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(await kept()).toMatchObject({ reviewStatus: "Approved", stage: "Qualified", record });
  });

  test("with a status, a stage and a close date nobody knows keeps them as AWS wrote them", async () => {
    await known(1);
    const odd = {
      ReviewStatus: "Under Appeal",
      Stage: "Simmering",
      TargetCloseDate: "next spring",
    };
    answer = () => listOf(summary(1, odd));
    expect(await follow()).toEqual({ ok: true, value: null });
    expect(await kept()).toMatchObject({
      reviewStatus: "Under Appeal",
      stage: "Simmering",
      record: { LifeCycle: odd },
    });
  });

  test("with a time far in the future hides nothing that changes before it", async () => {
    await known(2);
    const warned = vi.spyOn(log, "warn").mockReturnValue();
    const before = await writesOf();
    const late = summary(1, {}, { LastModifiedDate: "2126-01-01T00:00:00Z" });
    answer = () => listOf(summary(2), late);
    await follow();
    expect(await writesOf()).toEqual(before);
    expect(warned).toHaveBeenCalledWith("opportunity.time-not-believed", { count: 1 });
    let since = "";
    answer = ({ LastModifiedDate }) => {
      since = JSON.stringify(LastModifiedDate);
      return listOf();
    };
    await follow();
    expect(since).toContain("2026-11-02T09:59");
    warned.mockRestore();
  });
});

test("1,000 changes among 2,000 known are ten calls, and the reads are the changed statuses", async () => {
  await known(2_000);
  const wanted = Array.from({ length: 1_000 }, (_, at) =>
    summary(at * 2 + 1, at % 20 === 0 ? { ReviewStatus: "Rejected" } : { Stage: "Committed" }),
  );
  answer = ({ NextToken, MaxResults }) => {
    const from = Number(NextToken ?? 0);
    const to = from + Number(MaxResults);
    const page = wanted.slice(from, to);
    const next = to < wanted.length ? String(to) : null;
    return { body: JSON.stringify({ OpportunitySummaries: page, NextToken: next }) };
  };
  expect(await follow()).toEqual({ ok: true, value: null });
  expect(aws.calls).toEqual(Array(10).fill("ListOpportunities"));
  expect(await db().$count(jobs)).toBe(50);
  expect(await db().$count(opportunities, eq(opportunities.stage, "Committed"))).toBe(950);
  expect(await db().$count(opportunities, eq(opportunities.reviewStatus, "Rejected"))).toBe(50);
}, 300_000);

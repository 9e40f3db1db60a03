import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Connection, connect, db, swapConnection } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { opportunities, referrals } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { askedBy, scansOf } from "@/lib/db/test/plans";
import { keepState } from "@/lib/opportunity/referral-state";
import { daysAfter } from "@/lib/referral/dates";
import { listReferrals } from "./list-referrals";
import { businessDaysBefore, type Reminder, reminders, remindersOf } from "./reminder-rules";
import { remindersFor } from "./reminders";
import { markSent } from "./test/draft";

const FRIDAY = new Date("2026-11-27T15:00:00Z");

describe("five business days before", () => {
  test.each([
    ["2026-11-27T15:00:00Z", "2026-11-20T15:00:00.000Z"],
    ["2026-11-23T10:00:00Z", "2026-11-16T10:00:00.000Z"],
    ["2026-11-25T23:59:59Z", "2026-11-18T23:59:59.000Z"],
    // Over a weekend nothing passes.
    ["2026-11-28T15:00:00Z", "2026-11-23T00:00:00.000Z"],
    ["2026-11-29T15:00:00Z", "2026-11-23T00:00:00.000Z"],
    ["2026-11-30T00:00:00Z", "2026-11-23T00:00:00.000Z"],
  ])("%s is %s", (now, before) => {
    expect(businessDaysBefore(new Date(now), 5).toISOString()).toBe(before);
  });
});

describe("reminders", () => {
  const open = {
    state: "approved",
    openSince: new Date("2026-11-26T10:00:00Z"),
    closeDate: "2027-06-30",
    activeAt: new Date("2026-11-26T10:00:00Z"),
  } as const;
  type Facts = Parameters<typeof remindersOf>[0];

  test.each<[Partial<Facts>, Reminder[]]>([
    [{}, []],
    [{ state: "action-required" }, ["action-required"]],
    [{ state: "sent", openSince: new Date("2026-11-20T15:00:00Z") }, ["review-late"]],
    [{ state: "in-review", openSince: new Date("2026-11-20T15:00:00Z") }, ["review-late"]],
    [{ state: "sent", openSince: new Date("2026-11-20T15:00:01Z") }, []],
    [{ state: "approved", openSince: new Date("2026-01-20T15:00:00Z") }, []],
    [{ closeDate: "2026-11-27" }, ["close-near"]],
    [{ closeDate: "2026-12-11" }, ["close-near"]],
    [{ closeDate: "2026-12-12" }, []],
    [{ closeDate: "2026-11-26" }, ["close-past"]],
    [{ closeDate: null }, []],
    [{ activeAt: new Date("2026-10-28T15:00:00Z") }, ["quiet"]],
    [{ activeAt: new Date("2026-10-28T15:00:01Z") }, []],
    [{ openSince: null, closeDate: "2020-01-01", activeAt: new Date(0) }, []],
  ])("of %j are %j", (facts, found) => {
    expect(remindersOf({ ...open, ...facts }, FRIDAY)).toEqual(found);
  });
});

const someone: Actor = { userId: "maria", teamId: "local", role: "member" };

let database: TestDatabase;
let watched: Connection;
let before: Connection | undefined;
beforeAll(async () => {
  database = await testDatabase();
  watched = connect(database.url);
  before = swapConnection(watched);
});
afterAll(async () => {
  swapConnection(before);
  await watched.pool.end();
  await database.close();
});

async function written(): Promise<string> {
  const id = newId();
  const { teamId, userId: createdBy } = someone;
  const answers = { referralName: id };
  await db().insert(referrals).values({ id, teamId, createdBy, attemptId: newId(), answers });
  return id;
}

async function openOf(id: string): Promise<Date | null | undefined> {
  const [row] = await db().select().from(referrals).where(eq(referrals.id, id));
  return row?.openEmulator;
}

/** AWS's record says this from now on. */
async function atAws(id: string, says: Partial<typeof opportunities.$inferInsert>) {
  await db().update(opportunities).set(says).where(eq(opportunities.referralId, id));
  await db().transaction((tx) => keepState(tx, { referralId: id, environment: "emulator" }));
  return openOf(id);
}

test("a deal is open from its review to its end, and a review that begins again begins anew", async () => {
  const id = await written();
  await markSent(id, { phase: "associate" });
  expect(await openOf(id)).toBeNull();
  const sent = await written();
  await markSent(sent, { phase: "done" }, { opportunityId: "O1", reviewStatus: "Submitted" });
  const began = await openOf(sent);
  expect(began).not.toBeNull();
  expect(await atAws(sent, { reviewStatus: "In review" })).toEqual(began);
  expect(await atAws(sent, { reviewStatus: "Action Required" })).toEqual(began);
  const again = await atAws(sent, { reviewStatus: "Submitted" });
  expect(again?.getTime()).toBeGreaterThan(began?.getTime() ?? 0);
  expect(await atAws(sent, { reviewStatus: "Approved", stage: "Qualified" })).toEqual(again);
  expect(await atAws(sent, { stage: "Launched" })).toBeNull();
  expect(await atAws(sent, { stage: "Committed" })).not.toBeNull();
  expect(await atAws(sent, { stage: "Closed Lost" })).toBeNull();
  expect(await atAws(sent, { reviewStatus: "Rejected", stage: null })).toBeNull();
});

test("the list is narrowed to each of them, and the page of such a referral says the same", async () => {
  const ids = new Map<Reminder, string>();
  const today = new Date().toISOString().slice(0, 10);
  const old = new Date("2020-01-01T00:00:00Z");
  const given: Record<Reminder, Partial<typeof referrals.$inferInsert>> = {
    "action-required": { stateEmulator: "action-required" },
    "review-late": { stateEmulator: "in-review", openEmulator: old },
    "close-near": { closeDate: daysAfter(today, 3) },
    "close-past": { closeDate: daysAfter(today, -1) },
    quiet: { activeAt: old },
  };
  for (const reminder of reminders) {
    const id = await written();
    ids.set(reminder, id);
    const usual = { stateEmulator: "approved", openEmulator: new Date() } as const;
    await db()
      .update(referrals)
      .set({ ...usual, ...given[reminder] })
      .where(eq(referrals.id, id));
  }
  for (const remind of reminders) {
    const list = await listReferrals(someone, { remind });
    const found = [...list.waiting, ...list.rows].map(({ id }) => id);
    expect([remind, found, list.total]).toEqual([remind, [ids.get(remind)], 1]);
    expect(await remindersFor(someone, ids.get(remind) ?? "")).toEqual([remind]);
  }
  const stranger = { ...someone, teamId: "others" };
  expect(await remindersFor(stranger, ids.get("quiet") ?? "")).toEqual([]);
});

test("of many deals no page of a reminder reads those that are over or have none", async () => {
  // Most are over, and what is open is neither old nor closes soon.
  await db().execute(sql`insert into referrals (id, team_id, created_by, attempt_id, answers, active_at,
      state_emulator, open_since_emulator, close_date)
    select 'over-' || n, ${someone.teamId}, ${someone.userId}, 'o' || n,
      jsonb_build_object('referralName', 'Deal ' || n, 'description', repeat('word ', 100)),
      '2025-01-01'::timestamptz + n * interval '1 minute',
      'approved', case when n % 4 = 0 then now() end,
      case when n % 4 = 0 then date '2099-01-01' else date '2025-01-01' end
    from generate_series(1, 6000) n`);
  await db().execute(
    sql`update referrals set active_at = now() where id like 'over-%' and open_since_emulator is not null`,
  );
  await db().execute(sql`vacuum analyze referrals`);
  for (const remind of reminders) {
    const asked = await askedBy(watched.pool, () => listReferrals(someone, { remind }));
    const scans = (await scansOf(watched.pool, asked)).filter(({ table }) => table === "referrals");
    expect([remind, scans.filter(({ kind, read }) => kind === "Seq Scan" || read > 1_001)]).toEqual(
      [remind, []],
    );
  }
});

import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { referrals } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { saveYourself } from "@/lib/partner/people";
import { todayInUtc } from "@/lib/partner/referral-context";
import { type Answers, startAnswers } from "@/lib/referral/fields/answers";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { cursorOf, sortNames } from "./list-order";
import { type ListRequest, listReferrals } from "./list-referrals";
import { quarterOf } from "./quarter";
import { startDraft, unwrittenDraft } from "./start-draft";
import { markSent } from "./test/draft";

const user: Actor = { userId: "maria", teamId: "local", role: "member" };
const today = todayInUtc();
const thisQuarter = quarterOf(today, 0);
const nextQuarter = quarterOf(today, 1);

let database: TestDatabase;
let you: string;

beforeAll(async () => {
  database = await testDatabase();
  const maria = { firstName: "Maria", lastName: "Keller", email: "maria.keller@partner.example" };
  you = (await saveYourself(user, maria)).personId;
  await add("Draft one", { company: "Heron 100%", closeDate: thisQuarter.last });
  await add("Draft two", { company: "Heron Freight", closeDate: nextQuarter.first, owner: "else" });
  await add("Refused", { phase: "create", opened: true });
  await add("Sending", { phase: "associate" });
  await add("Sent", { phase: "done", review: "Submitted", opportunityId: "O4711" });
  await add("In review", { phase: "done", review: "In review" });
  await add("Asked back", { phase: "done", review: "Action Required", comments: "Say more" });
  await add("Approved", { phase: "done", review: "Approved" });
  await add("Rejected", { phase: "done", review: "Rejected" });
  await add("Discarded", { discarded: true });
  await add("Rehearsed", { phase: "done", review: "Approved", environment: "aws" });
  await add("Theirs", { teamId: "other" });
});
afterAll(() => database.close());

let minute = 0;

type Given = {
  company?: string;
  closeDate?: string;
  owner?: string;
  phase?: string;
  opened?: boolean;
  review?: string;
  comments?: string;
  opportunityId?: string;
  discarded?: boolean;
  environment?: "aws";
  teamId?: string;
};

/** Each one is a minute newer than the one before. */
async function add(name: string, given: Given): Promise<void> {
  minute += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute));
  const id = newId();
  const { teamId = user.teamId } = given;
  await db()
    .insert(referrals)
    .values({
      id,
      teamId,
      createdBy: user.userId,
      attemptId: newId(),
      answers: {
        ...minimalUs({ ...sampleContext, today }),
        referralName: name,
        companyName: given.company ?? "Nordlicht",
        owner: given.owner ?? you,
      },
      closeDate: given.closeDate ?? null,
      activeAt: at,
      discardedAt: given.discarded ? at : null,
    });
  if (!given.phase) return;
  const { phase, environment = "emulator" as const } = given;
  const sent = { phase, environment, teamId };
  const { opportunityId = id, review: reviewStatus, comments } = given;
  const record = { LifeCycle: { ReviewComments: comments ?? null } };
  const openedAt = given.opened ? at : null;
  await markSent(
    id,
    { ...sent, openedAt },
    { opportunityId, ...(reviewStatus && { reviewStatus }), record },
  );
  await db().update(referrals).set({ activeAt: at }).where(eq(referrals.id, id));
}

async function namesOf(request: ListRequest): Promise<unknown[]> {
  const { waiting, rows } = await listReferrals(user, request);
  return [...waiting, ...rows].map(({ answers }) => answers.referralName);
}

describe("the list", () => {
  test("counts by where a referral stands", async () => {
    const { counts, total } = await listReferrals(user, {});
    expect(counts).toEqual({
      ...{ all: 10, drafts: 4, withAws: 3 },
      ...{ actionRequired: 1, approved: 1, rejected: 1 },
    });
    expect(total).toBe(10);
  });

  test("begins with what AWS asked back, then the newest", async () => {
    expect(await namesOf({})).toEqual([
      "Asked back",
      "Rehearsed",
      "Rejected",
      "Approved",
      "In review",
      "Sent",
      "Sending",
      "Refused",
      "Draft two",
      "Draft one",
    ]);
  });

  test("shows the reviewer's words, and readiness only of what can still be sent", async () => {
    const { waiting, rows } = await listReferrals(user, {});
    expect(waiting).toMatchObject([
      { state: "action-required", reviewComments: "Say more", readiness: null },
    ]);
    expect(rows.at(-1)?.readiness).toMatchObject({ step: "ask", answered: 19, stops: [] });
  });

  test.each<[ListRequest, string[]]>([
    [{ q: "heron" }, ["Draft two", "Draft one"]],
    [{ q: "100%" }, ["Draft one"]],
    [{ q: "%" }, []],
    [{ q: "_" }, []],
    [{ q: "he" }, ["Draft two", "Draft one"]],
    [{ q: "o4711" }, ["Sent"]],
    [{ q: "Theirs" }, []],
    [{ status: "draft" }, ["Rehearsed", "Refused", "Draft two", "Draft one"]],
    [{ status: "send-failed" }, ["Refused"]],
    [{ status: "with-aws" }, ["In review", "Sent", "Sending"]],
    [{ status: "action-required" }, ["Asked back"]],
    [{ status: "approved" }, ["Approved"]],
    [{ status: "no such status" }, []],
    [{ owner: "else" }, ["Draft two"]],
    [{ close: "this-quarter" }, ["Draft one"]],
    [{ close: "next-quarter" }, ["Draft two"]],
    [{ close: "past" }, []],
    [{ q: "heron", owner: "else", status: "draft" }, ["Draft two"]],
  ])("narrowed by %j shows %j", async (request, names) => {
    expect(await namesOf(request)).toEqual(names);
  });

  test.each([
    ["moller", "Møller Maritime"],
    ["MOLLER", "Møller Maritime"],
    ["strasse", "Lange Straße 4"],
    ["STRASSE", "Lange Straße 4"],
    ["o'neill", "O’Neill & Sons"],
    ["o’neill", "O'Neill & Sons"],
    ["credit agricole", "Crédit Agricole"],
    ["crédit", "Credit Suisse"],
    ["ﾄﾖﾀ", "トヨタ"],
    ["トヨタ", "ﾄﾖﾀ"],
    ["lodz", "Łódź Systems"],
    ["2-way", "2–way radio"],
    ["東京", "株式会社東京"],
  ])("%s finds %s", async (q, companyName) => {
    const someone: Actor = { userId: "search", teamId: newId(), role: "member" };
    await addMany(someone, [
      { companyName, referralName: "Deal" },
      { companyName: "Northwind", referralName: "Deal" },
    ]);
    const { rows, total } = await listReferrals(someone, { q });
    expect(rows.map(({ answers }) => answers.companyName)).toEqual([companyName]);
    expect(total).toBe(1);
  });
});

type Values = Partial<typeof referrals.$inferInsert>;

/** In the order of their last change, oldest first. */
async function addMany(
  actor: Actor,
  given: Answers[],
  values: (at: number) => Values = () => ({}),
): Promise<void> {
  const rows = given.map((answers, at) => ({
    ...{ id: newId(), teamId: actor.teamId, createdBy: actor.userId, attemptId: newId(), answers },
    ...{ activeAt: new Date(Date.UTC(2026, 0, 1, 0, at)), ...values(at) },
  }));
  await db().insert(referrals).values(rows);
}

describe("a list of several pages", () => {
  const someone: Actor = { userId: "many", teamId: "many", role: "member" };
  const names = Array.from({ length: 60 }, (_, at) => `Deal ${String(at).padStart(2, "0")}`);

  beforeAll(() =>
    addMany(
      someone,
      names.map((referralName) => ({ referralName })),
      // Many are alike in what they are sorted by: the id decides among them.
      (at) => ({
        closeDate: at % 3 === 0 ? null : `2027-01-0${(at % 5) + 1}`,
        monthlyCents: at % 4 === 0 ? null : BigInt(at % 7),
        stateEmulator: at % 3 === 1 ? "send-failed" : "draft",
      }),
    ),
  );

  const orders = sortNames.flatMap((sort) =>
    (["asc", "desc"] as const).map((direction) => ({ sort, direction })),
  );

  // Of two states, whose rows take turns.
  const ofBoth = orders.slice(0, 2).map((order) => ({ ...order, status: "draft" }));

  test.each<ListRequest>([...orders, ...ofBoth])(
    "shows each referral once by $sort $direction $status, on and back",
    async (order) => {
      const pages: string[][] = [];
      let after = "";
      let before = "";
      for (let page = 0; page < 3; page += 1) {
        const list = await listReferrals(someone, { ...order, after });
        pages.push(list.rows.map(({ id }) => id));
        after = list.after ?? "";
        before = list.before ?? "";
        expect(list.total).toBe(60);
      }
      expect(after).toBe("");
      expect(pages.map((ids) => ids.length)).toEqual([25, 25, 10]);
      expect(new Set(pages.flat()).size).toBe(60);
      const second = await listReferrals(someone, { ...order, before });
      expect(second.rows.map(({ id }) => id)).toEqual(pages[1]);
      const first = await listReferrals(someone, { ...order, before: second.before ?? "" });
      expect(first.rows.map(({ id }) => id)).toEqual(pages[0]);
      expect(first.before).toBeNull();
    },
  );

  test("is sorted as asked, and what has no date comes last", async () => {
    const of = async (request: ListRequest) => (await listReferrals(someone, request)).rows;
    expect((await of({ sort: "name" }))[0]?.answers.referralName).toBe("Deal 00");
    expect((await of({ sort: "updated" }))[0]?.answers.referralName).toBe("Deal 59");
    expect((await of({ sort: "close" }))[0]?.closeDate).toBe("2027-01-01");
    expect((await of({ sort: "close", direction: "desc" }))[0]?.closeDate).toBeNull();
  });

  test.each([
    "x",
    "W10",
    cursorOf({ key: "no date", id: "x" }),
    cursorOf({ key: "2027-02-30", id: "x" }),
    "\u0000",
  ])("begins anew for the cursor %j, which nobody made for this order", async (after) => {
    const { rows } = await listReferrals(someone, { after, sort: "close" });
    expect(rows).toHaveLength(25);
  });
});

test("counts stop at a thousand, and no statement of the list reads the whole table", async () => {
  const { teamId, userId } = { teamId: "huge", userId: "huge" };
  const someone: Actor = { userId, teamId, role: "member" };
  await db().execute(sql`insert into referrals (id, team_id, created_by, attempt_id, answers, active_at)
    select 'huge-' || n, ${teamId}, ${userId}, 'a' || n,
      jsonb_build_object('referralName', 'Deal ' || n, 'companyName', 'Company ' || n),
      '2026-01-01'::timestamptz + n * interval '1 minute'
    from generate_series(1, 20000) n`);
  await db().execute(sql`vacuum analyze referrals`);
  const before = await rowsScanned();
  const list = await listReferrals(someone, {});
  expect(list.counts.drafts).toBe(1_001);
  expect(list.total).toBe(1_001);
  const found = await listReferrals(someone, { q: "company 19999" });
  expect(found.rows.map(({ id }) => id)).toEqual(["huge-19999"]);
  await listReferrals(someone, { sort: "amount", status: "approved" });
  await listReferrals(someone, { owner: "else", close: "past" });
  expect((await rowsScanned()) - before).toBeLessThan(20_000);
});

/** Rows of the table that were read without an index, by this database's own statistics. */
async function rowsScanned(): Promise<number> {
  await db().execute(sql`select pg_stat_force_next_flush()`);
  const { rows } = await db().execute<{ read: string }>(
    sql`select seq_tup_read as read from pg_stat_user_tables where relname = 'referrals'`,
  );
  return Number(rows[0]?.read ?? 0);
}

test.each([
  ["2026-11-23", 0, "2026-10-01", "2026-12-31"],
  ["2026-11-23", 1, "2027-01-01", "2027-03-31"],
  ["2028-02-29", 0, "2028-01-01", "2028-03-31"],
])("the quarter of %s, %i later, is %s to %s", (day, later, first, last) => {
  expect(quarterOf(day, later)).toEqual({ first, last });
});

describe("a draft with nothing but what it began with", () => {
  const someone: Actor = { userId: "blank", teamId: "blank", role: "member" };
  const other: Actor = { ...someone, userId: "colleague" };
  const began = startAnswers(newId());

  beforeAll(() =>
    addMany(someone, [
      began,
      { ...began, companyName: "", solution: [], deliveryModel: [""] },
      { ...began, companyName: "X" },
      { ...began, solution: ["Other"] },
    ]),
  );

  test("is neither listed nor counted", async () => {
    const { rows, total, counts } = await listReferrals(someone, {});
    expect(rows.map(({ answers }) => answers.companyName ?? answers.solution)).toEqual([
      ["Other"],
      "X",
    ]);
    expect([total, counts.all, counts.drafts]).toEqual([2, 2, 2]);
  });

  test("is offered to whoever started it last, and to nobody else", async () => {
    const ines = { firstName: "Ines", lastName: "Moreau", email: "ines@partner.example" };
    await saveYourself(someone, ines);
    const started = await startDraft(someone, { attemptId: newId() });
    const offered = await unwrittenDraft(someone);
    expect(started).toEqual({ ok: true, value: { referralId: offered?.referralId } });
    expect(await unwrittenDraft(other)).toBeNull();
  });
});

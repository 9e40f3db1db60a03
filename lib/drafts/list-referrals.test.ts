import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { referrals } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { saveYourself } from "@/lib/partner/people";
import { todayInUtc } from "@/lib/partner/referral-context";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { type ListRequest, listReferrals } from "./list-referrals";
import { quarterOf } from "./quarter";
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
  const { rows } = await listReferrals(user, request);
  return rows.map(({ answers }) => answers.referralName);
}

describe("the list", () => {
  test("counts by where a referral stands", async () => {
    const { counts, total } = await listReferrals(user, {});
    expect(counts).toEqual({ drafts: 4, withAws: 3, actionRequired: 1, approved: 1 });
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
    const { rows } = await listReferrals(user, {});
    expect(rows[0]).toMatchObject({
      state: "action-required",
      reviewComments: "Say more",
      readiness: null,
    });
    expect(rows.at(-1)?.readiness).toMatchObject({ blocks: 0 });
  });

  test.each<[ListRequest, string[]]>([
    [{ q: "heron" }, ["Draft two", "Draft one"]],
    [{ q: "100%" }, ["Draft one"]],
    [{ q: "%" }, ["Draft one"]],
    [{ q: "_" }, []],
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

  test("is paged by 25, and a page beyond the end is the last", async () => {
    const someone: Actor = { userId: "many", teamId: "many", role: "member" };
    await db()
      .insert(referrals)
      .values(
        Array.from({ length: 51 }, (_, count) => ({
          id: newId(),
          teamId: someone.teamId,
          createdBy: someone.userId,
          attemptId: newId(),
          answers: { referralName: `Deal ${count}` },
          activeAt: new Date(Date.UTC(2026, 0, 1, 0, count)),
        })),
      );
    const first = await listReferrals(someone, { page: 1 });
    expect(first).toMatchObject({ page: 1, pages: 3, total: 51 });
    expect(first.rows.map(({ answers }) => answers.referralName).slice(0, 2)).toEqual([
      "Deal 50",
      "Deal 49",
    ]);
    const beyond = await listReferrals(someone, { page: 9 });
    expect(beyond.page).toBe(3);
    expect(beyond.rows.map(({ answers }) => answers.referralName)).toEqual(["Deal 0"]);
  });
});

test.each([
  ["2026-11-23", 0, "2026-10-01", "2026-12-31"],
  ["2026-11-23", 1, "2027-01-01", "2027-03-31"],
  ["2028-02-29", 0, "2028-01-01", "2028-03-31"],
])("the quarter of %s, %i later, is %s to %s", (day, later, first, last) => {
  expect(quarterOf(day, later)).toEqual({ first, last });
});

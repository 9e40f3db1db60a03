import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { referrals, submissions } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { discardDrafts } from "./discard-draft";
import { getReferral } from "./get-referral";
import { MOST_AT_ONCE, purgeDiscarded } from "./purge-discarded";
import { maria, markSent, sentRow, startAnew, unstopped } from "./test/draft";

const DAY_MS = 24 * 60 * 60 * 1000;

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew();
});

type Sent = Parameters<typeof markSent>[1];

/** Sent to AWS, and opened again. */
const openedAgain = (sent: Sent) =>
  markSent(referralId, { environment: "aws", openedAt: new Date(), ...sent });

async function discardedLongAgo(): Promise<void> {
  await db()
    .update(referrals)
    .set({ discardedAt: new Date(Date.now() - 31 * DAY_MS) });
}

describe("a referral that was opened again", () => {
  test.each<[string, Sent]>([
    ["AWS has its opportunity", { phase: "update", opportunityId: "O1" }],
    ["AWS may have its opportunity", { maybeCreated: true }],
    ["its opportunity is still looked for", { phase: "find" }],
    ["its creation was not heard of", { unsure: true }],
    ["its creation is still under way", { lockedUntil: new Date() }],
  ])("is neither discarded nor purged while %s", async (_name, sent) => {
    await openedAgain(sent);
    expect(await discardDrafts(maria, { referralIds: [referralId] })).toMatchObject({
      kept: [referralId],
    });
    // As one that was discarded by an earlier release.
    await discardedLongAgo();
    expect(await purgeDiscarded(new Date(), unstopped)).toBe(0);
    expect(await getReferral(maria, referralId)).not.toBeNull();
  });

  test.each<[string, Sent]>([
    ["AWS never took it", {}],
    ["it was only rehearsed", { environment: "sandbox", phase: "update", opportunityId: "O1" }],
  ])("goes where %s", async (_name, sent) => {
    await openedAgain(sent);
    expect(await discardDrafts(maria, { referralIds: [referralId] })).toMatchObject({ kept: [] });
    await discardedLongAgo();
    expect(await purgeDiscarded(new Date(), unstopped)).toBe(1);
  });
});

test("a discard that meets Send under way waits, and then finds the referral sent", async () => {
  let discarded: ReturnType<typeof discardDrafts> | undefined;
  await db().transaction(async (tx) => {
    await tx.select().from(referrals).for("update");
    discarded = discardDrafts(maria, { referralIds: [referralId] });
    await vi.waitFor(async () => expect(await waiting()).toBe(1));
    await tx.insert(submissions).values(sentRow(referralId, { environment: "aws" }));
  });
  expect(await discarded).toEqual({ discarded: [], kept: [referralId] });
});

/** How many connections wait for another one's lock. */
async function waiting(): Promise<number> {
  const { rows } = await db().execute(sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length;
}

/** Makes so many referrals that are due. */
async function insertDue(count: number): Promise<void> {
  await db().execute(sql`insert into referrals (id, team_id, created_by, attempt_id, answers, discarded_at)
    select 'due-' || n, 'local', 'maria', 'due-' || n, '{}', '2020-01-01'
    from generate_series(1, ${count}::int) n`);
}

test("any number is purged at once, with everything that hangs on it", async () => {
  await insertDue(2_500);
  await db()
    .insert(submissions)
    .values(sentRow("due-1", { environment: "sandbox" }));
  expect(await purgeDiscarded(new Date(), unstopped)).toBe(2_500);
  const { rows } = await db().execute(sql`select id from referrals`);
  expect(rows).toEqual([{ id: referralId }]);
});

test("a purge that is stopped ends after the batch under way, and the next one goes on", async () => {
  await insertDue(MOST_AT_ONCE + 1);
  const stopping = new AbortController();
  const purged = purgeDiscarded(new Date(), stopping.signal);
  stopping.abort();
  await expect(purged).rejects.toThrow(stopping.signal.reason);
  expect(await purgeDiscarded(new Date(), unstopped)).toBe(1);
});

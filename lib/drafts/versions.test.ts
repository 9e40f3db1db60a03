import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { heldAnswers, referrals, referralVersions } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import type { Answers } from "@/lib/referral/fields/answers";
import { discardDrafts, listDiscarded, restoreDrafts } from "./discard-draft";
import { getReferral } from "./get-referral";
import { clashesOf, heldBy, settleClashes } from "./held-answers";
import { groupSaves, historyOf, nameOfUser } from "./history";
import { purgeDiscarded } from "./purge-discarded";
import { restoreVersion } from "./restore-version";
import { saveStep } from "./save-step";
import { maria, startAnew, unstopped } from "./test/draft";

/** A colleague who writes on Maria's referrals, under his own name. */
const james: Actor = { ...maria, userId: "james" };
const stranger: Actor = { ...maria, userId: "stranger", teamId: "strangers" };

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew();
});

function save(user: Actor, version: number, answers: Answers, writer?: [string, number]) {
  return saveStep(user, {
    referralId,
    version,
    step: "customer",
    answers,
    mark: "none",
    writer: writer ? { id: writer[0], save: writer[1] } : null,
  });
}

async function answersNow(): Promise<Answers> {
  return (await getReferral(maria, referralId))?.answers ?? {};
}

async function clashesFor(user: Actor) {
  return clashesOf(referralId, await answersNow(), await heldBy(user, referralId));
}

describe("two people on one draft", () => {
  test("keep both their edits when they changed different fields", async () => {
    expect(await save(maria, 1, { companyName: "Heron", website: "" })).toMatchObject({ ok: true });
    const merged = await save(james, 1, { companyName: "", website: "heron.de" });
    expect(merged).toEqual({ ok: true, value: { version: 3, merged: true } });
    expect(await answersNow()).toMatchObject({ companyName: "Heron", website: "heron.de" });
    const { entries } = await historyOf(referralId, null);
    expect(entries.map(({ userId, changes }) => [userId, changes])).toEqual([
      ["james", [{ id: "website", from: "", to: "heron.de" }]],
      ["maria", [{ id: "companyName", from: "", to: "Heron" }]],
    ]);
  });

  test("are asked about the one field both changed; the other fields are saved meanwhile", async () => {
    await save(maria, 1, { companyName: "Heron" });
    const clash = await save(james, 1, { companyName: "Egret", website: "egret.de" }, ["page", 1]);
    expect(clash).toMatchObject({
      ok: false,
      failure: { kind: "conflict", fields: ["companyName"], by: { userId: "maria" } },
    });
    expect(await answersNow()).toMatchObject({ companyName: "Heron", website: "egret.de" });
    expect(await clashesFor(james)).toMatchObject([
      { id: "companyName", theirs: "Heron", by: { userId: "maria" }, mine: ["Egret"] },
    ]);
    expect(await clashesFor(maria)).toEqual([]);

    const settled = await settleClashes(james, {
      referralId,
      version: 3,
      chosen: { companyName: "Egret" },
      seen: (await heldBy(james, referralId)).at(-1)?.heldAt ?? "",
    });
    expect(settled).toEqual({ ok: true, value: { version: 4, left: false } });
    expect(await answersNow()).toMatchObject({ companyName: "Egret" });
    expect(await clashesFor(james)).toEqual([]);
  });

  test("are asked again when the draft moves on while one of them chooses", async () => {
    await save(maria, 1, { companyName: "Heron" });
    await save(james, 1, { companyName: "Egret" });
    await save(maria, 2, { companyName: "Stork" });
    const late = { referralId, version: 2, chosen: { companyName: "Egret" }, seen: "0" };
    expect(await settleClashes(james, late)).toMatchObject({ failure: { kind: "conflict" } });
    expect(await answersNow()).toMatchObject({ companyName: "Stork" });
    expect(await clashesFor(james)).toHaveLength(1);
  });

  test("of whom one goes on typing after a clash have the newest text kept, once", async () => {
    await save(maria, 1, { companyName: "Heron" });
    for (const [number, name] of ["Eg", "Egre", "Egret"].entries()) {
      await save(james, 1, { companyName: name }, ["page", number + 1]);
    }
    expect(await clashesFor(james)).toMatchObject([{ mine: ["Egret"] }]);
    // A save of other fields settles nothing.
    await save(james, 1, { website: "egret.de" }, ["page", 4]);
    await save(maria, 3, { state: "Texas" });
    await save(james, 1, { state: "Oregon" }, ["page", 5]);
    expect(await clashesFor(james)).toMatchObject([{ mine: ["Egret"] }, { mine: ["Oregon"] }]);
    await save(james, 1, { state: "Texas" }, ["page", 6]);
    expect(await clashesFor(james)).toMatchObject([{ mine: ["Egret"] }]);
    // Back to what is saved: nothing is left to ask.
    await save(james, 1, { companyName: "Heron" }, ["page", 7]);
    expect(await db().select().from(heldAnswers)).toEqual([]);
  });

  test("saving at the same moment both get through", async () => {
    const saves = await Promise.all([
      save(maria, 1, { companyName: "Heron" }),
      save(james, 1, { website: "heron.de" }),
      save(maria, 1, { state: "Texas" }),
      save(james, 1, { industry: "Retail" }),
    ]);
    expect(saves.every(({ ok }) => ok)).toBe(true);
    const all = { companyName: "Heron", website: "heron.de", state: "Texas", industry: "Retail" };
    expect(await answersNow()).toMatchObject(all);
  });
});

describe("one open page", () => {
  test("never clashes with its own save whose answer it did not hear", async () => {
    await save(maria, 1, { companyName: "He" }, ["page", 1]);
    expect(await save(maria, 1, { companyName: "Heron" }, ["page", 2])).toEqual({
      ok: true,
      value: { version: 3, merged: false },
    });
    expect(await answersNow()).toMatchObject({ companyName: "Heron" });
  });

  test("whose older save arrives late leaves the newer one as it is", async () => {
    await save(maria, 1, { companyName: "Heron" }, ["page", 2]);
    expect(await save(maria, 1, { companyName: "He" }, ["page", 1])).toMatchObject({ ok: true });
    expect(await answersNow()).toMatchObject({ companyName: "Heron" });
  });

  test("that saves nothing new makes no version", async () => {
    await save(maria, 1, { companyName: "Heron", website: "" });
    expect(await save(maria, 2, { companyName: "Heron", website: "", street: "" })).toEqual({
      ok: true,
      value: { version: 2, merged: false },
    });
    expect(await db().select().from(referralVersions)).toHaveLength(1);
  });
});

describe("what is refused writes nothing", () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ["a version that has never been", () => save(maria, 99, { companyName: "X" }), "future"],
    ["another team's referral", () => save(stranger, 1, { companyName: "X" }), "not-found"],
  ])("%s", async (_name, refused, kind) => {
    expect(await refused()).toEqual({ ok: false, failure: { kind } });
    expect(await answersNow()).not.toHaveProperty("companyName");
    expect(await db().select().from(referralVersions)).toEqual([]);
  });

  test("a stale page over answers from before versions were kept is asked, not merged", async () => {
    await db()
      .update(referrals)
      .set({ version: 7, answers: { companyName: "Heron", website: "heron.de" } })
      .where(eq(referrals.id, referralId));
    const stale = await save(maria, 3, { companyName: "Egret", website: "heron.de" });
    expect(stale).toMatchObject({ failure: { kind: "conflict", fields: ["companyName"] } });
  });
});

describe("the history", () => {
  const start = Date.parse("2026-11-23T10:00:00Z");
  const row = (version: number, minute: number, userId: string, from: string, to: string) => ({
    version,
    firstVersion: null,
    userId,
    savedAt: new Date(start + minute * 60_000),
    before: { description: from },
    after: { description: to },
    restoredVersion: null,
  });

  test("shows one person's saves of one sitting as one entry", () => {
    const rows = [
      row(5, 30, "maria", "abcd", "abcde"),
      row(4, 4, "james", "abc", "abcd"),
      row(3, 3, "maria", "ab", "abc"),
      row(2, 0, "maria", "", "ab"),
    ];
    expect(groupSaves(rows).map(({ version, userId, saves }) => [version, userId, saves])).toEqual([
      [5, "maria", 1],
      [4, "james", 1],
      [3, "maria", 2],
    ]);
    expect(groupSaves(rows)[2]?.changes).toEqual([{ id: "description", from: "", to: "abc" }]);
  });

  test("leaves out what was changed and changed back", () => {
    const rows = [row(3, 1, "maria", "b", "a"), row(2, 0, "maria", "a", "b")];
    expect(groupSaves(rows)[0]?.changes).toEqual([]);
  });

  test("goes on where a page of it ends", async () => {
    for (let version = 1; version <= 230; version += 1) {
      await save(maria, version, { companyName: `Heron ${version}` });
    }
    const newest = await historyOf(referralId, null);
    const older = await historyOf(referralId, newest.older);
    expect(newest.older).toBe(32);
    expect(older.older).toBeNull();
    expect(older.entries.at(-1)?.changes).toEqual([
      { id: "companyName", from: "", to: "Heron 30" },
    ]);
  });

  test("names who told us their name", async () => {
    expect(await nameOfUser(james, "maria")).toBe("Maria Keller");
    expect(await nameOfUser(maria, "maria")).toBe("you");
    expect(await nameOfUser(maria, "james")).toBe("someone else");
  });
});

describe("an earlier version", () => {
  test("comes back as a new one, and what it replaced can come back too", async () => {
    await save(maria, 1, { companyName: "Heron", website: "heron.de" });
    await save(james, 2, { companyName: "Egret", state: "Texas" });
    expect(await restoreVersion(maria, { referralId, version: 2 })).toEqual({
      ok: true,
      value: { version: 4 },
    });
    const { state: _, ...restored } = await answersNow();
    expect(restored).toMatchObject({ companyName: "Heron", website: "heron.de" });
    expect(await answersNow()).not.toHaveProperty("state");
    await restoreVersion(maria, { referralId, version: 3 });
    expect(await answersNow()).toMatchObject({ companyName: "Egret", state: "Texas" });
    const { entries } = await historyOf(referralId, null);
    expect(entries.map(({ restoredVersion }) => restoredVersion)).toEqual([3, 2, null, null]);
  });

  test("back to the very first is as it was started", async () => {
    const before = await answersNow();
    await save(maria, 1, { companyName: "Heron" });
    await restoreVersion(maria, { referralId, version: 1 });
    expect(await answersNow()).toEqual(before);
  });

  test("keeps the close date's column right", async () => {
    const step = { referralId, step: "delivery", mark: "none" } as const;
    await saveStep(maria, { ...step, version: 1, answers: { closeDate: "30 jun 27" } });
    await saveStep(maria, { ...step, version: 2, answers: { closeDate: "" } });
    await restoreVersion(maria, { referralId, version: 2 });
    const [row] = await db().select().from(referrals);
    expect(row?.closeDate).toBe("2027-06-30");
  });

  test.each([0, 5])("that there is not: %i", async (version) => {
    await save(maria, 1, { companyName: "Heron" });
    expect(await restoreVersion(maria, { referralId, version })).toEqual({
      ok: false,
      failure: { kind: "no-version" },
    });
    expect(await restoreVersion(stranger, { referralId, version: 1 })).toMatchObject({
      failure: { kind: "not-found" },
    });
  });
});

describe("a discarded draft", () => {
  const discardedDaysAgo = (days: number) =>
    db()
      .update(referrals)
      .set({ discardedAt: sql`now() - make_interval(days => ${days}::int)` });

  test("is listed and comes back with every answer and its history", async () => {
    await save(maria, 1, { companyName: "Heron" });
    await discardDrafts(maria, { referralIds: [referralId] });
    expect(await listDiscarded(maria)).toMatchObject([{ id: referralId }]);
    expect(await listDiscarded(stranger)).toEqual([]);
    expect(await save(maria, 2, { companyName: "X" })).toMatchObject({
      failure: { kind: "not-found" },
    });
    await restoreDrafts(maria, { referralIds: [referralId] });
    expect(await answersNow()).toMatchObject({ companyName: "Heron" });
    expect((await historyOf(referralId, null)).entries).toHaveLength(1);
  });

  test("is there for 30 days and then gone with all that belongs to it", async () => {
    await save(maria, 1, { companyName: "Heron" });
    await save(james, 1, { companyName: "Egret" });
    await discardedDaysAgo(29);
    expect(await purgeDiscarded(new Date(), unstopped)).toBe(0);
    await discardedDaysAgo(31);
    expect(await purgeDiscarded(new Date(), unstopped)).toBe(1);
    expect(await getReferral(maria, referralId)).toBeNull();
    expect(await db().select().from(referralVersions)).toEqual([]);
    expect(await db().select().from(heldAnswers)).toEqual([]);
  });

  test("that was brought back is not purged", async () => {
    await discardedDaysAgo(31);
    await restoreDrafts(maria, { referralIds: [referralId] });
    expect(await purgeDiscarded(new Date(), unstopped)).toBe(0);
  });
});

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { referralVersions } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { foldVersions } from "./fold-versions";
import { getReferral } from "./get-referral";
import { historyOf } from "./history";
import { restoreVersion } from "./restore-version";
import { saveStep } from "./save-step";
import { maria, markSent, startAnew } from "./test/draft";

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew();
});

const { signal } = new AbortController();

/** Sixty rests in one person's typing, on one open page. */
async function type(): Promise<void> {
  for (let save = 1; save <= 60; save += 1) {
    const answers = { companyName: "Blue Heron Freight".slice(0, (save % 18) + 1) };
    const writer = { id: "page", save };
    await saveStep(maria, {
      referralId,
      version: save,
      step: "customer",
      answers,
      mark: "none",
      writer,
    });
  }
}

const age = () => db().update(referralVersions).set({ savedAt: sql`saved_at - interval '2 days'` });

async function kept() {
  const rows = await db().select().from(referralVersions).orderBy(referralVersions.version);
  return rows.map(({ firstVersion, version }) => [firstVersion, version]);
}

test("typing that is a day old is one version, and the history shows what it showed", async () => {
  await type();
  const before = await historyOf(referralId, null);
  await foldVersions(null, signal);
  expect(await kept()).toHaveLength(60);
  await age();
  await foldVersions(null, signal);
  expect(await kept()).toEqual([[2, 61]]);
  const [entry] = (await historyOf(referralId, null)).entries;
  expect({ ...entry, savedAt: null }).toEqual({ ...before.entries[0], savedAt: null });
  expect(await restoreVersion(maria, { referralId, version: 1 })).toMatchObject({ ok: true });
  expect((await getReferral(maria, referralId))?.answers.companyName ?? "").toBe("");
});

test("a version that was sent, or brought back, stays", async () => {
  await type();
  await markSent(referralId, { version: 20, openedAt: new Date() });
  await restoreVersion(maria, { referralId, version: 40 });
  await age();
  await foldVersions(null, signal);
  expect(await kept()).toEqual([
    [2, 20],
    [21, 40],
    [41, 61],
    [62, 62],
  ]);
});

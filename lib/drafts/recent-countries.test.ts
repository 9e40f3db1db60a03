import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { referrals } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { recentCountries } from "./recent-countries";
import { maria } from "./test/draft";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await db().delete(referrals);
});

let minute = 0;

/** The newest referral so far. */
async function keep(country: string, row: Partial<typeof referrals.$inferInsert> = {}) {
  minute += 1;
  await db()
    .insert(referrals)
    .values({
      ...{ id: newId(), teamId: maria.teamId, createdBy: maria.userId, attemptId: newId() },
      ...{ answers: { country }, activeAt: new Date(minute * 60_000) },
      ...row,
    });
}

test("the countries of the team's latest referrals, the most frequent first", async () => {
  for (const country of ["FR", "DE", "US", "", "US", "DE", "US"]) await keep(country);
  expect(await recentCountries(maria)).toEqual(["US", "DE", "FR"]);
});

test("no more than four, of whom none is another team's, discarded, or no code", async () => {
  await keep("JP", { teamId: "other" });
  await keep("IT", { discardedAt: new Date() });
  await keep("Atlantis and more");
  for (const country of ["AT", "BE", "CH", "DE", "ES"]) await keep(country);
  expect(await recentCountries(maria)).toEqual(["ES", "DE", "CH", "BE"]);
});

test("what was long ago does not count", async () => {
  await keep("PE");
  for (let count = 0; count < 100; count += 1) await keep("US");
  expect(await recentCountries(maria)).toEqual(["US"]);
});

import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  cachedLists,
  connectionChecks,
  heldAnswers,
  paces,
  paceUse,
  people,
  putAsides,
  referrals,
  referralVersions,
  sendingPauses,
  submissions,
} from "./schema";
import { type TestDatabase, testDatabase } from "./test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("an empty database gets every table and column that the code names", async () => {
  const tables = [people, referrals, referralVersions, heldAnswers, paces, paceUse, sendingPauses];
  for (const table of [...tables, putAsides, submissions, cachedLists, connectionChecks]) {
    const found = await database.db.execute<{ name: string }>(
      sql`select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = ${getTableName(table)}`,
    );
    const named = Object.values(getTableColumns(table)).map((column) => column.name);
    expect(found.rows.map(({ name }) => name).sort()).toEqual(named.sort());
  }
});

test("title and customer are columns read out of the answers", async () => {
  const referral = {
    id: "ref123",
    userId: "maria",
    attemptId: "attempt",
    answers: { companyName: "Heron", referralName: "Heron – Data – US" },
  };
  await database.db.insert(referrals).values(referral);
  const rows = await database.db.select().from(referrals);
  expect(rows).toEqual([
    expect.objectContaining({ ...referral, company: "Heron", title: "Heron – Data – US" }),
  ]);
});

test("a referral has one submission to a catalog, whoever asks for a second", async () => {
  const submission = {
    referralId: "ref123",
    userId: "maria",
    catalog: "Sandbox",
    place: "emulator",
    region: "us-east-1",
    phase: "create",
    answers: {},
    requests: {},
    createToken: "one",
    engagementToken: "two",
  } as const;
  await database.db.insert(submissions).values({ ...submission, id: "first" });
  await database.db.insert(submissions).values({ ...submission, id: "other", catalog: "AWS" });
  await expect(
    database.db.insert(submissions).values({ ...submission, id: "second" }),
  ).rejects.toThrow();
});

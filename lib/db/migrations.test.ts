import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "./address";
import { migrateDatabase } from "./migrate";
import {
  cachedLists,
  connectionChecks,
  dismissals,
  events,
  heldAnswers,
  jobs,
  opportunities,
  people,
  rateLimits,
  rateLimitUse,
  referrals,
  referralVersions,
  sendingPauses,
  submissions,
} from "./schema";
import { type TestDatabase, testDatabase } from "./test/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("an empty database gets every table and column that the code names", async () => {
  const tables = [people, referrals, referralVersions, heldAnswers, dismissals, submissions];
  const shared = [events, opportunities, jobs, rateLimits, rateLimitUse, sendingPauses];
  for (const table of [...tables, ...shared, cachedLists, connectionChecks]) {
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
    teamId: "local",
    createdBy: "maria",
    attemptId: "attempt",
    answers: { companyName: "Heron", referralName: "Heron – Data – US" },
  };
  await database.db.insert(referrals).values(referral);
  const rows = await database.db.select().from(referrals);
  expect(rows).toEqual([
    expect.objectContaining({ ...referral, company: "Heron", title: "Heron – Data – US" }),
  ]);
});

test("a referral has one submission to an environment, whoever asks for a second", async () => {
  const submission = {
    referralId: "ref123",
    teamId: "local",
    createdBy: "maria",
    environment: "emulator",
    region: "us-east-1",
    phase: "create",
    answers: {},
    requests: {},
    createToken: "one",
    engagementToken: "two",
  } as const;
  await database.db.insert(submissions).values({ ...submission, id: "first" });
  await database.db
    .insert(submissions)
    .values({ ...submission, id: "other", environment: "sandbox" });
  await expect(
    database.db.insert(submissions).values({ ...submission, id: "second" }),
  ).rejects.toThrow();
});

test("a database that is in use is brought up to date with everything in it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "referral-desk-migrations-"));
  const name = `${new URL(database.url).pathname.slice(1)}_used`;
  const url = withDatabase(database.url, name);
  await database.db.execute(sql.raw(`create database "${name}" template template0`));
  try {
    await migrateDatabase(url, onlyFirst("lib/db/migrations", folder));
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(
      `insert into referrals (id, user_id, attempt_id, version, answers)
       values ('ref1', 'maria', 'attempt', 7, '{"companyName": "Heron"}')`,
    );
    await migrateDatabase(url);
    const { rows } = await client.query("select version, company from referrals");
    expect(rows).toEqual([{ version: 7, company: "Heron" }]);
    const { rows: kept } = await client.query("select * from referral_versions");
    expect(kept).toEqual([]);
    await client.end();
  } finally {
    await database.db.execute(sql.raw(`drop database "${name}" with (force)`));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The first release's migrations, as a folder of their own. */
function onlyFirst(from: string, to: string): string {
  const text = readFileSync(join(from, "meta/_journal.json"), "utf8");
  const journal: { entries: { tag: string }[] } = JSON.parse(text);
  const entries = journal.entries.slice(0, 1);
  mkdirSync(join(to, "meta"));
  writeFileSync(join(to, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) copyFileSync(join(from, `${tag}.sql`), join(to, `${tag}.sql`));
  return to;
}

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "../client";
import { migrateDatabase } from "../migrate";
import { type TestDatabase, testDatabase } from "./database";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(async () => {
  await database.close();
});

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await db().execute<{ n: string }>(query);
  return Number(rows[0]?.n);
}

const tables = sql`select count(*) as n from information_schema.tables where table_schema = 'public'`;
const applied = sql`select count(*) as n from drizzle.__drizzle_migrations`;

describe("a test file's database", () => {
  test("is the one that db() opens, with every migration in it", async () => {
    expect(await count(tables)).toBeGreaterThan(0);
    expect(await count(applied)).toBeGreaterThan(0);
  });

  test("compares capitals of every language, as a search has to", async () => {
    const folded = sql`select count(*) as n where 'ÄÖÜ ÇŞ' ilike '%äöü çş%'`;
    expect(await count(folded)).toBe(1);
  });

  test("is not shared with another one of the same run", async () => {
    await db().execute(sql`create table only_here (n int)`);
    const other = await testDatabase();
    const found = await count(
      sql`select count(*) as n from pg_tables where tablename = 'only_here'`,
    );
    await other.close();
    expect(found).toBe(0);
  });

  test("can be migrated again, by several at once, and keeps what it holds", async () => {
    const other = await testDatabase();
    await db().execute(sql`create table kept as select 7 as n`);
    const before = await count(applied);
    await Promise.all([1, 2, 3].map(() => migrateDatabase(other.url)));
    expect(await count(applied)).toBe(before);
    expect(await count(sql`select n from kept`)).toBe(7);
    await other.close();
  });

  test("an empty database can be migrated by several at once", async () => {
    const other = await testDatabase();
    await db().execute(sql`drop schema public cascade`);
    await db().execute(sql`drop schema drizzle cascade`);
    await db().execute(sql`create schema public`);
    await Promise.all([1, 2, 3].map(() => migrateDatabase(other.url)));
    expect(await count(tables)).toBeGreaterThan(0);
    await other.close();
  });
});

import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { parseEnv } from "@/lib/env";
import { bringUpToDate } from "./database";

const opening = { settings: parseEnv({}), say: () => undefined };

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("an account without the right to create tables is told which right it lacks", async () => {
  const role = `visitor_${randomBytes(4).toString("hex")}`;
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query("drop schema drizzle cascade");
  await client.query(`create role ${role} login password 'visitor'`);
  const url = new URL(database.url);
  url.username = role;
  url.password = "visitor";
  const opened = bringUpToDate(opening, url.href, "Check DATABASE_URL.");
  await expect(opened).rejects.toThrow(
    /opened and updated: permission denied for .*\. Its account needs the CREATE privilege/,
  );
  await client.query(`drop role ${role}`);
  await client.end();
});

test("a database that nobody answers for is named with its reason and a hint", async () => {
  const opened = bringUpToDate(
    opening,
    "postgresql://nobody@127.0.0.1:1/none",
    "Check DATABASE_URL.",
  );
  await expect(opened).rejects.toThrow(
    /opened and updated: .*ECONNREFUSED.*\. Check DATABASE_URL\./,
  );
});

import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, db } from "./client";
import { makePool } from "./pool";
import { connectionsWithin, roomForConnections } from "./room";
import { currentUse, divide, withDatabaseUse } from "./shares";
import { type TestDatabase, testDatabase } from "./test/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await db().execute(sql`create table counters (id int primary key, n int not null)`);
  await db().execute(sql`insert into counters values (1, 0), (2, 0)`);
});

afterAll(async () => {
  await database.close();
});

const addTo = (id: number) => sql`update counters set n = n + 1 where id = ${id}`;

async function nOf(id: number): Promise<number | undefined> {
  const { rows } = await db().execute<{ n: number }>(sql`select n from counters where id = ${id}`);
  return rows[0]?.n;
}

describe("a row that is locked", () => {
  test("holds up its own writers only so long, and nobody else", async () => {
    const pool = makePool(database.url, 3, 200);
    const writers = drizzle(pool);
    await db().transaction(async (tx) => {
      await tx.execute(addTo(1));
      const blocked = Array.from({ length: 12 }, () =>
        writers.execute(addTo(1)).then(
          () => null,
          (error: unknown) => error,
        ),
      );
      // In another pool, as pages are: at once.
      expect(await nOf(1)).toBe(0);
      for (const error of await Promise.all(blocked)) {
        expect(error).toMatchObject({ name: "DatabaseError", code: "57014", isUnavailable: true });
      }
    });
    // The server itself has given up as well, so that no connection is left behind there.
    const { rows } = await db().execute(
      sql`select 1 from pg_locks where not granted and relation = 'counters'::regclass`,
    );
    expect(rows).toEqual([]);
    await writers.execute(addTo(1));
    expect(await nOf(1)).toBe(2);
    await pool.end();
  });

  test("a transaction that is held for too long is ended, and leaves nothing half done", async () => {
    const pool = makePool(database.url, 1, 100);
    const writers = drizzle(pool);
    const held = writers.transaction(async (tx) => {
      await tx.execute(addTo(2));
      await tx.execute(sql`select pg_sleep(20)`);
    });
    await expect(held).rejects.toMatchObject({ code: "57014" });
    expect(await nOf(2)).toBe(0);
    await writers.execute(addTo(2));
    await pool.end();
  });
});

describe("connections", () => {
  test("where the server has room for two, ten queue for them and none fails", async () => {
    await db().execute(sql`create role two login connection limit 2`);
    await db().execute(sql`grant select, update on counters to two`);
    const url = new URL(database.url);
    url.searchParams.set("user", "two");
    url.username = "two";
    const { pool, database: limited } = connect(url.href, 10);
    const asked = Array.from({ length: 60 }, () => limited.execute(sql`select pg_sleep(0.005)`));
    await Promise.all(asked);
    expect(pool.totalCount).toBeLessThanOrEqual(2);
    await pool.end();
    await db().execute(sql`drop owned by two`);
    await db().execute(sql`drop role two`);
  });

  test("the room a server has is counted, and told where it is less than what is wanted", async () => {
    const before = await roomForConnections(database.url);
    const { pool } = connect(database.url, 3);
    const clients = [await pool.connect(), await pool.connect(), await pool.connect()];
    expect(await roomForConnections(database.url)).toBeLessThanOrEqual(before);
    for (const client of clients) client.release();
    await pool.end();
    expect(connectionsWithin(50, 10)).toEqual({ connections: 10, sentence: null });
    expect(connectionsWithin(4, 10)).toMatchObject({
      connections: 4,
      sentence: expect.stringContaining("4 free connections, so this process uses 4 instead of 10"),
    });
    expect(connectionsWithin(-1, 10)).toMatchObject({
      connections: 1,
      sentence: expect.stringContaining("no free connection"),
    });
  });

  test("keep their limits out of the session, which a pooler may lend to others", async () => {
    const { pool, database: limited } = connect(database.url, 1, 8_000);
    await limited.transaction((tx) => tx.execute(sql`select 1`));
    const { rows } = await pool.query<{ name: string }>(
      "select name from pg_settings where source in ('client', 'session') order by name",
    );
    const known = ["application_name", "client_encoding", "pg_trgm.similarity_threshold"];
    expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect((await pool.query("show statement_timeout")).rows).toEqual([{ statement_timeout: "0" }]);
    await pool.end();
  });

  test.each([
    [1, "1"],
    [2, "1+1"],
    [3, "1+1+1"],
    [5, "3+1+1"],
    [10, "5+3+2"],
    [40, "23+15+2"],
  ])("%i are divided as %s, and every share has some", (total, expected) => {
    const shares = divide(total);
    expect(shares.map(({ connections }) => connections).join("+")).toBe(expected);
    const served = shares.flatMap(({ share, also }) => [share, ...also]);
    expect(served.toSorted()).toEqual(["pages", "saves", "worker"]);
  });

  test("a request learns that the database failed it, also from what it awaited elsewhere", async () => {
    const use = { share: "pages" as const, isReached: false, isUnavailable: false };
    const { pool, database: nowhere } = connect("postgresql://nobody@127.0.0.1:1/nothing", 1);
    await withDatabaseUse(use, async () => {
      expect(currentUse()).toBe(use);
      await expect(nowhere.execute(sql`select 1`)).rejects.toMatchObject({
        name: "DatabaseError",
        code: "ECONNREFUSED",
      });
    });
    expect(use.isUnavailable).toBe(true);
    await expect(nowhere.transaction(async () => 1)).rejects.toMatchObject({
      name: "DatabaseError",
    });
    await pool.end();
  });
});

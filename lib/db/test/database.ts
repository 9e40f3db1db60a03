import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { withDatabase } from "../address";
import { connect, type Database, swapConnection } from "../client";
import { startEmbeddedServer } from "../embedded-server";
import { migrateDatabase } from "../migrate";

/** Any number: test files that start together make the template one after the other. */
const TEMPLATE_LOCK = 7_262_012;

export type TestDatabase = { url: string; db: Database; close(): Promise<void> };

/**
 * A fresh, migrated database of this test file's own, which `db()` answers until `close()`.
 * It is a copy of one migrated template, so it costs milliseconds; call it in `beforeAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { dataDir, templateName, databaseUrl } = inject("testServer");
  const server = databaseUrl ?? (await startEmbeddedServer(dataDir, { durable: false })).url;
  await makeTemplate(server, templateName);
  const name = `referral_desk_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, (client) =>
    client.query(`create database "${name}" template "${templateName}"`),
  );
  const url = withDatabase(server, name);
  const connection = connect(url);
  const before = swapConnection(connection);
  return {
    url,
    db: connection.database,
    close: async () => {
      swapConnection(before);
      await connection.pool.end();
      await onServer(server, (client) => client.query(`drop database "${name}" with (force)`));
    },
  };
}

async function makeTemplate(server: string, templateName: string): Promise<void> {
  await onServer(server, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const found = await client.query("select 1 from pg_database where datname = $1", [
      templateName,
    ]);
    if (found.rowCount !== 0) return;
    // Under another name until it is complete, so that a failed migration leaves no half template.
    const unfinished = `${templateName}_unfinished`;
    await client.query(`drop database if exists "${unfinished}" with (force)`);
    await client.query(`create database "${unfinished}" template template0`);
    await migrateDatabase(withDatabase(server, unfinished));
    await client.query(`alter database "${unfinished}" rename to "${templateName}"`);
  });
}

async function onServer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: withDatabase(server, "postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

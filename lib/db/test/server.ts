import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { env } from "@/lib/env";
import { placesBelow, withDatabase } from "../address";
import { stopEmbeddedServer } from "../embedded-server";
import { isAlive } from "../server-process";

/**
 * Gives a whole test run one place for its databases and clears it away afterwards. The server
 * itself starts when the first test file asks for a database, so a run without one costs nothing.
 */

export type TestServer = { dataDir: string; templateName: string; databaseUrl: string | null };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const FOLDER = "referral-desk-test-";

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const { databaseUrl } = env();
  const templateName = `referral_desk_test_template_${process.pid}`;
  project.provide("testServer", { dataDir, templateName, databaseUrl });
  return async () => {
    if (databaseUrl) await dropTemplate(databaseUrl, templateName);
    await clear(dataDir);
  };
}

async function clear(dataDir: string): Promise<void> {
  await stopEmbeddedServer(dataDir);
  const { socket } = placesBelow(dataDir);
  for (const folder of [dataDir, socket]) rmSync(folder, { recursive: true, force: true });
}

/** Runs that were killed could not clear up after themselves. */
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await clear(join(tmpdir(), name));
  }
}

async function dropTemplate(databaseUrl: string, templateName: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(databaseUrl, "postgres") });
  await client.connect();
  try {
    await client.query(`drop database if exists "${templateName}" with (force)`);
  } finally {
    await client.end();
  }
}

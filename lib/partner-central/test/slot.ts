/** For tests that make calls without a submission: a database of their own and no rate limit. */
import { vi } from "vitest";
import { db } from "@/lib/db/client";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { currentEnvironment } from "@/lib/env";
import { acquireSlot, type WriteSlot } from "../rate-limit";

export async function unlimitedCalls(): Promise<TestDatabase> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "practice");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "practice");
  vi.stubEnv("PARTNER_CENTRAL_WRITE_GAP_MS", "0");
  return testDatabase();
}

export async function anySlot(): Promise<WriteSlot> {
  const slot = await db().transaction((tx) => acquireSlot(tx, currentEnvironment()));
  if (!slot) throw new Error("there is no slot");
  return slot;
}

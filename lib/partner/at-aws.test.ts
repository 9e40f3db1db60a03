import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { cachedLists } from "@/lib/db/schema";
import { openStage, type Stage, user } from "@/lib/submission/test/stage";
import { checkConnectionNow, connectionStatus } from "./connection";
import { cachedSolutions, referralContext } from "./referral-context";
import { refreshSolutions } from "./solutions";

const folder = mkdtempSync(join(tmpdir(), "referral-desk-partner-"));
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ stateFile: join(folder, "emulator.jsonl") });
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

describe("what AWS keeps lists of", () => {
  test("is unknown at first, then the solutions with their status, and their age", async () => {
    await db().delete(cachedLists);
    expect((await referralContext(user)).solutions).toBeNull();
    expect(await refreshSolutions()).toMatchObject({ ok: true });
    const { solutions } = await referralContext(user);
    expect(solutions).toContainEqual({
      id: "S-1234567",
      name: "Sandbox Sample Solution",
      status: "Active",
    });
    expect(solutions).toContainEqual({
      id: "S-0051208",
      name: "Harbor Data Lake Accelerator",
      status: "Active",
      marketplaceArn:
        "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Solution/soln-4tz7qk2m9xw3b",
    });
    expect(solutions?.some(({ status }) => status === "Inactive")).toBe(true);
    const cached = await cachedSolutions();
    expect(Date.now() - (cached?.refreshedAt.getTime() ?? 0)).toBeLessThan(60_000);
  });

  test("the connection says how AWS answered last, and keeps the list when it does not", async () => {
    expect(await checkConnectionNow()).toMatchObject({
      environment: "emulator",
      catalog: "Sandbox",
      failure: null,
    });
    await stage.stopEmulator();
    expect(await refreshSolutions()).toMatchObject({
      ok: false,
      failure: { code: expect.stringMatching(/^ECONN/) },
    });
    const { failure } = await connectionStatus();
    expect(failure).toMatchObject({ title: "AWS isn't responding" });
    expect(failure?.code).toMatch(/^ECONN/);
    expect((await referralContext(user)).solutions).not.toBeNull();
    await stage.restartEmulator();
    expect((await checkConnectionNow()).failure).toBeNull();
  });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addressOf, firstLineOf, killed, launch } from "./test/process";
import {
  associated,
  clientFor,
  created,
  read,
  started,
  submitted,
  updated,
  verdictOf,
} from "./test/support";

/* Switches of `npm run emulator` for rehearsals by hand: each turns one unclear point the other way. */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emulator-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function withEmulator<T>(
  switches: string[],
  work: (client: PartnerCentralSellingClient) => Promise<T>,
): Promise<T> {
  const child = launch(folder, { switches, settings: ["EMULATOR_TASK_MS=0"] });
  try {
    await firstLineOf(child);
    const client = clientFor(`http://127.0.0.1:${(await addressOf(folder)).port}`);
    return await work(client).finally(() => client.destroy());
  } finally {
    await killed(child);
  }
}

/** A process has the clock of the day. */
const soon = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10);
const open = { "LifeCycle.TargetCloseDate": soon };

describe("a program of its own", { timeout: 90_000 }, () => {
  test.each([
    [[], "Submitted"],
    [["--corrections-wait"], "Action Required"],
  ])("with %j leaves a correction at %s", async (switches, status) => {
    const after = await withEmulator(switches, async (client) => {
      const id = await submitted(client, open);
      await updated(client, id, { "LifeCycle.ReviewStatus": "Action Required" });
      await updated(client, id, { "Customer.Account.WebsiteUrl": "https://northwind.example" });
      return read(client, id);
    });
    expect(after.LifeCycle?.ReviewStatus).toBe(status);
  });

  test.each([
    [[], "accepted"],
    [["--refuse-visibility-only"], ["business", "REQUIRED_FIELD_MISSING primaryNeedsFromAws"]],
  ])("with %j answers a submission for visibility only with %j", async (switches, verdict) => {
    const found = await withEmulator(switches, async (client) => {
      const id = await created(client, { ...open, PrimaryNeedsFromAws: [] });
      await associated(client, id);
      return verdictOf(started(client, id, { InvolvementType: "For Visibility Only" }));
    });
    expect(found).toEqual(verdict);
  });
});

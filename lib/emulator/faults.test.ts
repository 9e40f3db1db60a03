import {
  ListEngagementFromOpportunityTasksCommand,
  ListOpportunitiesCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FaultRequest } from "./faults";
import {
  associated,
  CATALOG,
  created,
  failureOf,
  read,
  started,
  startTestEmulator,
  type TestEmulator,
  verdictOf,
} from "./test/support";

let running: TestEmulator;
/** The clock stands still until a test moves it. */
let now = new Date("2026-11-23T10:00:00.000Z");

beforeAll(async () => {
  running = await startTestEmulator({ clock: () => now, random: () => 0.5 });
});
afterAll(() => running.stop());
afterEach(() => running.emulator.faults.clear());

async function ask(fault: FaultRequest): Promise<void> {
  const answer = await fetch(`${running.emulator.url}/faults`, {
    method: "POST",
    body: JSON.stringify(fault),
  });
  expect(answer.status).toBe(200);
}

async function opportunities(): Promise<number> {
  const { OpportunitySummaries = [] } = await running.client.send(
    new ListOpportunitiesCommand({ Catalog: CATALOG, MaxResults: 100 }),
  );
  return OpportunitySummaries.length;
}

describe("a fault", () => {
  const create = "CreateOpportunity";
  const cases: [FaultRequest, failure: RegExp, effect: 0 | 1][] = [
    [{ kind: "reset" }, /Error|ECONNRESET/, 0],
    [{ kind: "reply-lost" }, /Error|ECONNRESET/, 1],
    [{ kind: "error-500" }, /^InternalServerException$/, 0],
    [{ kind: "error-500", afterEffect: true }, /^InternalServerException$/, 1],
    [{ kind: "empty-503" }, /^(?!accepted)/, 0],
    [{ kind: "empty-503", afterEffect: true }, /^(?!accepted)/, 1],
    [{ kind: "throttled" }, /^ThrottlingException$/, 0],
    [{ kind: "quota-reached" }, /^ServiceQuotaExceededException$/, 0],
    [{ kind: "expired-credentials" }, /^ExpiredTokenException$/, 0],
    [{ kind: "slow", milliseconds: 5 }, /^accepted$/, 1],
  ];

  test.each(cases)(
    "%j strikes once, with its effect or without",
    async (fault, failure, effect) => {
      await ask({ ...fault, operation: create, count: 1 });
      const before = await opportunities();
      expect(await failureOf(created(running.client))).toMatch(failure);
      expect((await opportunities()) - before).toBe(effect);
      expect(await failureOf(created(running.client))).toBe("accepted");
    },
  );

  test("strikes the operation it names and no other", async () => {
    const id = await created(running.client);
    await ask({ kind: "throttled", operation: "GetOpportunity" });
    expect(await failureOf(read(running.client, id))).toBe("ThrottlingException");
    expect(await failureOf(created(running.client))).toBe("accepted");
  });

  test("strikes calls about one opportunity only, when it names one", async () => {
    const other = await created(running.client);
    const id = await created(running.client, { PartnerOpportunityIdentifier: "meant" });
    await ask({ kind: "throttled", partnerIdentifier: "meant" });
    expect(await failureOf(read(running.client, id))).toBe("ThrottlingException");
    expect(await failureOf(associated(running.client, id))).toBe("ThrottlingException");
    expect(await failureOf(read(running.client, other))).toBe("accepted");
  });

  test.each([
    [0.4, "accepted"],
    [0.6, "ThrottlingException"],
  ])("with probability %d is left to chance", async (probability, outcome) => {
    await ask({ kind: "throttled", operation: create, probability });
    expect(await failureOf(created(running.client))).toBe(outcome);
  });

  test("lets a fresh opportunity be found only three seconds later", async () => {
    await ask({ kind: "stale", operation: "GetOpportunity" });
    const id = await created(running.client);
    expect(await failureOf(read(running.client, id))).toBe("ResourceNotFoundException");
    now = new Date(now.getTime() + 3_000);
    expect(await failureOf(read(running.client, id))).toBe("accepted");
  });

  test("lets the next task fail for its reason, and the one after it succeed", async () => {
    const id = await created(running.client);
    await associated(running.client, id);
    const operation = "StartEngagementFromOpportunityTask";
    await ask({ kind: "task-fails", operation, reasonCode: "EngagementConflict", message: "No" });
    await started(running.client, id);
    running.emulator.faults.clear();
    await started(running.client, id);
    const { TaskSummaries = [] } = await running.client.send(
      new ListEngagementFromOpportunityTasksCommand({
        Catalog: CATALOG,
        OpportunityIdentifier: [id],
      }),
    );
    const ends = TaskSummaries.map(({ TaskStatus, ReasonCode }) => `${TaskStatus} ${ReasonCode}`);
    expect(ends.sort()).toEqual(["COMPLETE undefined", "FAILED EngagementConflict"]);
  });

  test.each([
    ["pascal", "Customer.Account.CompanyName"],
    ["member", "customer.account.1.member.companyName"],
    ["absent", "undefined"],
  ] as const)("spells field names %s", async (spelling, name) => {
    await ask({ kind: "field-names", spelling });
    const refused = created(running.client, { "Customer.Account.CompanyName": undefined });
    expect(await verdictOf(refused)).toContain(`REQUIRED_FIELD_MISSING ${name}`);
  });
});

describe("the control address", () => {
  test("lists what was asked for and how often it struck, and forgets it", async () => {
    await ask({ kind: "throttled", operation: "CreateOpportunity", count: 1 });
    await failureOf(created(running.client));
    const list = await (await fetch(`${running.emulator.url}/faults`)).json();
    expect(list).toEqual([expect.objectContaining({ kind: "throttled", struck: 1 })]);
    await fetch(`${running.emulator.url}/faults`, { method: "DELETE" });
    expect(running.emulator.faults.list()).toEqual([]);
  });

  test("counts the calls by operation and outcome", async () => {
    await fetch(`${running.emulator.url}/calls`, { method: "DELETE" });
    await ask({ kind: "throttled", operation: "CreateOpportunity", count: 1 });
    await failureOf(created(running.client));
    await created(running.client);
    expect(await (await fetch(`${running.emulator.url}/calls`)).json()).toEqual({
      "CreateOpportunity ThrottlingException": 1,
      "CreateOpportunity ok": 1,
    });
  });

  test.each([
    ["{", 400],
    ['{"kind":"flood"}', 400],
    ['{"kind":"reset","often":3}', 400],
  ])("refuses what it does not understand: %s", async (body, status) => {
    const answer = await fetch(`${running.emulator.url}/faults`, { method: "POST", body });
    expect(answer.status).toBe(status);
    expect(running.emulator.faults.list()).toEqual([]);
  });

  test("does not answer pages in a browser", async () => {
    const headers = { origin: "https://elsewhere.example" };
    const body = JSON.stringify({ kind: "reset" });
    const answer = await fetch(`${running.emulator.url}/faults`, { method: "POST", headers, body });
    expect(answer.status).toBe(403);
    expect(running.emulator.faults.list()).toEqual([]);
  });
});

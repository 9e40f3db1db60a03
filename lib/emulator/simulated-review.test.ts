import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  created,
  type Patch,
  read,
  startTestEmulator,
  submitted,
  type TestEmulator,
  updated,
  verdictOf,
} from "./test/support";

describe("a review simulated in the Sandbox", () => {
  let running: TestEmulator;

  const update = (id: string, patch: Patch, catalog?: string) =>
    verdictOf(updated(running.client, id, patch, catalog));

  beforeAll(async () => {
    running = await startTestEmulator();
  });
  afterAll(() => running.stop());

  const statuses = ["Pending Submission", "Submitted", "In review", "Action Required"] as const;
  const ends = ["Approved", "Rejected"] as const;
  const allowed = new Set([
    "Submitted > In review",
    "Submitted > Action Required",
    "Submitted > Approved",
    "Submitted > Rejected",
    "In review > Action Required",
    "In review > Approved",
    "In review > Rejected",
    "Action Required > Submitted",
  ]);
  const moves = [...statuses, ...ends].flatMap((from) =>
    [...statuses, ...ends].filter((to) => to !== from).map((to) => [from, to] as const),
  );

  test.each(moves)("%s to %s", async (from, to) => {
    const id =
      from === "Pending Submission"
        ? await created(running.client)
        : await submitted(running.client);
    if (from !== "Pending Submission" && from !== "Submitted") {
      await updated(running.client, id, { "LifeCycle.ReviewStatus": from });
    }
    const verdict = await update(id, { "LifeCycle.ReviewStatus": to });
    if (allowed.has(`${from} > ${to}`)) {
      expect(verdict).toBe("accepted");
      expect((await read(running.client, id)).LifeCycle?.ReviewStatus).toBe(to);
    } else {
      expect(verdict).toEqual(["business", "INVALID_RESOURCE_STATE lifeCycle.reviewStatus"]);
    }
  });

  test("carries the reviewer's comments and reason", async () => {
    const id = await submitted(running.client);
    await updated(running.client, id, {
      "LifeCycle.ReviewStatus": "Action Required",
      "LifeCycle.ReviewComments": "Which workload is it?",
      "LifeCycle.ReviewStatusReason": "Clarify Solution",
    });
    const { LifeCycle } = await read(running.client, id);
    expect(LifeCycle?.ReviewComments).toBe("Which workload is it?");
    expect(LifeCycle?.ReviewStatusReason).toBe("Clarify Solution");
  });

  test("a draft whose update leaves the status out is stuck until it is set again", async () => {
    const id = await created(running.client);
    await updated(running.client, id, { "LifeCycle.ReviewStatus": undefined });
    expect((await read(running.client, id)).LifeCycle?.ReviewStatus).toBeUndefined();
    expect(await update(id, { "LifeCycle.ReviewStatus": "Pending Submission" })).toBe("accepted");
  });

  test("an opportunity can begin as Approved, and as nothing else that AWS decides", async () => {
    const approved = await created(running.client, { "LifeCycle.ReviewStatus": "Approved" });
    expect((await read(running.client, approved)).LifeCycle?.ReviewStatus).toBe("Approved");
    const rejected = created(running.client, { "LifeCycle.ReviewStatus": "Rejected" });
    expect(await verdictOf(rejected)).toEqual([
      "business",
      "INVALID_RESOURCE_STATE lifeCycle.reviewStatus",
    ]);
    const real = await created(running.client, {
      Catalog: "AWS",
      "LifeCycle.ReviewStatus": "Approved",
    });
    const { LifeCycle } = await read(running.client, real, "AWS");
    expect(LifeCycle?.ReviewStatus).toBe("Pending Submission");
  });

  test("in the AWS catalog the status belongs to AWS", async () => {
    const id = await created(running.client, { Catalog: "AWS" });
    const patch = { "LifeCycle.ReviewStatus": "Approved", "LifeCycle.ReviewComments": "Mine" };
    expect(await update(id, patch, "AWS")).toBe("accepted");
    const { LifeCycle } = await read(running.client, id, "AWS");
    expect(LifeCycle?.ReviewStatus).toBe("Pending Submission");
    expect(LifeCycle?.ReviewComments).toBeUndefined();
  });
});

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/events/route";
import { db } from "@/lib/db/client";
import { cachedLists, jobs, opportunities, receivedEvents } from "@/lib/db/schema";
import { jobIn } from "@/lib/jobs/enqueue";
import { jobSource } from "@/lib/jobs/job-source";
import { advanceUntil, openStage, type Stage, sample, sendNew } from "@/lib/submission/test/stage";
import { eventCounts } from "./event-counts";
import { eventsQueueSource } from "./events-queue";
import { FOLLOW_OPPORTUNITIES, followOpportunities, followSoonWhileBusy } from "./follow";
import { forgetOldEvents, LARGEST_EVENT_BYTES, receiveEvents } from "./receive-events";

const SECRET = "d2f1c0ffee-d2f1c0ffee";

let stage: Stage;
beforeAll(async () => {
  vi.stubEnv("EVENTS_SECRET", SECRET);
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await db().delete(receivedEvents);
  await db().delete(jobs);
});

const eventOf = (changes: object = {}) => ({
  version: "1",
  id: crypto.randomUUID(),
  "detail-type": "Opportunity Updated",
  source: "aws.partnercentral-selling",
  account: "111122223333",
  time: "2026-11-27T10:00:00Z",
  region: "us-east-1",
  detail: {
    schemaVersion: "1",
    catalog: "Sandbox",
    opportunity: { identifier: "O1000001" },
  },
  ...changes,
});
const receive = (...events: object[]) => receiveEvents(events.map((each) => JSON.stringify(each)));

/** Seconds until each look at AWS's list that is wanted, from when it was first asked for, or from now. */
async function looks(from: "created_at" | "now()" = "created_at"): Promise<number[]> {
  const { rows } = await db().execute<{ wait: number }>(sql`
    select extract(epoch from run_at - ${sql.raw(from)})::float8 as wait from jobs
    where name = ${jobIn("emulator", FOLLOW_OPPORTUNITIES)}`);
  return rows.map(({ wait }) => wait);
}

describe("an event", () => {
  test("is noted once, and has the list looked at in ten seconds", async () => {
    const event = eventOf();
    expect(await receive(event)).toEqual({ noted: 1, repeated: 0, malformed: 0 });
    expect(await receive(event, event)).toEqual({ noted: 0, repeated: 2, malformed: 0 });
    expect(await looks()).toEqual([10]);
    expect(await db().select().from(receivedEvents)).toMatchObject([
      { environment: "emulator", id: event.id, verdict: "known", opportunityId: "O1000001" },
    ]);
  });

  test.each<[string, object, string, boolean]>([
    ["of a kind nobody knows", { "detail-type": "Opportunity Pondered" }, "unknown-kind", true],
    ["without a detail", { detail: null }, "known", true],
    ["of the other catalog", { detail: { catalog: "AWS" } }, "other-catalog", false],
    ["of another service", { source: "aws.s3" }, "other-source", false],
  ])("%s is counted", async (_name, changes, verdict, looked) => {
    expect(await receive(eventOf(changes))).toEqual({ noted: 1, repeated: 0, malformed: 0 });
    expect(await db().select().from(receivedEvents)).toMatchObject([{ verdict }]);
    expect(await looks()).toHaveLength(looked ? 1 : 0);
  });

  test("names an opportunity within limits, and is not believed where it names none", async () => {
    const named = (identifier: unknown) => eventOf({ detail: { opportunity: { identifier } } });
    await receive(named("O'; drop table--"), named("O".repeat(300)), named({ a: 1 }), named("O7"));
    const rows = await db().select().from(receivedEvents);
    expect(rows.map(({ opportunityId }) => opportunityId).sort()).toEqual(["O7", null, null, null]);
  });

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["nothing", ""],
    ["no id", JSON.stringify(eventOf({ id: undefined }))],
    ["an endless id", JSON.stringify(eventOf({ id: "a".repeat(129) }))],
    ["an id of another alphabet", JSON.stringify(eventOf({ id: "a\u0000b" }))],
    ["no kind", JSON.stringify(eventOf({ "detail-type": 7 }))],
    ["depth without end", "[".repeat(200_000)],
    ["too much", JSON.stringify(eventOf({ more: "x".repeat(LARGEST_EVENT_BYTES) }))],
  ])("that is %s is malformed, and keeps no other from being noted", async (_name, text) => {
    const received = await receiveEvents([text, JSON.stringify(eventOf())]);
    expect(received).toEqual({ noted: 1, repeated: 0, malformed: 1 });
  });

  test("is counted for whoever operates the installation", async () => {
    await receive(
      eventOf(),
      eventOf({ "detail-type": "Opportunity Pondered" }),
      eventOf({ detail: {} }),
    );
    expect(await eventCounts()).toEqual({ all: 3, unknownKinds: 1, unknownOpportunities: 2 });
  });

  test("is forgotten after a day, in which it may come again", async () => {
    await receive(eventOf(), eventOf());
    const [first] = await db().select().from(receivedEvents);
    await db()
      .update(receivedEvents)
      .set({ receivedAt: sql`now() - interval '26 hours'` })
      .where(sql`id = ${first?.id}`);
    await forgetOldEvents();
    expect(await db().$count(receivedEvents)).toBe(1);
  });

  test("makes the frequent looks after sending needless", async () => {
    await advanceUntil(await sendNew(sample(stage)));
    await db().delete(jobs);
    await followSoonWhileBusy();
    expect(await looks()).toEqual([15]);
    await db().delete(jobs);
    await receive(eventOf());
    await db().delete(jobs);
    await followSoonWhileBusy();
    expect(await looks()).toEqual([]);
  });
});

describe("POST /api/events", () => {
  const post = (body: string, headers: Record<string, string> = { "x-events-secret": SECRET }) =>
    POST(new Request("http://localhost:3000/api/events", { method: "POST", body, headers }));

  test("takes an event from who knows the secret", async () => {
    const answer = await post(JSON.stringify(eventOf()));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ noted: 1, repeated: 0, malformed: 0 });
    expect(await looks()).toEqual([10]);
  });

  test.each<[string, Record<string, string>]>([
    ["a wrong secret", { "x-events-secret": `${SECRET}x` }],
    ["an empty secret", { "x-events-secret": "" }],
    ["no secret", {}],
  ])("answers 401 to %s, and notes nothing", async (_name, headers) => {
    expect((await post(JSON.stringify(eventOf()), headers)).status).toBe(401);
    expect(await db().$count(receivedEvents)).toBe(0);
  });

  test("answers 400 to what is no event, and 413 to more than 256 kB", async () => {
    expect((await post("{")).status).toBe(400);
    const length = String(LARGEST_EVENT_BYTES + 1);
    const headers = { "x-events-secret": SECRET, "content-length": length };
    expect((await post("{}", headers)).status).toBe(413);
    expect(await db().$count(receivedEvents)).toBe(0);
  });
});

test("a burst of 1,000 events ends in two looks, of which one was in the middle of it", async () => {
  await db().delete(opportunities);
  await db().delete(cachedLists);
  await advanceUntil(await sendNew(sample(stage)));
  await db().delete(jobs);
  stage.calls().clear();
  const lists = () => stage.calls().get("ListOpportunities ok") ?? 0;
  const { signal } = new AbortController();
  const run = async () => {
    await followOpportunities(signal);
    await followSoonWhileBusy();
  };
  const name = jobIn("emulator", FOLLOW_OPPORTUNITIES);
  const work = jobSource([{ name, everySeconds: 120, run }]);
  /** As the worker's loop does: a row that the burst has just locked is passed over, and there the next time. */
  const look = async () => {
    let hasRun = false;
    while (!hasRun) hasRun = await work.runOne(signal);
  };
  const due = () => db().update(jobs).set({ runAt: sql`now()` });
  /** As two workers take them, each ten at a time, and some twice. */
  const burst = async (count: number) => {
    const batches = Array.from({ length: count / 10 }, () =>
      Array.from({ length: 10 }, () => eventOf()),
    );
    const take = async (from: number) => {
      for (let at = from; at < batches.length; at += 2) await receive(...(batches[at] ?? []));
      await receive(...(batches[0] ?? []));
    };
    await Promise.all([take(0), take(1)]);
  };
  await burst(400);
  expect(await looks()).toEqual([expect.any(Number)]);
  await due();
  await Promise.all([look(), burst(300)]);
  await burst(300);
  expect(lists()).toBe(1);
  expect((await looks("now()"))[0]).toBeLessThanOrEqual(10);
  await due();
  await look();
  expect(lists()).toBe(2);
  expect((await looks("now()"))[0]).toBeGreaterThan(100);
  expect(await db().$count(receivedEvents)).toBe(1_000);
}, 120_000);

/** Takes messages until so many are left. */
async function takeAll(source: ReturnType<typeof eventsQueueSource>, left: number) {
  const { signal } = new AbortController();
  while (stage.events().queue.length > left) await source.runOne(signal);
}

describe("the queue", () => {
  const stopping = () => new AbortController();

  test("gives a message again that was noted and not deleted, which is known then", async () => {
    const { queue } = stage.events();
    queue.clear();
    stage.events().send([eventOf()]);
    stage.faults().add({ kind: "error-500", operation: "DeleteMessage", count: 1 });
    const source = eventsQueueSource(stage.queueUrl());
    expect(await source.runOne(stopping().signal)).toBe(true);
    expect(queue.length).toBe(1);
    expect(await db().$count(receivedEvents)).toBe(1);
    queue.show();
    expect(await source.runOne(stopping().signal)).toBe(true);
    expect(queue.length).toBe(0);
    expect(await db().$count(receivedEvents)).toBe(1);
  });

  test("is not waited for when the process stops", async () => {
    stage.events().queue.clear();
    const process = stopping();
    const waiting = eventsQueueSource(stage.queueUrl()).runOne(process.signal);
    await vi.waitFor(() => expect(stage.events().queue.waiting).toBe(1));
    process.abort();
    expect(await waiting).toBe(false);
    await vi.waitFor(() => expect(stage.events().queue.waiting).toBe(0));
  });

  test("that does not answer is left alone for a while, and noted", async () => {
    stage.events().queue.clear();
    stage.faults().add({ kind: "error-500", operation: "ReceiveMessage", count: 1 });
    const source = eventsQueueSource(stage.queueUrl());
    expect(await source.runOne(stopping().signal)).toBe(false);
    expect(await source.nextChance()).toBeGreaterThan(100);
    stage.events().send([eventOf()]);
    expect(await source.runOne(stopping().signal)).toBe(false);
    expect(stage.events().queue.length).toBe(1);
  });

  test("tells of a change at AWS, which the next look finds", async () => {
    stage.events().queue.clear();
    const referralId = await sendNew(sample(stage));
    await advanceUntil(referralId);
    const source = eventsQueueSource(stage.queueUrl());
    await takeAll(source, 0);
    const rows = await db().select().from(receivedEvents);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(["known"]));
    const [{ opportunityId } = {}] = await db()
      .select()
      .from(opportunities)
      .where(sql`referral_id = ${referralId}`);
    expect(rows.map((row) => row.opportunityId)).toContain(opportunityId);
  });
});

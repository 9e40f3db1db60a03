import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { connect, db, swapConnection } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import type { Answers } from "@/lib/referral/fields/answers";
import { postedAnswers } from "@/lib/referral/fields/moved";
import { getReferral } from "./get-referral";
import { clashesOf, heldBy, settleClashes } from "./held-answers";
import { type SaveStep, saveStep } from "./save-step";
import { maria, startAnew } from "./test/draft";

const james: Actor = { ...maria, userId: "james" };

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew();
});

/** A save of the page about the customer by itself, unless something else is said. */
function save(answers: Answers, version: number, request: Partial<SaveStep> = {}, user = maria) {
  const page = { step: "customer", mark: "none" } as const;
  return saveStep(user, { referralId, version, answers, ...page, ...request });
}

async function now() {
  const referral = await getReferral(maria, referralId);
  if (!referral) throw new Error("no such referral");
  return referral;
}

const details: Answers = { mdfUsed: "Yes", campaignName: "Spring", channel: ["Email"] };
const delivery = { step: "delivery", mark: "saved", removeMarketing: true } as const;

describe("the tick that removes the marketing answers", () => {
  beforeEach(() => save(details, 1, { step: "marketing" }));

  test.each<Answers>([{ fromMarketing: "Yes" }, { fromMarketing: "" }, {}])(
    "stays without effect once its author does not say No any more: %j",
    async (answers) => {
      expect(await save(answers, 2, delivery)).toMatchObject({ ok: true });
      expect((await now()).answers).toMatchObject(details);
    },
  );
});

describe("a page that was opened before a release moved its questions", () => {
  const solution: Answers = { solution: ["S-1234567"], salesActivities: ["SOW Signed"] };

  test("saves what stood on it", async () => {
    await save({ ...solution, nextStep: "Call Lena" }, 1, { step: "cosell", mark: "saved" });
    await save({ mdfUsed: "Yes" }, 2, { step: "marketing" });
    const { answers } = await now();
    expect(answers).toMatchObject({ ...solution, nextStep: "Call Lena", mdfUsed: "Yes" });
  });

  test("leaves alone what it did not ask", async () => {
    await save(solution, 1, { step: "ask" });
    const form = new FormData();
    form.set("owner", "james");
    await save(postedAnswers("ask", form), 2, { step: "ask", mark: "saved" });
    expect((await now()).answers).toMatchObject({ ...solution, owner: "james" });
  });
});

describe("a button whose save arrives after a newer one of its page", () => {
  const writer = (number: number) => ({ writer: { id: "open-page", save: number } });

  test("still counts the page as saved, and leaves the newer answers", async () => {
    await save({ companyName: "Heron AG" }, 1, writer(9));
    const late = await save({ companyName: "Heron" }, 1, { mark: "saved", ...writer(8) });
    expect(late).toEqual({ ok: true, value: { version: 2, merged: false } });
    const { answers, marks } = await now();
    expect(answers).toMatchObject({ companyName: "Heron AG" });
    expect(marks).toEqual({ customer: { saved: true } });
  });

  test("still removes the marketing answers, while No stands", async () => {
    await save(details, 1, { step: "marketing" });
    await save({ fromMarketing: "No" }, 2, { step: "delivery", ...writer(9) });
    await save({ fromMarketing: "No" }, 2, { ...delivery, ...writer(8) });
    expect((await now()).answers).not.toHaveProperty("campaignName");
    expect((await now()).answers).toMatchObject({ fromMarketing: "No" });
  });

  test("removes nothing once the newer one says Yes", async () => {
    await save(details, 1, { step: "marketing" });
    await save({ fromMarketing: "Yes" }, 2, { step: "delivery", ...writer(9) });
    await save({ fromMarketing: "No" }, 2, { ...delivery, ...writer(8) });
    expect((await now()).answers).toMatchObject({ ...details, fromMarketing: "Yes" });
  });

  test("asks before it removes what somebody else has changed meanwhile", async () => {
    await save(details, 1, { step: "marketing" });
    await save({ campaignName: "Autumn" }, 2, { step: "marketing" }, james);
    await save({ fromMarketing: "No" }, 2, { step: "delivery", ...writer(9) });
    const late = await save({ fromMarketing: "No" }, 2, { ...delivery, ...writer(8) });
    expect(late).toMatchObject({ failure: { kind: "conflict", fields: ["campaignName"] } });
    expect((await now()).answers).toMatchObject({ campaignName: "Autumn" });
  });
});

describe("settling a clash", () => {
  const clashes = async () =>
    clashesOf(referralId, (await now()).answers, await heldBy(james, referralId));
  const choose = async (seen: string, chosen: Answers) =>
    settleClashes(james, { referralId, version: (await now()).version, chosen, seen });

  beforeEach(async () => {
    await save({ companyName: "Heron", website: "heron.de" }, 1);
    await save({ companyName: "Egret" }, 1, { writer: { id: "one-tab", save: 1 } }, james);
  });

  test("leaves an answer that another tab had kept aside since the page was drawn", async () => {
    const seen = (await heldBy(james, referralId)).at(-1)?.heldAt ?? "";
    await save({ website: "egret.de" }, 1, { writer: { id: "other-tab", save: 1 } }, james);
    expect(await choose(seen, {})).toMatchObject({ ok: true, value: { left: true } });
    expect(await clashes()).toMatchObject([{ id: "website", mine: ["egret.de"] }]);
    const newest = (await heldBy(james, referralId)).at(-1)?.heldAt ?? "";
    expect(await choose(newest, {})).toMatchObject({ ok: true, value: { left: false } });
    expect(await clashes()).toEqual([]);
  });

  test("is over also when the tab sent the same answer once more since", async () => {
    const seen = (await heldBy(james, referralId)).at(-1)?.heldAt ?? "";
    await save({ companyName: "Egret" }, 1, { writer: { id: "one-tab", save: 2 } }, james);
    expect(await choose(seen, {})).toMatchObject({ value: { left: false } });
    expect(await clashes()).toEqual([]);
  });

  test("leaves what the same tab has typed since", async () => {
    const seen = (await heldBy(james, referralId)).at(-1)?.heldAt ?? "";
    await save({ companyName: "Egret AG" }, 1, { writer: { id: "one-tab", save: 2 } }, james);
    expect(await choose(seen, { companyName: "Egret" })).toMatchObject({ value: { left: true } });
    expect(await clashes()).toMatchObject([{ theirs: "Egret", mine: ["Egret AG"] }]);
  });
});

test("a save does not wait for long where somebody holds the row, and works afterwards", async () => {
  await db().transaction(async (tx) => {
    await tx.select().from(referrals).for("update");
    const error = { name: "DatabaseError", code: "55P03", isUnavailable: true };
    await expect(save({ companyName: "Heron" }, 1)).rejects.toMatchObject(error);
    // Others of the same session are not bound by that wait.
    const { rows } = await db().execute(sql`show lock_timeout`);
    expect(rows).toEqual([{ lock_timeout: "0" }]);
  });
  expect(await save({ companyName: "Heron" }, 1)).toMatchObject({ ok: true });
});

test("a save that worked leaves no limit in its session, which a pooler may lend to others", async () => {
  const session = connect(database.url, 1);
  const before = swapConnection(session);
  try {
    expect(await save({ companyName: "Heron" }, 1)).toMatchObject({ ok: true });
    const { rows } = await db().execute(sql`show lock_timeout`);
    expect(rows).toEqual([{ lock_timeout: "0" }]);
  } finally {
    swapConnection(before);
    await session.pool.end();
  }
});

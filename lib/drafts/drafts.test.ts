import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { people, referrals, submissions } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { addPerson, listPeople, removePerson, saveYourself, yourself } from "@/lib/partner/people";
import { discardDrafts, discardedAmong, restoreDrafts } from "./discard-draft";
import { getReferral } from "./get-referral";
import { saveStep } from "./save-step";
import { skipSection, unskipSection } from "./skip-section";
import { startDraft } from "./start-draft";
import { markSent } from "./test/draft";

const user: Actor = { userId: "maria", teamId: "local", role: "member" };
const other: Actor = { userId: "other", teamId: "other", role: "member" };
const maria = { firstName: "Maria", lastName: "Keller", email: "maria.keller@partner.example" };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await db().delete(submissions);
  await db().delete(referrals);
  await db().delete(people);
  await saveYourself(user, maria);
});

async function newDraft(): Promise<string> {
  const started = await startDraft(user, { attemptId: newId() });
  if (!started.ok) throw new Error("nobody is known");
  return started.value.referralId;
}

function saveCustomer(referralId: string, version: number, companyName: string, by = user) {
  return saveStep(by, {
    referralId,
    version,
    step: "customer",
    answers: { companyName },
    mark: "saved",
  });
}

describe("starting a referral", () => {
  test("begins with what is right for nearly everybody", async () => {
    const you = await yourself(user);
    expect(await getReferral(user, await newDraft())).toMatchObject({
      version: 1,
      state: "draft",
      locked: false,
      submission: null,
      answers: { owner: you?.id, stage: "Qualified", natSec: "No", oppType: "Net New Business" },
    });
  });

  test("by a double click starts one", async () => {
    const attempt = { attemptId: newId() };
    const [one, two] = await Promise.all([startDraft(user, attempt), startDraft(user, attempt)]);
    expect(one).toEqual(two);
    expect(await db().select().from(referrals)).toHaveLength(1);
  });

  test("asks who you are first", async () => {
    expect(await startDraft(other, { attemptId: newId() })).toEqual({
      ok: false,
      failure: { kind: "needs-you" },
    });
  });
});

describe("saving a page", () => {
  test("keeps what was typed, right or wrong, beside the other pages' answers", async () => {
    const referralId = await newDraft();
    const typed = { companyName: "  X & “Söhne” 日本 🚚 ", website: "not a site", postalCode: "" };
    const saved = await saveStep(user, {
      referralId,
      version: 1,
      step: "customer",
      answers: typed,
      mark: "saved",
    });
    expect(saved).toEqual({ ok: true, value: { version: 2, merged: false } });
    const referral = await getReferral(user, referralId);
    expect(referral?.answers).toMatchObject({ ...typed, stage: "Qualified" });
    expect(referral?.marks).toEqual({ customer: { saved: true } });
  });

  test("takes only that page's questions, and never the tick", async () => {
    const referralId = await newDraft();
    const answers = { companyName: "Heron", stage: "Launched", submit: ["Yes"] };
    await saveStep(user, { referralId, version: 1, step: "customer", answers, mark: "none" });
    const referral = await getReferral(user, referralId);
    expect(referral?.answers).toMatchObject({ companyName: "Heron", stage: "Qualified" });
    expect(referral?.answers).not.toHaveProperty("submit");
    expect(referral?.marks).toEqual({});
  });

  test("of an older version overwrites nothing and says so", async () => {
    const referralId = await newDraft();
    await saveCustomer(referralId, 1, "First");
    expect(await saveCustomer(referralId, 1, "Second")).toMatchObject({
      ok: false,
      failure: { kind: "conflict", fields: ["companyName"] },
    });
    expect((await getReferral(user, referralId))?.answers.companyName).toBe("First");
  });

  test("in two tabs at once is taken from one of them", async () => {
    const referralId = await newDraft();
    const saves = await Promise.all(
      ["One", "Two", "Three"].map((name) => saveCustomer(referralId, 1, name)),
    );
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await getReferral(user, referralId))?.version).toBe(2);
  });

  test("of somebody else's referral finds none", async () => {
    const referralId = await newDraft();
    const notFound = { ok: false, failure: { kind: "not-found" } };
    expect(await saveCustomer(referralId, 1, "Theirs", other)).toEqual(notFound);
    expect(await saveCustomer("nowhere", 1, "Nobody's")).toEqual(notFound);
    expect(await getReferral(other, referralId)).toBeNull();
    const nothing = { discarded: [], kept: [] };
    expect(await discardDrafts(other, { referralIds: [referralId] })).toEqual(nothing);
    expect(await skipSection(other, { referralId, step: "account" })).toEqual(notFound);
  });

  test("is over once Send was pressed, and possible again after a refusal", async () => {
    const sent = await newDraft();
    await markSent(sent);
    expect(await saveCustomer(sent, 1, "Late")).toEqual({
      ok: false,
      failure: { kind: "locked" },
    });
    const refused = await newDraft();
    await markSent(refused, { openedAt: new Date() });
    expect(await saveCustomer(refused, 1, "Better")).toMatchObject({ ok: true });
    expect(await getReferral(user, refused)).toMatchObject({ state: "send-failed", locked: false });
  });

  test("keeps the close date as SQL can compare it, while it can be read", async () => {
    const referralId = await newDraft();
    const closeDates = [];
    for (const [version, closeDate] of [
      [1, "30 jun 27"],
      [2, "some day"],
    ] as const) {
      await saveStep(user, {
        referralId,
        version,
        step: "delivery",
        answers: { closeDate },
        mark: "none",
      });
      const [row] = await db().select().from(referrals);
      closeDates.push(row?.closeDate);
    }
    expect(closeDates).toEqual(["2027-06-30", null]);
  });

  test("of No to marketing removes the marketing answers when that was agreed to", async () => {
    const referralId = await newDraft();
    const details = { mdfUsed: "Yes", campaignName: "C1", channel: ["Email"], apnPrograms: ["P3"] };
    await saveStep(user, {
      referralId,
      version: 1,
      step: "marketing",
      answers: details,
      mark: "saved",
    });
    const answers = { fromMarketing: "No" };
    await saveStep(user, { referralId, version: 2, step: "delivery", answers, mark: "saved" });
    expect((await getReferral(user, referralId))?.answers).toMatchObject(details);
    await saveStep(user, {
      referralId,
      version: 3,
      step: "delivery",
      answers,
      mark: "saved",
      removeMarketing: true,
    });
    const after = (await getReferral(user, referralId))?.answers;
    expect(after).toMatchObject({ fromMarketing: "No", apnPrograms: ["P3"] });
    for (const id of ["mdfUsed", "campaignName", "channel"]) expect(after).not.toHaveProperty(id);
  });
});

describe("a section that is skipped", () => {
  test("is marked so, without a new version, until it is saved or taken up again", async () => {
    const referralId = await newDraft();
    await skipSection(user, { referralId, step: "account" });
    expect(await getReferral(user, referralId)).toMatchObject({
      version: 1,
      marks: { account: { skipped: true } },
    });
    await unskipSection(user, { referralId, step: "account" });
    expect((await getReferral(user, referralId))?.marks).toEqual({ account: {} });
    await skipSection(user, { referralId, step: "account" });
    const answers = { city: "Portland" };
    await saveStep(user, { referralId, version: 1, step: "account", answers, mark: "saved" });
    expect((await getReferral(user, referralId))?.marks).toEqual({ account: { saved: true } });
  });
});

describe("discarding", () => {
  test("can be undone with every answer, and pressed twice", async () => {
    const referralId = await newDraft();
    await saveCustomer(referralId, 1, "Heron");
    const gone = { discarded: [referralId], kept: [] };
    expect(await discardDrafts(user, { referralIds: [referralId] })).toEqual(gone);
    expect(await discardDrafts(user, { referralIds: [referralId] })).toEqual(gone);
    expect(await saveCustomer(referralId, 2, "Gone")).toMatchObject({
      failure: { kind: "not-found" },
    });
    await restoreDrafts(user, { referralIds: [referralId] });
    expect(await getReferral(user, referralId)).toMatchObject({
      discardedAt: null,
      answers: { companyName: "Heron" },
    });
  });

  test("is not for what AWS has", async () => {
    const referralId = await newDraft();
    await markSent(referralId);
    const all = { referralIds: [referralId] };
    expect(await discardDrafts(user, all)).toEqual({ discarded: [], kept: [referralId] });
  });

  test("takes several at once but for what AWS has, and gives them back to their team alone", async () => {
    const [one, two, sent] = [await newDraft(), await newDraft(), await newDraft()];
    await markSent(sent);
    const all = { referralIds: [one, two, sent, "nowhere"] };
    const { discarded, kept } = await discardDrafts(user, all);
    expect([discarded.toSorted(), kept]).toEqual([[one, two].toSorted(), [sent]]);
    expect(await discardedAmong(other, all.referralIds)).toEqual([]);
    await restoreDrafts(other, all);
    expect((await discardedAmong(user, all.referralIds)).toSorted()).toEqual([one, two].toSorted());
    await restoreDrafts(user, all);
    expect(await discardedAmong(user, all.referralIds)).toEqual([]);
  });
});

describe("people", () => {
  test("yourself keeps your id through a new name and address, so drafts keep their owner", async () => {
    const before = await yourself(user);
    const after = await saveYourself(user, { ...maria, email: " M.Keller@Partner.example " });
    expect(after.personId).toBe(before?.id);
    expect(await yourself(user)).toMatchObject({ email: "m.keller@partner.example" });
  });

  test("yourself can turn out to be somebody who is on the list", async () => {
    const james = { firstName: "James", lastName: "Okafor", email: "james@partner.example" };
    const added = await addPerson(user, james);
    expect(await saveYourself(user, james)).toEqual(added);
    expect((await yourself(user))?.id).toBe(added.personId);
    expect(await listPeople(user)).toHaveLength(2);
  });

  test("two first visits at once make one of you", async () => {
    const [one, two] = await Promise.all([saveYourself(other, maria), saveYourself(other, maria)]);
    expect(one).toEqual(two);
    expect(await listPeople(other)).toHaveLength(1);
  });

  test("are known to all of a team, yourself first, and removed but for yourself", async () => {
    const anna = { firstName: "Anna", lastName: "Berg", email: "anna@partner.example" };
    const { personId } = await addPerson(user, anna);
    expect((await listPeople(user)).map(({ firstName }) => firstName)).toEqual(["Maria", "Anna"]);
    const paul: Actor = { ...user, userId: "paul" };
    await saveYourself(paul, { ...anna, email: "paul@partner.example", firstName: "Paul" });
    const seen = (await listPeople(paul)).map(({ firstName }) => firstName);
    expect(seen).toEqual(["Paul", "Anna", "Maria"]);
    expect(await removePerson(user, { personId })).toMatchObject({ ok: true });
    const you = await yourself(user);
    expect(await removePerson(user, { personId: you?.id ?? "" })).toEqual({
      ok: false,
      failure: { kind: "yourself" },
    });
  });
});

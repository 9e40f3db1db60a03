import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { dismissals, people, referrals, submissions } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import type { Answers } from "@/lib/referral/fields/answers";
import { fieldIds } from "@/lib/referral/fields/fields";
import { filledForYou } from "@/lib/referral/fields/progress";
import { readinessOf } from "@/lib/referral/readiness/readiness";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { dismissWarning, pastDismissals, takeBackDismissal } from "./dismissals";
import { findDuplicates } from "./duplicates";
import { fillAnswer, rememberFilled } from "./fill-answer";
import { knownOf } from "./known";
import { saveStep } from "./save-step";
import { markSent } from "./test/draft";

const user: Actor = { userId: "maria", teamId: "local", role: "member" };
const other: Actor = { userId: "other", teamId: "other", role: "member" };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await db().delete(dismissals);
  await db().delete(submissions);
  await db().delete(referrals);
  await db().delete(people);
});

async function keep(answers: Answers, row: Partial<typeof referrals.$inferInsert> = {}) {
  const id = newId();
  await db()
    .insert(referrals)
    .values({
      id,
      teamId: "local",
      createdBy: user.userId,
      attemptId: newId(),
      answers: { ...answers },
      ...row,
    });
  return id;
}

const heron: Answers = {
  companyName: "Blue Heron Freight, Inc.",
  website: "https://www.blueheronfreight.com/about",
  awsAccount: "1234-5678-9012",
  referralName: "Blue Heron Freight – Route planning – US West",
};

async function duplicatesOf(answers: Answers, referralId = "new") {
  return findDuplicates(user, { referralId, answers });
}

describe("duplicates of a referral", () => {
  test.each<[string, Answers, string]>([
    ["its company, without case and legal form", { companyName: "BLUE HERON FREIGHT" }, "company"],
    ["its site, however it is written", { website: "blueheronfreight.com" }, "site"],
    ["its AWS account, with other dashes", { awsAccount: "123456789012" }, "account"],
    [
      "nearly the same title",
      { referralName: "Blue Heron Freight - Route Planning - US West 2" },
      "title",
    ],
  ])("are found by %s", async (_, answers, same) => {
    const id = await keep(heron);
    const duplicates = await duplicatesOf(answers);
    expect(duplicates).toMatchObject([{ id, status: "Draft", name: heron.referralName }]);
    expect(duplicates[0]?.same).toContain(same);
  });

  test("are none where nothing is alike, discarded, somebody else's or the referral itself", async () => {
    const itself = await keep(heron);
    await keep(heron, { teamId: "other" });
    await keep(heron, { discardedAt: new Date() });
    await keep({ companyName: "Heron", website: "heron.org", referralName: "Heron – Mail – UK" });
    expect(await duplicatesOf(heron, itself)).toEqual([]);
    expect(await duplicatesOf({})).toEqual([]);
  });

  test("come with what became of them, the most alike first", async () => {
    const sent = await keep({ ...heron, referralName: "Blue Heron Freight – Data lake – US" });
    await markSent(sent, { phase: "done" }, { opportunityId: "O1", reviewStatus: "Approved" });
    const draft = await keep({ companyName: "Blue Heron Freight" });
    const same = ["company", "site", "account"];
    expect(await duplicatesOf(heron)).toMatchObject([
      { id: sent, status: "Approved", same },
      { id: draft, status: "Draft", name: "Blue Heron Freight (untitled)", same: ["company"] },
    ]);
  });

  test("are called unnamed once where neither name nor company is written", async () => {
    await keep({ website: "blueheronfreight.com" });
    expect(await duplicatesOf(heron)).toMatchObject([
      { name: "Untitled referral", same: ["site"] },
    ]);
  });

  test.each(["https://www.linkedin.com/company/heron", "de.linkedin.com", "facebook.com/heron"])(
    "are not found by a page on %s, which belongs to nobody",
    async (website) => {
      await keep({ companyName: "Osprey Mail", website });
      expect(await duplicatesOf({ companyName: "Blue Heron Freight", website })).toEqual([]);
      const osprey = await keep({ companyName: "Blue Heron Freight", website });
      expect(await duplicatesOf({ companyName: "Blue Heron Freight", website })).toMatchObject([
        { id: osprey, same: ["company"] },
      ]);
    },
  );

  test("are asked for with any text, however long or strange", async () => {
    await keep({ companyName: "x".repeat(100_000), website: `https://${"y".repeat(9_000)}` });
    for (const text of ["'; drop table referrals; --", "%_\\", "🚚".repeat(300), "\t\n"]) {
      const answers = { companyName: text, website: text, awsAccount: text, referralName: text };
      expect(await duplicatesOf(answers)).toEqual([]);
    }
  });
});

describe("what is known about a referral", () => {
  test("holds the amounts of its owner's other referrals, newest first", async () => {
    const id = await keep({ owner: "p1", monthlyRevenue: "1" });
    const at = (day: number) => ({ activeAt: new Date(Date.UTC(2026, 10, day)) });
    await keep({ owner: "p1", monthlyRevenue: "$2,000" }, at(2));
    await keep({ owner: "p1", monthlyRevenue: "3k" }, at(3));
    await keep({ owner: "p1", monthlyRevenue: "lots" }, at(4));
    await keep({ owner: "p2", monthlyRevenue: "9" }, at(5));
    await keep({ owner: "p1", monthlyRevenue: "9" }, { ...at(6), teamId: "other" });
    const known = await knownOf(user, [id]);
    expect(known.get(id)?.amounts).toEqual([300_000n, 200_000n]);
  });

  test("holds a referral of the same customer with nearly the same title, of the last half year", async () => {
    const id = await keep(heron);
    const duplicate = await keep({ ...heron, referralName: `${heron.referralName} again` });
    await keep({ ...heron, referralName: "Blue Heron Freight – Contact centre – US" });
    const old = new Date(Date.now() - 200 * 86_400_000);
    await keep({ ...heron, referralName: `${heron.referralName}` }, { activeAt: old });
    const known = await knownOf(user, [id]);
    expect(known.get(id)?.duplicates).toMatchObject([{ id: duplicate }]);
  });

  test("knows no duplicate by a page that belongs to nobody", async () => {
    const website = "linkedin.com/company/heron";
    const referralName = "Order portal – Data lake – US";
    const id = await keep({ companyName: "Heron", website, referralName });
    await keep({ companyName: "Osprey", website, referralName });
    const known = (await knownOf(user, [id])).get(id);
    const { rows } = readinessOf({ companyName: "Heron", referralName }, sampleContext, known);
    expect(JSON.stringify(rows)).not.toContain("Looks like");
  });

  test("is nothing for somebody else's referral", async () => {
    const id = await keep({ ...heron, owner: "p1", monthlyRevenue: "1" });
    await keep({ ...heron, owner: "p1", monthlyRevenue: "2" });
    const finding = "readiness-5b.monthlyRevenue.low";
    const put = await dismissWarning(user, { referralId: id, finding, reason: "A pilot" });
    expect(put).toMatchObject({ ok: true });
    expect((await knownOf(user, [id])).get(id)?.dismissals).toHaveLength(1);
    const known = await knownOf(other, [id]);
    expect(known.get(id)).toEqual({ amounts: [], duplicates: [], dismissals: [] });
  });
});

describe("a warning", () => {
  const key = "readiness-9.referralName";
  const reason = "The customer calls it so";
  const answers = { ...minimalUs(sampleContext), referralName: "Route planner" };

  async function warningsOf(id: string): Promise<{ warnings: number; dismissals: string[] }> {
    const [row] = await db().select().from(referrals).where(eq(referrals.id, id));
    const known = (await knownOf(user, [id])).get(id);
    const { rows, warnings } = readinessOf(row?.answers ?? {}, sampleContext, known);
    return {
      warnings,
      dismissals: rows.flatMap((each) => each.dismissals.map(({ dismissal }) => dismissal.reason)),
    };
  }

  test("is dismissed once, with its reason, until its field changes", async () => {
    const id = await keep(answers);
    const before = await warningsOf(id);
    const request = { referralId: id, finding: key, reason };
    expect(await dismissWarning(user, request)).toMatchObject({ ok: true });
    expect(await dismissWarning(user, request)).toMatchObject({ ok: true });
    expect(await warningsOf(id)).toEqual({ warnings: before.warnings - 1, dismissals: [reason] });

    const save = { referralId: id, version: 1, step: "deal" as const, mark: "none" as const };
    await saveStep(user, {
      ...save,
      answers: { useCase: "Drivers wait 40 minutes each morning." },
    });
    expect((await warningsOf(id)).dismissals).toEqual([reason]);
    await saveStep(user, { ...save, version: 2, answers: { referralName: "Cloud move" } });
    expect(await warningsOf(id)).toEqual({ warnings: before.warnings, dismissals: [] });
    expect(await pastDismissals(id)).toMatchObject([{ finding: key, reason, userId: user.userId }]);
  });

  test("speaks again when it is taken back, and the history keeps both", async () => {
    const id = await keep(answers);
    const before = await warningsOf(id);
    await dismissWarning(user, { referralId: id, finding: key, reason });
    const dismissalId = (await knownOf(user, [id])).get(id)?.dismissals[0]?.id ?? "";
    expect(await takeBackDismissal(other, { referralId: id, dismissalId })).toMatchObject({
      ok: false,
    });
    expect(await takeBackDismissal(user, { referralId: id, dismissalId })).toMatchObject({
      ok: true,
    });
    expect(await warningsOf(id)).toEqual(before);
    expect(await pastDismissals(id)).toMatchObject([{ takenBackAt: expect.any(Date) }]);
  });

  test("of a duplicate leaves a later duplicate its own", async () => {
    const id = await keep(answers);
    await keep(answers);
    const before = await warningsOf(id);
    const known = (await knownOf(user, [id])).get(id);
    const finding = `readiness-11.referralName.${known?.duplicates[0]?.id}`;
    expect(await dismissWarning(user, { referralId: id, finding, reason })).toMatchObject({
      ok: true,
    });
    expect((await warningsOf(id)).warnings).toBe(before.warnings - 1);
    const later = await keep(answers);
    expect((await warningsOf(id)).warnings).toBe(before.warnings);
    const next = { referralId: id, finding: `readiness-11.referralName.${later}`, reason };
    expect(await dismissWarning(user, next)).toMatchObject({ ok: true });
    expect((await warningsOf(id)).dismissals).toEqual([reason, reason]);
  });

  test.each([
    [
      "that blocks",
      { ...answers, website: "example.com" },
      "readiness-4.website",
      "no-such-warning",
    ],
    ["that nobody gave", answers, "readiness-10.closeDate", "no-such-warning"],
    ["without a reason", answers, key, "no-reason"],
  ])("%s cannot be dismissed", async (_, given, finding, kind) => {
    const id = await keep(given);
    const said = kind === "no-reason" ? " … " : reason;
    const put = await dismissWarning(user, { referralId: id, finding, reason: said });
    expect(put).toEqual({ ok: false, failure: { kind } });
    expect(await pastDismissals(id)).toEqual([]);
  });

  test("of somebody else's referral is out of reach", async () => {
    const id = await keep(answers);
    const put = await dismissWarning(other, { referralId: id, finding: key, reason });
    expect(put).toEqual({ ok: false, failure: { kind: "not-found" } });
  });
});

describe("a value that was put in for somebody", () => {
  async function marked(id: string): Promise<string[]> {
    const [row] = await db().select().from(referrals).where(eq(referrals.id, id));
    const { answers = {}, marks = {} } = row ?? {};
    return fieldIds.filter((field) => filledForYou(field, answers, marks));
  }

  test("is marked until its page is saved by its own button", async () => {
    const id = await keep({ companyName: "Heron" });
    const filled = { referralId: id, field: "referralName" as const, value: "Heron – Mail – UK" };
    expect(await fillAnswer(user, { ...filled, version: 1 })).toMatchObject({ ok: true });
    expect(await marked(id)).toEqual(["referralName"]);
    const save = { referralId: id, step: "deal" as const, answers: { useCase: "Mail is lost." } };
    await saveStep(user, { ...save, version: 2, mark: "none" });
    expect(await marked(id)).toEqual(["referralName"]);
    await saveStep(user, { ...save, version: 3, mark: "saved" });
    expect(await marked(id)).toEqual([]);
  });

  test("is marked anew on a page that was saved before, and no longer once it was changed", async () => {
    const id = await keep({}, { marks: { delivery: { saved: true } } });
    const filled = { referralId: id, field: "monthlyRevenue" as const, value: "2500" };
    await fillAnswer(user, { ...filled, version: 1 });
    expect(await marked(id)).toEqual(["monthlyRevenue"]);
    const answers = { monthlyRevenue: "2600" };
    await saveStep(user, { referralId: id, version: 2, step: "delivery", answers, mark: "none" });
    expect(await marked(id)).toEqual([]);
  });

  test("is not put into somebody else's referral", async () => {
    const id = await keep({});
    const filled = { referralId: id, field: "referralName" as const, value: "Mine" };
    expect(await fillAnswer(other, { ...filled, version: 1 })).toMatchObject({ ok: false });
    expect(await rememberFilled(other, filled)).toMatchObject({ ok: false });
    expect(await marked(id)).toEqual([]);
  });
});

test("on a server without trigrams, duplicates are found by the customer and by the same title", async () => {
  const without = await testDatabase();
  try {
    await db().execute(sql`drop extension pg_trgm cascade`);
    const id = await keep(heron);
    const title = { referralName: ` ${heron.referralName?.toString().toUpperCase()} ` };
    expect(await duplicatesOf(title)).toMatchObject([{ id, same: ["title"], similarity: 1 }]);
    expect(await duplicatesOf({ referralName: `${heron.referralName} again` })).toEqual([]);
    expect(await duplicatesOf({ companyName: "blue heron freight" })).toMatchObject([{ id }]);
    const duplicate = await keep(heron);
    expect((await knownOf(user, [id])).get(id)?.duplicates).toMatchObject([{ id: duplicate }]);
  } finally {
    await without.close();
  }
});

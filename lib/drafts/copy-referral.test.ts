import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { saveYourself } from "@/lib/partner/people";
import { minimalUs, sampleContext } from "@/lib/referral/test/samples";
import { copyReferral } from "./copy-referral";
import { getReferral } from "./get-referral";
import { startDraft } from "./start-draft";

let database: TestDatabase;
let you: string;
beforeAll(async () => {
  database = await testDatabase();
  const person = { firstName: "Maria", lastName: "Keller", email: "maria@partner.example" };
  you = (await saveYourself(LOCAL_ACTOR, person)).personId;
});
afterAll(() => database.close());

async function rejected(): Promise<string> {
  const started = await startDraft(LOCAL_ACTOR, { attemptId: randomUUID() });
  if (!started.ok) throw new Error("nobody is known");
  const { referralId } = started.value;
  const answers = { ...minimalUs(sampleContext), monthlyRevenue: "24,000", owner: "somebody" };
  await db()
    .update(referrals)
    .set({ answers, stateEmulator: "rejected" })
    .where(eq(referrals.id, referralId));
  return referralId;
}

test("a copy is a draft of its own, once however often it is asked for", async () => {
  const referralId = await rejected();
  const attemptId = randomUUID();
  const one = await copyReferral(LOCAL_ACTOR, { referralId, attemptId });
  expect(await copyReferral(LOCAL_ACTOR, { referralId, attemptId })).toEqual(one);
  const copyId = one.ok ? one.value.referralId : "";
  expect(copyId).not.toBe(referralId);
  const source = await getReferral(LOCAL_ACTOR, referralId);
  const copy = await getReferral(LOCAL_ACTOR, copyId);
  expect(copy).toMatchObject({ state: "draft", locked: false, submission: null });
  const { companyName, description } = source?.answers ?? {};
  expect(copy?.answers).toMatchObject({ companyName, description, owner: you });
  expect(copy?.answers.closeDate).toBeUndefined();
  const [row] = await db().select().from(referrals).where(eq(referrals.id, copyId));
  expect(row).toMatchObject({ monthlyCents: 2_400_000n, closeDate: null });
  expect(await getReferral(LOCAL_ACTOR, referralId)).toEqual(source);
});

test("nobody copies what is another team's, or discarded", async () => {
  const referralId = await rejected();
  const attemptId = randomUUID();
  const stranger = { ...LOCAL_ACTOR, teamId: "others", userId: "eve" };
  const person = { firstName: "Eve", lastName: "Stone", email: "eve@other.example" };
  await saveYourself(stranger, person);
  const missing = { ok: false, failure: { kind: "not-found" } };
  expect(await copyReferral(stranger, { referralId, attemptId })).toEqual(missing);
  await db().update(referrals).set({ discardedAt: new Date() }).where(eq(referrals.id, referralId));
  expect(await copyReferral(LOCAL_ACTOR, { referralId, attemptId })).toEqual(missing);
});

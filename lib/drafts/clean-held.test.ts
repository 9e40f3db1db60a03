import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { heldAnswers } from "@/lib/db/schema";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import type { Answers } from "@/lib/referral/fields/answers";
import { cleanHeldAnswers } from "./clean-held";
import { saveStep } from "./save-step";
import { maria, startAnew } from "./test/draft";

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew();
});

async function hold(writer: string, answers: Answers): Promise<void> {
  await db().insert(heldAnswers).values({ referralId, userId: maria.userId, writer, answers });
}

test("held answers go once the referral says the same, and stay while a choice is open", async () => {
  const answers = { companyName: "Blue Heron", website: "" };
  await saveStep(maria, { referralId, version: 1, step: "customer", answers, mark: "none" });
  await hold("finished", { companyName: "Blue Heron" });
  await hold("blank", { website: "", industry: "", deliveryModel: [] });
  await hold("other answer", { companyName: "Red Heron" });
  await hold("one of two open", { companyName: "Blue Heron", website: "heron.example" });
  await hold("cleared there", { companyName: "" });
  await cleanHeldAnswers();
  const kept = await db().select({ writer: heldAnswers.writer }).from(heldAnswers);
  expect(kept.map(({ writer }) => writer).toSorted()).toEqual([
    "cleared there",
    "one of two open",
    "other answer",
  ]);
});

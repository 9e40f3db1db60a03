import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import type { Answers } from "@/lib/referral/fields/answers";
import type { FieldStep } from "@/lib/referral/fields/steps";
import { lastEditedStep } from "./last-edited";
import { saveStep } from "./save-step";
import { maria, startAnew } from "./test/draft";

const james: Actor = { ...maria, userId: "james" };
const stranger: Actor = { ...maria, teamId: "strangers" };

let database: TestDatabase;
let referralId = "";
let version = 1;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew();
  version = 1;
});

async function save(user: Actor, step: FieldStep, answers: Answers, removeMarketing = false) {
  const saved = await saveStep(user, {
    ...{ referralId, version, step, answers, removeMarketing, mark: "saved" },
  });
  if (!saved.ok) throw new Error(saved.failure.kind);
  version = saved.value.version;
}

describe("where somebody edited last", () => {
  test("is nowhere before the first answer", async () => {
    expect(await lastEditedStep(maria, referralId)).toBeNull();
  });

  test("is the page of their own last change, whatever was saved unchanged or by others since", async () => {
    await save(maria, "customer", { companyName: "Heron AG" });
    await save(maria, "delivery", { closeDate: "June 30, 2027" });
    await save(maria, "deal", {});
    await save(james, "ask", { involvement: "Co-Sell" });
    expect(await lastEditedStep(maria, referralId)).toBe("delivery");
    expect(await lastEditedStep(james, referralId)).toBe("ask");
  });

  test("is not the page of answers that a choice has taken away", async () => {
    await save(maria, "marketing", { campaignName: "re:Invent" });
    await save(maria, "delivery", { fromMarketing: "No" }, true);
    expect(await lastEditedStep(maria, referralId)).toBe("delivery");
  });

  test("is told to nobody of another team", async () => {
    await save(maria, "customer", { companyName: "Heron AG" });
    expect(await lastEditedStep(stranger, referralId)).toBeNull();
  });
});

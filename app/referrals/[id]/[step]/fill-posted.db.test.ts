import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { getReferral } from "@/lib/drafts/get-referral";
import { heldBy } from "@/lib/drafts/held-answers";
import { saveStep } from "@/lib/drafts/save-step";
import { startAnew } from "@/lib/drafts/test/draft";
import { referralContext } from "@/lib/partner/referral-context";
import { fillFrom } from "./fill-posted";
import { savePosted } from "./save-posted";

// A post of somebody whose browser asks for US English.
vi.mock("next/headers", () => ({
  cookies: async () => new Map(),
  headers: async () => new Headers({ "accept-language": "en-US,en;q=0.9" }),
}));

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew(LOCAL_ACTOR);
});

/** The page as a browser without scripts posts it, by the button that takes web page code out. */
function press(answers: Record<string, string>) {
  const form = new FormData();
  const parts = { referralId, version: "1", step: "deal", go: "use-plain-text", ...answers };
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  return savePosted(form);
}

const now = async () => {
  const referral = await getReferral(LOCAL_ACTOR, referralId);
  if (!referral) throw new Error("the referral is gone");
  return referral;
};

test("the button saves the page without its code, and leads to the first text that had any", async () => {
  const outcome = await press({
    referralName: "Heron – A&B",
    description: "<p>We move servers.</p><p>We run them.</p>",
    useCase: "R&amp;D waits for reports.",
  });
  expect(outcome).toMatchObject({
    kind: "saved",
    location: `/referrals/${referralId}/deal#description`,
  });
  const { answers, marks } = await now();
  expect(answers).toMatchObject({
    referralName: "Heron – A&B",
    description: "We move servers.\nWe run them.",
    useCase: "R&D waits for reports.",
  });
  // The page was not left by its own button: what was filled in beforehand is not confirmed by this.
  expect(marks.deal).toBeUndefined();
});

test("a page without code is saved as typed", async () => {
  const outcome = await press({ description: "Latency < 20 ms", useCase: "AT&T" });
  expect(outcome).toMatchObject({ location: `/referrals/${referralId}/deal#referralName` });
  const { answers, version } = await now();
  expect(answers).toMatchObject({ description: "Latency < 20 ms", useCase: "AT&T" });
  expect(version).toBe(2);
});

test("where somebody else was quicker, their text stays and the one without code is kept aside", async () => {
  const after = { description: "<b>We move servers.</b>" };
  const others = { description: "Written by a colleague." };
  const save = { referralId, step: "deal", mark: "none" } as const;
  const mine = await saveStep(LOCAL_ACTOR, { ...save, version: 1, answers: after });
  const version = mine.ok ? mine.value.version : 0;
  const colleague = { ...LOCAL_ACTOR, userId: "james" };
  await saveStep(colleague, { ...save, version, answers: others });
  const fill = { form: new FormData(), referralId, step: "deal", version } as const;
  const context = await referralContext(LOCAL_ACTOR);
  const field = await fillFrom(LOCAL_ACTOR, { ...fill, go: "use-plain-text", after }, context);
  expect(field).toBe("description");
  expect((await now()).answers).toMatchObject(others);
  const held = await heldBy(LOCAL_ACTOR, referralId);
  expect(held.map(({ answers }) => answers)).toEqual([{ description: "We move servers." }]);
});

test("a referral that is gone is not found", async () => {
  const fill = { form: new FormData(), referralId: "none", step: "deal", version: 1 } as const;
  const after = { description: "<b>We move servers.</b>" };
  const context = await referralContext(LOCAL_ACTOR);
  await expect(
    fillFrom(LOCAL_ACTOR, { ...fill, go: "use-plain-text", after }, context),
  ).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

test("the button of an offered text saves the page with it, and leads back to its question", async () => {
  const form = new FormData();
  const answers = { closeDate: "6/7/2027", monthlyRevenue: "10-15k", fromMarketing: "No" };
  const parts = { referralId, version: "1", step: "delivery", use: "monthlyRevenue=10,000" };
  for (const [name, value] of Object.entries({ ...parts, ...answers })) form.set(name, value);
  const outcome = await savePosted(form);
  expect(outcome).toMatchObject({ location: `/referrals/${referralId}/delivery#monthlyRevenue` });
  const saved = await now();
  expect(saved.answers).toMatchObject({ monthlyRevenue: "10,000", fromMarketing: "No" });
  // Typed by somebody who begins with the month, and kept so that nobody decides again.
  expect(saved.answers).toMatchObject({ closeDate: "June 7, 2027" });
  expect(saved.marks.delivery).toBeUndefined();
});

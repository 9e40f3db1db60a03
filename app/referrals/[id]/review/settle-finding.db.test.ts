import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { type TestDatabase, testDatabase } from "@/lib/db/test/database";
import { getReferral } from "@/lib/drafts/get-referral";
import { knownOf } from "@/lib/drafts/known";
import { saveStep } from "@/lib/drafts/save-step";
import { startAnew } from "@/lib/drafts/test/draft";
import type { Answers } from "@/lib/referral/fields/answers";
import { settleFinding } from "./settle-finding";

// Next's cache of pages exists only while Next answers a request.
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

let database: TestDatabase;
let referralId = "";
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  referralId = await startAnew(LOCAL_ACTOR);
  await save("local", 1, {
    description: "<p>We move servers.</p><p>We run them.</p>",
    useCase: "<b>Reports</b> are late.",
  });
});

const save = (userId: string, version: number, answers: Answers) =>
  saveStep(
    { ...LOCAL_ACTOR, userId },
    { referralId, version, step: "deal", answers, mark: "none" },
  );

/** Presses the panel's button for this field, on a page of this version; gives where it led. */
async function takeCodeOut(field: string, { version = "2", id = referralId } = {}) {
  const form = new FormData();
  const parts = { referralId: id, version, takeOutCode: field };
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  const end: unknown = await settleFinding(form).catch((cause) => cause);
  if (!(end instanceof Error && "digest" in end)) throw new Error("it led nowhere", { cause: end });
  return end.digest;
}

const leadsTo = (place: string) =>
  expect.stringContaining(`NEXT_REDIRECT;replace;/referrals/${referralId}${place};`);

const answersNow = async () => (await getReferral(LOCAL_ACTOR, referralId))?.answers;

test("the code is taken out of the one text that the button names, and its row is shown", async () => {
  expect(await takeCodeOut("description")).toEqual(leadsTo("/review#row-description"));
  expect(await answersNow()).toMatchObject({
    description: "We move servers.\nWe run them.",
    useCase: "<b>Reports</b> are late.",
  });
});

test("pressed again it changes nothing", async () => {
  await takeCodeOut("description");
  expect(await takeCodeOut("description", { version: "3" })).toEqual(
    leadsTo("/review#row-description"),
  );
  expect((await getReferral(LOCAL_ACTOR, referralId))?.version).toBe(3);
});

test("where somebody else has changed the text meanwhile, it leads to the choice", async () => {
  await save("james", 2, { description: "Written by a colleague." });
  await save("james", 3, { description: "<i>Written</i> by a colleague." });
  expect(await takeCodeOut("description")).toEqual(leadsTo("/conflict?step=deal"));
  expect(await answersNow()).toMatchObject({ description: "<i>Written</i> by a colleague." });
});

test("a referral or a question that is not there is not found", async () => {
  expect(await takeCodeOut("description", { id: "none" })).toBe(NOT_FOUND);
  expect(await takeCodeOut("submit")).toBe(NOT_FOUND);
  expect(await takeCodeOut("nothing")).toBe(NOT_FOUND);
});

test("one reason dismisses all the warnings that its line tells, and is asked for once", async () => {
  const keys = ["readiness-8.description.code", "readiness-8.useCase.code"].join(" ");
  const dismissed = async (reason: string) => {
    const form = new FormData();
    const parts = { referralId, version: "2", finding: keys, [`reason.${keys}`]: reason };
    for (const [name, value] of Object.entries(parts)) form.set(name, value);
    const end: unknown = await settleFinding(form).catch((cause) => cause);
    const known = await knownOf(LOCAL_ACTOR, [referralId]);
    const findings = known
      .get(referralId)
      ?.dismissals.map(({ finding }) => finding)
      .sort();
    return { end, findings };
  };
  const blank = await dismissed(" ");
  expect(blank.findings).toEqual([]);
  expect(blank.end).toMatchObject({
    digest: leadsTo(
      "/review?unreasoned=readiness-8.description.code#reason-readiness-8.description.code",
    ),
  });
  expect((await dismissed("AWS wrote it")).findings).toEqual(keys.split(" "));
});

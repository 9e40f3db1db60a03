import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { rehearsalOf } from "./rehearsal";
import { advanceUntil, openStage, type Stage, sample, sendNew, user } from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** As if it had been sent while another environment was in use. */
function moveTo(referralId: string, environment: "sandbox" | "aws") {
  return db()
    .update(submissions)
    .set({ environment })
    .where(eq(submissions.referralId, referralId));
}

test("a rehearsal is what arrived in another environment than the one in use", async () => {
  const referralId = await sendNew(sample(stage));
  const { opportunityId } = await advanceUntil(referralId);
  expect(await rehearsalOf(user, referralId)).toBeNull();
  await moveTo(referralId, "sandbox");
  expect(await rehearsalOf(user, referralId)).toEqual({ environment: "sandbox", opportunityId });
  expect(await rehearsalOf({ ...user, teamId: "others" }, referralId)).toBeNull();
});

test("what never arrived there is no rehearsal", async () => {
  const referralId = await sendNew(sample(stage));
  await advanceUntil(referralId, ({ phase }) => phase === "start");
  await moveTo(referralId, "aws");
  expect(await rehearsalOf(user, referralId)).toBeNull();
});

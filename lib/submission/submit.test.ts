import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { getReferral } from "@/lib/drafts/get-referral";
import { saveStep } from "@/lib/drafts/save-step";
import { stopSending } from "./retry";
import { submitReferral } from "./submit";
import { openStage, type Stage, sample, user, writeReferral } from "./test/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** How many connections wait for another one's lock. */
async function waiting(): Promise<number> {
  const { rows } = await db().execute(sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length;
}

test.each(["first sent", "sent again after it was opened"])(
  "a save that waits while the referral is %s is refused, not acknowledged",
  async (which) => {
    const referralId = await writeReferral(sample(stage));
    if (which !== "first sent") {
      await submitReferral(user, { referralId, version: 1 });
      await stopSending(user, { referralId });
    }
    let sent: ReturnType<typeof submitReferral> | undefined;
    let saved: ReturnType<typeof saveStep> | undefined;
    await db().transaction(async (tx) => {
      // Send has locked the referral, and comes no further than to its own row.
      await tx.execute(sql`lock table submissions in share mode`);
      sent = submitReferral(user, { referralId, version: 1 });
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
      const answers = { companyName: "Typed Too Late AG" };
      const step = "customer";
      saved = saveStep(user, { referralId, version: 1, step, answers, mark: "none" });
      await vi.waitFor(async () => expect(await waiting()).toBe(2), { timeout: 10_000 });
    });
    expect(await sent).toMatchObject({ ok: true });
    expect(await saved).toEqual({ ok: false, failure: { kind: "locked" } });
    const referral = await getReferral(user, referralId);
    expect(referral).toMatchObject({ version: 1, locked: true });
    expect(referral?.answers.companyName).not.toBe("Typed Too Late AG");
  },
);

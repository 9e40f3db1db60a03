import { opportunitiesOf, reviewsOf, theOpportunityOf } from "./at-aws";
import { faultAt, noFaultAt } from "./faults";
import { expect, test } from "./fixtures";
import { writtenReferral } from "./posted";
import { germany } from "./referrals";
import { SENT, tickAndSend } from "./wizard";

// The longest wait of all journeys: its name puts it first, so that no other has to wait for it.

test("AWS goes away for twenty seconds: the page says so, and the sending completes alone", async ({
  page,
  visit,
  mark,
  partnerCentral,
  emulator,
}) => {
  const { company, pages } = germany(mark);
  const referral = await writtenReferral(page, pages);
  // The first call takes effect unheard, and then nothing is heard for a while.
  await faultAt(emulator, referral, {
    kind: "reply-lost",
    operation: "CreateOpportunity",
    count: 1,
  });
  await faultAt(emulator, referral, { kind: "reset", skip: 1 });
  const gone = Date.now();
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await tickAndSend(page);
  await expect(page.getByText("AWS isn't responding")).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByRole("button", { name: "Try now" })).toBeVisible({ timeout: 20_000 });
  await visit.arrive("Sending to AWS");

  await page.goto("/operator");
  await visit.arrive("Operator view");
  const row = page.getByRole("row").filter({ hasText: mark });
  await expect(row).toContainText("AWS isn't responding (ECONNRESET)");
  await row.getByRole("button", { name: /^Retry/ }).click();
  await visit.arrive("Operator view");
  await page.goto(`${referral}/sending`);
  await expect.poll(() => Date.now() - gone, { timeout: 25_000 }).toBeGreaterThan(20_000);
  await noFaultAt(emulator, referral);
  // The next try may be a whole minute away by now (lib/submission/backoff.ts); nobody presses anything.
  await expect(page.getByRole("heading", { level: 1, name: SENT })).toBeVisible({
    timeout: 90_000,
  });
  await visit.arrive(SENT);
  expect(await opportunitiesOf(partnerCentral, company)).toHaveLength(1);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(await reviewsOf(partnerCentral, opportunity)).toBe(1);
});

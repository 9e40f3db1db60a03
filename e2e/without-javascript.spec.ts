import { expectAtAws, theOpportunityOf } from "./at-aws";
import { faultAt } from "./faults";
import { expect, test } from "./fixtures";
import { writtenReferral } from "./posted";
import { always, unitedStates } from "./referrals";
import {
  addressOf,
  answer,
  answerAll,
  continueToCheck,
  expectAnswer,
  fillPages,
  reviewAndSend,
  SENT,
  saveAndContinue,
  startReferral,
  summaryOf,
  tickAndSend,
  you,
} from "./wizard";

test.use({ javaScriptEnabled: false });

test("a rep without scripts gets past an error and sends the same referral", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages, atAws } = unitedStates(mark);
  const [customer, ...others] = pages;
  await startReferral(page, visit);
  await answerAll(page, { ...customer?.answers, "Customer website": "example.com" });
  await saveAndContinue(page);
  await expect(page).toHaveTitle(/^Error: The customer/);
  await visit.arrive("The customer");
  await expect(summaryOf(page).getByRole("link")).toHaveText([
    "example.com is a placeholder. Enter the customer's real website",
  ]);
  for (const question of ["Country", "State", "Industry"]) {
    await expectAnswer(page, question, customer?.answers[question] ?? "");
  }
  await answer(page, "Customer website", customer?.answers["Customer website"] ?? "");
  await saveAndContinue(page);
  const [ask, ...before] = others.toReversed();
  await fillPages(page, visit, before.toReversed());
  // What is wrong on the page holds "Review and send" as it holds "Save and continue".
  await visit.arrive("Owner and AWS support");
  await answerAll(page, {
    "AWS Partner Central user": "Someone else",
    "Owner work email": "maria.keller",
  });
  await page.getByRole("button", { name: "Review and send" }).click();
  await expect(page).toHaveTitle(/^Error: Owner and AWS support/);
  await expect(summaryOf(page).getByRole("link")).toHaveText([
    "Enter the owner's email, for example name@company.com",
  ]);
  await answer(page, "AWS Partner Central user", `${you.firstName} ${you.lastName} (you)`);
  if (ask) await reviewAndSend(page, visit, ask);

  await tickAndSend(page);
  await visit.arrive(/^(Sending to AWS|Sent in practice mode)$/);
  await expect(async () => {
    const progress = page.getByRole("button", { name: "Check progress" });
    if (await progress.isVisible()) await progress.click();
    await expect(page.getByRole("heading", { level: 1, name: SENT })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 45_000 });
  await visit.arrive(SENT);
  expectAtAws(await theOpportunityOf(partnerCentral, company), { ...always, ...atAws });
});

test("without scripts a change made from the check page leads back to its row", async ({
  page,
  visit,
  mark,
}) => {
  const { pages } = unitedStates(mark);
  await startReferral(page, visit);
  await fillPages(page, visit, pages);
  await continueToCheck(page, visit);
  const check = `${addressOf(page)}/review`;
  await page.getByRole("link", { name: "Edit Industry", exact: true }).click();
  await visit.arrive("The customer");
  await answer(page, "Industry", "Travel");
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  expect(new URL(page.url()).pathname).toBe(check);
  expect(new URL(page.url()).hash).toBe("#row-industry");
  await expect(page.locator("#row-industry")).toContainText("Travel");
});

test("without scripts Check progress moves on under an address that names a row", async ({
  page,
  visit,
  mark,
  emulator,
}) => {
  const referral = await writtenReferral(page, unitedStates(mark).pages);
  // Long enough to press more than once before AWS has it.
  const slow = { kind: "slow", milliseconds: 4_000, operation: "CreateOpportunity" };
  await faultAt(emulator, referral, slow);
  await page.goto(`${referral}/review#row-industry`);
  await visit.arrive("Check and send");
  await tickAndSend(page);
  await visit.arrive("Sending to AWS");
  // The browser takes the fragment along to where a form leads.
  expect(new URL(page.url()).hash).toBe("#row-industry");
  await expect(async () => {
    const progress = page.getByRole("button", { name: "Check progress" });
    if (await progress.isVisible()) await progress.click();
    await expect(page).toHaveURL(new RegExp(`${referral}/sent`), { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await visit.arrive(SENT);
});

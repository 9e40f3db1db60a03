import { expect, test } from "./fixtures";
import { openMenu, searchFor } from "./list";
import { newReferral } from "./posted";
import { germany } from "./referrals";
import { expectSavedByItself } from "./saving";
import {
  addressOf,
  answer,
  answerAll,
  control,
  expectAnswer,
  fillPages,
  saveAndContinue,
  startReferral,
  summaryOf,
} from "./wizard";

test("a draft is closed halfway, found in the list, and goes on where it stopped", async ({
  page,
  visit,
  mark,
}) => {
  const { company, pages } = germany(mark);
  const [customer, deal] = pages;
  const name = `Meter platform ${mark}`;
  await startReferral(page, visit);
  const draft = addressOf(page);
  await fillPages(page, visit, customer ? [customer] : []);
  await visit.arrive("The deal");
  await answer(page, "Referral name", name);
  await answer(page, "Description", "Too short");
  await page.getByRole("button", { name: "Save and close" }).click();
  await visit.arrive("Referrals");

  await searchFor(page, mark);
  await visit.arrive("Referrals");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText(`${company}, Germany`);
  await expect(row).toContainText("Draft");
  await expect(row).toContainText("Step 2 of 6 · 8 of 17 answered");
  await expect(row).toContainText("To fix: Description and 9 more");
  await row.getByRole("link", { name: `Continue ${name}` }).click();
  await visit.arrive("The deal");
  expect(addressOf(page)).toBe(draft);
  await expect(page.getByText(/^You stopped here\./)).toHaveText(
    // Two of the deal, four of delivery, and three of the last page.
    "You stopped here. 9 answers to go.",
  );
  await expectAnswer(page, "Referral name", name);
  await expectAnswer(page, "Description", "Too short");

  const steps = page.getByRole("navigation", { name: "Steps" });
  await expect(steps.getByRole("listitem").filter({ hasText: "The customer" })).toContainText(
    "Complete",
  );
  await expect(steps.getByRole("listitem").filter({ hasText: "The deal" })).toContainText(
    "Needs a fix",
  );
  await expect(steps.locator("[aria-current=step]")).toContainText("The deal");

  await answerAll(page, { ...deal?.answers, "Referral name": name });
  await saveAndContinue(page);
  await visit.arrive("Delivery, money and dates");
  await page.goto(draft);
  await visit.arrive("Delivery, money and dates");
});

test("wrong answers are kept by whoever goes on without mending them", async ({ page, visit }) => {
  await newReferral(page, visit);
  await answer(page, "Customer website", "not a website");
  await answer(page, "Country", "Germany");
  await saveAndContinue(page);
  await visit.arrive("The customer");
  await expect(summaryOf(page)).toBeFocused();
  await page.getByRole("button", { name: "Save and fix later" }).click();
  await visit.arrive("The deal");
  await page.getByRole("link", { name: "The customer" }).first().click();
  await visit.arrive("The customer");
  await expect(control(page, "Customer website")).toHaveValue("not a website");
  await expectAnswer(page, "Country", "Germany");
  await expect(summaryOf(page)).toBeHidden();
});

test("a discarded draft leaves the list and comes back when that is undone", async ({
  page,
  visit,
  mark,
}) => {
  const name = `Gone tomorrow ${mark}`;
  const draft = await newReferral(page, visit, "The deal");
  await answer(page, "Referral name", name);
  await page.getByRole("button", { name: "Save and close" }).click();
  await visit.arrive("Referrals");
  await openMenu(page, name);
  await page.getByRole("button", { name: `Discard ${name}` }).click();
  await expect(page.getByText("The draft was discarded.")).toBeVisible();
  await visit.arrive("Referrals");
  await expect(page.getByRole("link", { name, exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Undo discarding the draft" }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await visit.arrive("Referrals");
  await page.goto(`${draft}/deal`);
  await visit.arrive("The deal");
  await expect(control(page, "Referral name")).toHaveValue(name);
});

test("what is typed before the page's scripts have come is kept", async ({ page, visit }) => {
  await newReferral(page, visit);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(page.url(), { waitUntil: "commit" });
  await control(page, "Customer company name").fill("Early Bird AG");
  await answer(page, "Country", "Austria");
  release();
  await visit.arrive("The customer");
  // The scripts have come once the page saves by itself.
  await expectSavedByItself(page);
  await expect(control(page, "Customer company name")).toHaveValue("Early Bird AG");
  await expectAnswer(page, "Country", "Austria");
  await saveAndContinue(page);
  await visit.arrive("The customer");
  await expect(control(page, "Customer company name")).toHaveValue("Early Bird AG");
});

test("a page whose scripts never come still saves", async ({ page, visit, consoleErrors }) => {
  await newReferral(page, visit);
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  await page.reload();
  await answer(page, "Customer company name", "No Scripts AG");
  await saveAndContinue(page);
  await expect(page).toHaveTitle(/^Error: /);
  await visit.arrive("The customer");
  await expect(control(page, "Customer company name")).toHaveValue("No Scripts AG");
  expect(consoleErrors.every((text) => text.includes("Failed to load resource"))).toBe(true);
  consoleErrors.length = 0;
});

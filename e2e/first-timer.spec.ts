import type { Page } from "@playwright/test";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { layoutFaults } from "./layout";
import { always, unitedStates } from "./referrals";
import {
  answer,
  answerAll,
  arriveAtSent,
  control,
  errorAt,
  expectAnswer,
  startReferral,
  summaryOf,
} from "./wizard";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function tapButton(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).tap();
}

/** Opens the guidance of the first question that has some. */
async function readGuidance(page: Page): Promise<void> {
  const fold = page.locator("details", { hasText: "Examples and why AWS asks" }).first();
  await fold.locator("summary").tap();
  await expect(fold.getByText("Best practice").first()).toBeVisible();
  await expect(fold.getByText("Why AWS asks").first()).toBeVisible();
}

/** Taps the summary's only link and mends the answer it leads to. */
async function mend(page: Page, told: string, question: string, given: string): Promise<void> {
  await expect(summaryOf(page)).toBeFocused();
  await summaryOf(page).getByRole("link", { name: told }).tap();
  await expect(control(page, question)).toBeFocused();
  await control(page, question).fill(given);
  await expect(await errorAt(page, question)).toBeHidden();
}

test("a first referral on a phone: guidance is read, mistakes are mended, and it is sent", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages, atAws } = unitedStates(mark);
  const [customer = {}, deal = {}, delivery = {}, ask = {}] = pages.map(({ answers }) => answers);
  const website = String(customer["Customer website"]);

  await startReferral(page, visit);
  await readGuidance(page);
  await answerAll(page, { ...customer, "Customer website": "example.com" });
  await tapButton(page, "Save and continue");
  await visit.arrive("The customer");
  await mend(page, "example.com is a placeholder", "Customer website", website);
  await tapButton(page, "Save and continue");

  await visit.arrive("The deal");
  await readGuidance(page);
  await answerAll(page, { ...deal, Description: "Too short" });
  await tapButton(page, "Save and continue");
  await visit.arrive("The deal");
  await expect(summaryOf(page)).toBeFocused();

  // Back to see what was said of the customer, and here again: nothing is lost on the way.
  await page.getByRole("main").getByRole("link", { name: "The customer", exact: true }).tap();
  await visit.arrive("The customer");
  await expectAnswer(page, "Customer website", website);
  await page.goBack();
  await visit.arrive("The deal");
  await expectAnswer(page, "Description", "Too short");
  await answer(page, "Description", deal.Description ?? "");
  await tapButton(page, "Save and continue");

  await visit.arrive("Delivery, money and dates");
  await answerAll(page, { ...delivery, "Target close date": "June 30, 2020" });
  await tapButton(page, "Save and continue");
  await visit.arrive("Delivery, money and dates");
  const closing = String(delivery["Target close date"]);
  await mend(page, "Enter a target close date of tomorrow or later", "Target close date", closing);
  expect(await page.evaluate(layoutFaults)).toEqual([]);
  await tapButton(page, "Save and continue");

  await visit.arrive("Owner and AWS support");
  await answerAll(page, ask);
  await tapButton(page, "Save and continue");
  await visit.arrive("More detail");
  await page.getByRole("link", { name: "Continue to check" }).tap();

  await visit.arrive("Check and send");
  await page.getByRole("link", { name: "Edit Industry", exact: true }).tap();
  await visit.arrive("The customer");
  await answer(page, "Industry", "Travel");
  await tapButton(page, "Save and continue");
  await visit.arrive("Check and send");
  await tapButton(page, "Send to AWS");
  await expect(summaryOf(page)).toContainText("Select Submit to AWS (ACE)");
  await visit.arrive("Check and send");
  await page.getByLabel("Submit to AWS (ACE)").tap({ force: true });
  await tapButton(page, "Send to AWS");
  await arriveAtSent(page, visit);
  expect(await page.evaluate(layoutFaults)).toEqual([]);

  const opportunity = await theOpportunityOf(partnerCentral, company);
  expectAtAws(opportunity, { ...always, ...atAws, "Customer.Account.Industry": "Travel" });
});

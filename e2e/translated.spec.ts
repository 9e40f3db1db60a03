import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { newReferral, toCheck, writtenReferral } from "./posted";
import { germany } from "./referrals";
import { expectSaved, expectSavedByItself, saveState } from "./saving";
import { changePages, translatePages } from "./translator";
import { answer, control, openPage, saveAndContinue, summaryOf, tickAndSend } from "./wizard";

test.use({ looksAtPages: false });

test("a translated page goes on working: typing, choices, guidance, mistakes and saving", async ({
  page,
  visit,
}) => {
  test.slow();
  await translatePages(page);
  await newReferral(page, visit);
  await expectTranslated(page);
  await answer(page, "Customer company name", "Heron AG");
  await answer(page, "Customer website", "no dots here");
  await answer(page, "Country", "United States");
  await answer(page, "State", "Oregon");
  await answer(page, "Country", "Germany");
  await expect(page.getByText("Germany codes look like")).toBeVisible();
  await answer(page, "Postal code", "80331");
  await answer(page, "Industry", "Other");
  await answer(page, "Describe the industry", "Ferries");
  await expectSavedByItself(page);
  await expect(page.getByRole("complementary", { name: "Guidance" })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByText("Examples and why AWS asks").first().click();
  await page.setViewportSize({ width: 1280, height: 720 });
  await saveAndContinue(page);
  await expect(summaryOf(page)).toBeFocused();
  await visit.arrive("The customer");
  await answer(page, "Customer website", "heron.de");
  await expect(page.getByText("no dots here")).toHaveCount(0);
  await saveAndContinue(page);
  await visit.arrive("The deal");
  await expect(page.getByText("Step 2 of 6", { exact: true })).toBeVisible();

  const text = "We move 40 servers to Amazon EC2 in 2027 and run them as a managed service.";
  await control(page, "Description").pressSequentially(text, { delay: 10 });
  await expect(page.getByText("left").or(page.getByText("Up to")).first()).toBeVisible();
  await control(page, "Use case").fill("The plants stop for two hours a month, because …");
  await control(page, "Referral name").fill("Heron AG – Servers");
  await expect(page.locator("li[data-on]").first()).toBeVisible();
  await expectSavedByItself(page);
  await saveAndContinue(page);
  await visit.arrive(/^The deal|Delivery/);
  await openPage(page, visit, "Delivery, money and dates");
  await answer(page, "Delivery model", ["Managed Services"]);
  await answer(page, "Estimated AWS monthly recurring revenue, in US dollars", "12k");
  await page.getByRole("button", { name: "In 90 days" }).click();
  await answer(page, "Is this from a marketing activity?", "Yes");
  await answer(page, "Is this from a marketing activity?", "No");
  await page.getByText("Calculate from a contract").click();
  await page.getByLabel("AWS spend over the whole contract, in US dollars").fill("360,000");
  await page.getByLabel("Contract length").fill("3 years");
  await page.getByRole("button", { name: /^Use \D*10,?000/ }).click();
  await expectSavedByItself(page);
  await openPage(page, visit, "Owner and AWS support");
  await answer(page, "AWS Partner Central user", "Someone else");
  await answer(page, "Owner first name", "Aiko");
  await answer(page, "What do you want from AWS?", "For Visibility Only");
  await answer(page, "What do you want from AWS?", "Co-Sell");
  await answer(page, "Primary need from AWS", ["Deal Support"]);
  await expectSavedByItself(page);
  await openPage(page, visit, "AWS and co-sell");
  await answer(page, "AWS products (optional)", ["AWS IoT Core"]);
  await expect(page.getByText("1 of 20", { exact: true })).toBeVisible();
  await expectSavedByItself(page);
  await openPage(page, visit, "More detail");
  await page.getByRole("button", { name: /^Skip for now ?: Customer and account/ }).click();
  const taken = page.getByRole("button", { name: /^Unskip ?: Customer and account/ });
  await expect(taken).toBeVisible();
  await taken.click();
  await visit.arrive("Customer and account");
  await control(page, "City (optional)").fill("München");
  await saveAndContinue(page);
  await expectSaved(page);
});

test("a translated check page, sending, status, list and settings go on working", async ({
  page,
  visit,
  mark,
}) => {
  test.slow();
  await translatePages(page);
  await toCheck(page, visit, germany(mark).pages);
  await expectTranslated(page);
  const send = page.getByRole("button", { name: "Send to AWS" });
  await send.click();
  await expect(summaryOf(page)).toBeFocused();
  await send.click();
  await expect(summaryOf(page)).toBeFocused();
  await visit.arrive("Check and send");
  const right = page.locator("summary", { hasText: "Keep as is" }).first();
  if ((await right.count()) > 0) {
    await right.click();
    await page.getByLabel("Why keep it?").first().fill("Agreed with the customer.");
    await page.getByRole("button", { name: "Dismiss" }).first().click();
    // One line may have been about several referrals.
    const agreed = page.getByText("Agreed with the customer.");
    await expect(agreed.first()).toBeVisible();
    const dismissed = await agreed.count();
    await page
      .getByRole("button", { name: /^Restore/ })
      .first()
      .click();
    await expect(agreed).toHaveCount(dismissed - 1);
  }
  await tickAndSend(page);
  await visit.arrive("Sent in practice mode");
  await page.getByRole("link", { name: "See the status" }).click();
  await visit.arrive(/Nordlicht/);
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("Last checked with AWS")).toBeVisible();
  await expect(page.getByText("Checking with AWS.")).toHaveCount(0);

  const draft = await writtenReferral(page, germany(mark).pages.slice(0, 1));
  await page.goto(`/?q=${mark}`);
  await visit.arrive("Referrals");
  const first = page
    .getByRole("row")
    .filter({ has: page.locator("summary") })
    .first();
  await first.locator("summary").click();
  await first.getByRole("button", { name: /^Discard/ }).click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("The draft was discarded.")).toHaveCount(0);
  await page.goto(`${draft}/history`);
  await visit.arrive("History");
  await page
    .getByRole("button", { name: /^Restore this version/ })
    .last()
    .click();
  await expect(
    page.getByText("Earlier version restored. It's now the newest entry."),
  ).toBeVisible();

  await page.goto("/settings");
  await visit.arrive("Settings");
  const people = page.getByRole("region", { name: "People who may own a referral" });
  await people.getByRole("button", { name: "Add" }).click();
  await expect(summaryOf(page)).toBeFocused();
  await people.getByLabel("First name").fill("Priya");
  await people.getByLabel("Last name").fill(`T ${mark}`);
  await people.getByLabel("Work email").fill(`priya.t.${mark}@partner.example`);
  await people.getByRole("button", { name: "Add" }).click();
  await people.getByRole("button", { name: `Remove Priya T ${mark}` }).click();
  await expect(people.getByText(`Priya T ${mark}`)).toHaveCount(0);
});

test("what extensions put into a page, before and after its scripts, disturbs nothing", async ({
  page,
  visit,
  consoleErrors,
}) => {
  await changePages(page);
  await newReferral(page, visit, "The deal");
  await control(page, "Description").fill("Typed beside what an extension put there.");
  await control(page, "Referral name").fill("Named beside it");
  await expectSavedByItself(page);
  await saveAndContinue(page);
  await expect(summaryOf(page)).toBeFocused();
  await visit.arrive("The deal");
  await expect(control(page, "Referral name")).toHaveValue("Named beside it");
  await expect(saveState(page)).toHaveText(/^(Saved|All changes saved)/);
  // React says that it drew the page anew where something stood between its elements.
  consoleErrors.splice(0);
});

async function expectTranslated(page: Page): Promise<void> {
  await expect(page.locator("h1 > font > font")).toBeVisible();
}

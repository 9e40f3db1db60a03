import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { toCheck, writtenReferral } from "./posted";
import { germany, withoutSolution } from "./referrals";
import { expectSavedByItself } from "./saving";
import {
  addressOf,
  answer,
  control,
  errorAt,
  openPage,
  saveAndContinue,
  sendToAws,
  startReferral,
  summaryOf,
  tickSubmit,
} from "./wizard";

/** A referral whose customer and name no other journey has. */
function vague(mark: string) {
  const [customer, deal, delivery, ask] = germany(mark).pages;
  const pages = [customer, deal, delivery, ask].filter((each) => each !== undefined);
  Object.assign(customer?.answers ?? {}, { "Customer website": `kontor-${mark}.de` });
  Object.assign(deal?.answers ?? {}, {
    "Referral name": "Cloud project",
    Description: "Great opportunity with a very strategic customer who loves the cloud.",
  });
  return pages;
}

test("a warning says what is missing, is dismissed with a reason, and comes back with a change", async ({
  page,
  visit,
  mark,
}) => {
  await toCheck(page, visit, vague(mark));
  const text = page.getByRole("region", { name: "Checks" });
  await expect(text).toContainText("To review");
  await expect(text).toContainText("The description may be too vague. Add");
  const thin = text.locator('[id="finding-readiness-2b.description"]');
  await thin.getByText("Keep as is").click();
  await thin.getByRole("button", { name: "Dismiss" }).click();
  await expect(thin.getByText("Enter a reason to keep this")).toBeVisible();
  await visit.arrive("Check and send");
  await thin.getByLabel("Why keep it?").fill("AWS wrote this text with us");
  await thin.getByRole("button", { name: "Dismiss" }).click();
  await expect(text).toContainText("Dismissed by you");
  await page.reload();
  await expect(text).toContainText("Reason: “AWS wrote this text with us”");
  await expect(thin).toHaveCount(0);
  await visit.arrive("Check and send");

  await page.getByRole("link", { name: "Edit Description", exact: true }).click();
  await visit.arrive("The deal");
  await expect(page.getByText(/^Review this: This name may be hard to find/)).toBeVisible();
  await answer(page, "Description", "Big cloud opportunity with a customer we know and like.");
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  await expect(thin).toBeVisible();
  await expect(text).not.toContainText("Reason:");

  await page.goto(`${addressOf(page)}/history`);
  await visit.arrive("History");
  await expect(page.getByRole("region", { name: "Dismissed warnings" })).toContainText(
    "AWS wrote this text with us",
  );
  await page.goBack();
  await visit.arrive("Check and send");

  // The name is ours for the taking, and stays marked until its page was saved by a person.
  await text.getByRole("button", { name: /^Use “Nordlicht Stadtwerke/ }).click();
  await expect(page.locator("#row-referralName")).toContainText("Nordlicht Stadtwerke");
  const filled = page.getByRole("listitem").filter({ hasText: "Prefilled, not confirmed yet" });
  await expect(filled).toContainText(["Referral name"]);
  await filled.getByRole("link", { name: "Confirm Referral name" }).click();
  await visit.arrive("The deal");
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  await expect(filled.filter({ hasText: "Referral name" })).toHaveCount(0);
  await sendToAws(page, visit);
});

test("our name for a referral that was renamed meanwhile is left to a choice", async ({
  page,
  context,
  visit,
  mark,
}) => {
  await toCheck(page, visit, vague(mark));
  const other = await context.newPage();
  await other.goto(`${addressOf(page)}/deal`);
  await control(other, "Referral name").fill("Meter project");
  await expectSavedByItself(other);
  await page.getByRole("button", { name: /^Use “Nordlicht Stadtwerke/ }).click();
  await visit.arrive("Choose which answer to keep");
  const clash = page.getByRole("group", { name: "Referral name" });
  await expect(clash).toContainText("Meter project");
  await expect(clash).toContainText("Nordlicht Stadtwerke");
});

test("what blocks is refused by the server, which asks no page about it", async ({
  page,
  visit,
  mark,
}) => {
  await toCheck(page, visit, withoutSolution(germany(mark)));
  await tickSubmit(page);
  await page.getByRole("button", { name: "Send to AWS" }).click();
  await expect(summaryOf(page)).toContainText("Fix the 2 items that block sending");
  await visit.arrive("Check and send");
});

test("tips are ticked off when typing rests, and are read out when the field is left", async ({
  page,
  visit,
  mark,
}) => {
  const referral = await writtenReferral(page, germany(mark).pages.slice(0, 1));
  await page.goto(`${referral}/deal`);
  await visit.arrive("The deal");
  const tips = page.getByRole("list", { name: "What reviewers look for in the description" });
  const description = page.getByLabel("Description", { exact: true });
  await description.fill("Too short yet");
  await expect(tips.getByRole("listitem")).toHaveCount(4);
  await expect(tips.locator("[data-on]")).toHaveCount(0);
  await description.fill("We move 40 servers of the waterworks to another place and run them.");
  await expect(tips.locator("[data-on]")).toHaveText([
    "Says what you're selling",
    "States your role",
    "Includes a number or date",
  ]);
  await visit.look("tips");
  await page.getByLabel("Use case", { exact: true }).focus();
  await expect(page.getByRole("status").filter({ hasText: "3 of 4 things" })).toHaveText(
    /in the description\. Not yet: names an aws service\.$/,
  );
});

test("a name and an amount are offered, and taken by a press alone", async ({
  page,
  visit,
  mark,
}) => {
  const [customer, deal] = germany(mark).pages;
  const referral = await writtenReferral(page, customer && deal ? [customer, deal] : []);
  await page.goto(`${referral}/deal`);
  await visit.arrive("The deal");
  const name = page.getByLabel("Referral name", { exact: true });
  const offer = page.getByRole("button", { name: /^Use “Nordlicht Stadtwerke/ });
  // A name that can be found again is good enough.
  await expect(offer).toHaveCount(0);
  await name.fill("");
  await expectSavedByItself(page);
  await page.reload();
  await visit.arrive("The deal");
  await expect(name).toHaveValue("");
  await offer.click();
  await expect(name).toHaveValue(/^Nordlicht Stadtwerke GmbH \w+ – IOT – Germany$/);

  await openPage(page, visit, "Delivery, money and dates");
  const amount = page.getByLabel("Estimated AWS monthly recurring revenue, in US dollars");
  await page.getByText("Calculate from a contract").click();
  const total = page.getByLabel("AWS spend over the whole contract, in US dollars");
  await total.fill("$2,500 a month");
  await page.getByLabel("Contract length").fill("3 years");
  await page.getByRole("button", { name: "Use monthly amount" }).click();
  await expect(page.getByText("That's for one month.")).toBeVisible();
  await expect(amount).toHaveValue("");
  await total.fill("$90,000");
  await expect(page.getByText("90,000 over 36 months is $2,500 a month")).toBeVisible();
  await expect(amount).toHaveValue("");
  await page.getByRole("button", { name: "Use 2500" }).click();
  await expect(amount).toHaveValue("2500");
  await expect(page.getByText("Filled in for you")).toHaveCount(1);
  await amount.fill("99");
  await expect(page.getByText("Filled in for you")).toHaveCount(0);
  await total.focus();
  await expect(page.getByText("Review this: Is $99 a month right?")).toBeVisible();
  await visit.look("doubted amount");

  await answer(page, "AWS calculator link (optional)", "https://calculator.aws/#/addService");
  await saveAndContinue(page);
  await visit.arrive("Delivery, money and dates");
  await expect(await errorAt(page, "AWS calculator link (optional)")).toContainText(
    "Enter the share link of an estimate at calculator.aws",
  );
});

test("the same customer's other referral is named with its status, and holds nothing up", async ({
  page,
  visit,
  mark,
}) => {
  const [customer, deal] = germany(mark).pages;
  if (!customer || !deal) throw new Error("the referral has lost its first pages");
  const site = { "Customer website": `zwilling-${mark}.de` };
  const duplicate = { ...customer, answers: { ...customer.answers, ...site } };
  const first = await writtenReferral(page, [duplicate, deal]);
  const second = await writtenReferral(page, []);
  await page.goto(`${second}/customer`);
  await visit.arrive("The customer");
  const notice = page.getByRole("status").filter({ hasText: "Possible duplicate" });
  await expect(notice).toHaveCount(0);
  await answer(page, "Customer website", `https://www.zwilling-${mark}.de/kontakt`);
  await page.getByLabel("Customer company name").focus();
  await expect(notice).toContainText("Nordlicht Stadtwerke – Smart meter platform – Germany");
  await expect(notice).toContainText("Draft: same website");
  await expect(notice.getByRole("link")).toHaveAttribute("href", first);
  await visit.look("duplicates");
  expect(addressOf(page)).toBe(second);
});

test("a press is not lost when the notice of a duplicate goes while the button is down", async ({
  page,
  visit,
  mark,
}) => {
  const site = { "Customer website": `press-${mark}.de` };
  const customer = germany(mark).pages[0];
  if (!customer) throw new Error("the referral has lost its first page");
  const duplicate = { ...customer, answers: { ...customer.answers, ...site } };
  await writtenReferral(page, [duplicate]);
  await page.goto(`${await writtenReferral(page, [])}/customer`);
  await visit.arrive("The customer");
  const notice = page.getByRole("status").filter({ hasText: "Possible duplicate" });
  const website = page.getByLabel("Customer website");
  await website.fill(`press-${mark}.de`);
  await page.getByLabel("Customer company name").focus();
  await expect(notice).toHaveCount(1);
  await website.fill(`alone-${mark}.de`);
  await page.getByRole("button", { name: "Save and close" }).hover();
  const looked = page.waitForResponse(/api\/duplicates$/);
  await page.mouse.down();
  await (await looked).finished();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(notice).toHaveCount(1);
  await page.mouse.up();
  await visit.arrive("Referrals");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a name and an amount are taken, and a warning is dismissed", async ({
    page,
    visit,
    mark,
  }) => {
    await toCheckByHand(page, visit, mark);
    const amount = page.getByLabel("Estimated AWS monthly recurring revenue, in US dollars");
    await page.getByText("Calculate from a contract").click();
    await page.getByLabel("AWS spend over the whole contract, in US dollars").fill("$90,000");
    await page.getByLabel("Contract length").fill("36");
    await page.getByRole("button", { name: "Use monthly amount" }).click();
    await visit.arrive("Delivery, money and dates");
    await expect(amount).toHaveValue("2500");
    await expect(page.getByText("Filled in for you").first()).toBeVisible();

    await openPage(page, visit, "Check and send");
    const filled = page.getByRole("listitem").filter({ hasText: "Prefilled, not confirmed yet" });
    await expect(filled).toContainText(["Estimated AWS monthly recurring revenue"]);
    // The page posts all that was written on it, so all of it is kept.
    const reasons = { "9.referralName": "They call it so", "2b.description": "AWS knows more" };
    for (const [check, why] of Object.entries(reasons)) {
      const finding = page.locator(`[id="finding-readiness-${check}"]`);
      await finding.getByText("Keep as is").click();
      await finding.getByLabel("Why keep it?").fill(why);
    }
    await page.getByRole("button", { name: "Dismiss" }).first().click();
    await visit.arrive("Check and send");
    for (const why of Object.values(reasons)) {
      await expect(page.getByRole("region", { name: "Checks" })).toContainText(why);
    }
  });
});

/** Without scripts nothing can be fetched from within the page: the forms are filled in by hand. */
async function toCheckByHand(
  page: Page,
  visit: Parameters<typeof toCheck>[1],
  mark: string,
): Promise<void> {
  await startReferral(page, visit);
  await answer(page, "Customer company name", `Nordlicht Kontor ${mark}`);
  await page.getByRole("button", { name: "Save and close" }).click();
  await visit.arrive("Referrals");
  await page.getByRole("link", { name: new RegExp(`^Nordlicht Kontor ${mark}`) }).click();
  await visit.arrive("The customer");
  await openPage(page, visit, "The deal");
  await answer(page, "Referral name", "Project one");
  await answer(page, "Description", "Great opportunity with a customer who loves the cloud.");
  await page.getByRole("button", { name: "Save and close" }).click();
  await visit.arrive("Referrals");
  await page.goBack();
  await visit.arrive("The deal");
  await openPage(page, visit, "Delivery, money and dates");
}

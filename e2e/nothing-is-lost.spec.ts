import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { newReferral, writtenReferral } from "./posted";
import {
  expectSaved,
  expectSavedByItself,
  forget,
  loseBeacons,
  onDevice,
  saveState,
  withoutSaves,
} from "./saving";
import {
  answerAll,
  control,
  expectAnswer,
  openPage,
  type PageAnswers,
  saveAndContinue,
} from "./wizard";

const KEPT = "You're offline. Your changes are kept on this device until you reconnect.";

const CUT_OFF = /Failed to load resource|ERR_/;

test("what is typed is saved without a button, and that is said once", async ({ page, visit }) => {
  await newReferral(page, visit);
  await expect(saveState(page)).toHaveText("All changes saved");
  const name = control(page, "Customer company name");
  await name.pressSequentially("Heron");
  await expectSavedByItself(page);
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toHaveCount(1);
  expect(await onDevice(page)).not.toContain("Heron");
  await visit.look("saved");

  await name.pressSequentially(" AG");
  await control(page, "Country").selectOption("DE");
  await page.reload();
  await visit.arrive("The customer");
  await expect(name).toHaveValue("Heron AG");
  await expectAnswer(page, "Country", "Germany");
  await page.getByRole("link", { name: "History of this referral" }).click();
  await visit.arrive("History");
  await page.getByText("The customer: Customer company name, Country").click();
  const changes = page.getByRole("definition");
  await expect(changes.filter({ hasText: "Germany" })).toBeVisible();
});

test("typed offline, it is on the device, and saved once the line is back", async ({
  page,
  context,
  visit,
  consoleErrors,
}) => {
  await newReferral(page, visit);
  const address = page.url();
  const name = control(page, "Customer company name");
  await context.setOffline(true);
  await name.fill("Typed Offline AG");
  await page.evaluate(loseBeacons);
  await expect(saveState(page)).toHaveText(KEPT);
  await expect(page.getByRole("status").filter({ hasText: /^You're offline/ })).toHaveCount(1);
  await visit.look("offline");
  expect(await onDevice(page)).toContain("Typed Offline AG");
  await page.reload().catch(() => undefined);
  await context.setOffline(false);
  await page.goto(address);
  await visit.arrive("The customer");
  await expect(name).toHaveValue("Typed Offline AG");
  // The browser may have loaded the page by itself as the line came back, and so saved already.
  await expectSaved(page);
  await expect.poll(() => onDevice(page)).not.toContain("Typed Offline");

  await context.setOffline(true);
  await name.fill("Typed Offline Again AG");
  await expect(saveState(page)).toHaveText(/^You're offline/);
  await context.setOffline(false);
  await expectSavedByItself(page);
  expect(await onDevice(page)).not.toContain("Typed Offline");
  forget(consoleErrors, CUT_OFF);
});

test("a tab closed within 100 ms of the last key loses nothing", async ({
  page,
  context,
  visit,
  consoleErrors,
}) => {
  await newReferral(page, visit);
  const address = page.url();
  // Once with the beacon on its way, once with nothing but the device.
  const first = await context.newPage();
  await first.goto(address);
  await control(first, "Customer company name").pressSequentially("Closed at once");
  await first.close();
  const second = await context.newPage();
  await second.goto(address);
  await expect(control(second, "Customer company name")).toHaveValue("Closed at once");
  await expectSaved(second);
  await second.evaluate(loseBeacons);
  await withoutSaves(context, async () => {
    await control(second, "Customer website").pressSequentially("closed-too.de");
    await second.close();
  });
  await page.goto(address);
  await visit.arrive("The customer");
  await expect(control(page, "Customer website")).toHaveValue("closed-too.de");
  await expectSavedByItself(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await visit.arrive("The customer");
  await expect(control(page, "Customer website")).toHaveValue("closed-too.de");
  await expect(control(page, "Customer company name")).toHaveValue("Closed at once");
  forget(consoleErrors, CUT_OFF);
});

test("text left behind after a save nobody heard of is saved by the page a draft opens on", async ({
  page,
  visit,
  consoleErrors,
}) => {
  const referral = await writtenReferral(page, []);
  await page.goto(`${referral}/deal`, { waitUntil: "networkidle" });
  await visit.arrive("The deal");
  const description = control(page, "Description");
  await page.evaluate(loseBeacons);
  await page.route("**/api/autosave", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await description.fill("Heard by the server, ");
  await expect(saveState(page)).toHaveText(/^Not saved/);
  await page.unroute("**/api/autosave");
  await page.route("**/api/autosave", (route) => route.abort());
  await description.pressSequentially("and typed on.");
  await page.goto("about:blank");
  await page.unroute("**/api/autosave");
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await expect(page.getByText("Heard by the server, and typed on.").first()).toBeVisible();
  await expect.poll(() => onDevice(page)).not.toContain("typed on");
  forget(consoleErrors, CUT_OFF);
});

test("a text too long for a beacon waits on the device", async ({ page, visit }) => {
  await newReferral(page, visit, "The deal");
  const long = `${"0123456789 ".repeat(6000)}end`;
  await control(page, "Description").fill(long);
  await page.reload();
  await visit.arrive("The deal");
  await expect(control(page, "Description")).toHaveValue(long);
  await expectSavedByItself(page);
});

/**
 * Two rounds of answers for the six steps, the fifth by its sections: a text, a long text, a list,
 * circles and boxes, whichever the page has. The sixth step asks nothing that is kept.
 */
const rounds: { heading: string; first: PageAnswers; second: PageAnswers }[] = [
  {
    heading: "The customer",
    first: { "Customer company name": "First AG", Country: "Germany", Industry: "Retail" },
    second: { "Customer company name": "Then AG", Country: "Austria", Industry: "Travel" },
  },
  {
    heading: "The deal",
    first: { "Referral name": "First", Description: "First words", "Workload category": "IOT" },
    second: {
      "Referral name": "Then",
      Description: "Then words",
      "Workload category": "Networking",
    },
  },
  {
    heading: "Delivery, money and dates",
    first: {
      "Delivery model": ["SaaS or PaaS"],
      "Target close date": "30 June 2030",
      "Is this from a marketing activity?": "No",
    },
    second: {
      "Delivery model": ["SaaS or PaaS", "Resell"],
      "Target close date": "31 July 2030",
      "Is this from a marketing activity?": "Yes",
    },
  },
  {
    heading: "Owner and AWS support",
    first: {
      "AWS Partner Central user": "Someone else",
      "Owner first name": "First",
      "What do you want from AWS?": "For Visibility Only",
      "Sales activities": ["SOW Signed"],
    },
    second: {
      "Owner first name": "Then",
      "What do you want from AWS?": "Co-Sell",
      "Primary need from AWS": ["Deal Support"],
      "Sales activities": ["SOW Signed", "Completed Action Plan"],
    },
  },
  {
    heading: "AWS and co-sell",
    first: {
      "Next step (optional)": "First call",
      "Referral stage (optional)": "Technical Validation",
    },
    second: {
      "Next step (optional)": "Then call",
      "Referral stage (optional)": "Business Validation",
    },
  },
  {
    heading: "Opportunity and commercial",
    first: {
      "Opportunity type (optional)": "Expansion",
      "Original AWS opportunity ID": "O1",
      "Currency (optional)": "EUR – Euro",
    },
    second: { "Original AWS opportunity ID": "O2", "Currency (optional)": "USD – US Dollar" },
  },
];

async function expectAnswers(page: Page, answers: PageAnswers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) {
    await expectAnswer(page, question, given);
  }
}

test("reload and Back keep the newest answers on every page", async ({ page, visit }) => {
  test.slow();
  const referral = await writtenReferral(page, []);
  await page.goto(`${referral}/customer`);
  await visit.arrive("The customer");
  for (const { heading, first, second } of rounds) {
    await test.step(heading, async () => {
      await openPage(page, visit, heading);
      await answerAll(page, first);
      // Its scripts have come: what is typed before them is lost by whoever reloads at once.
      await expect(saveState(page)).not.toHaveText("All changes saved");
      await page.reload();
      await expectAnswers(page, first);
      await answerAll(page, second);
      // Leaves by a link of the page, and comes back by the browser's own button.
      await page.getByRole("link", { name: "Check and send" }).first().click();
      await visit.arrive("Check and send");
      await page.goBack();
      await visit.arrive(heading);
      await expectAnswers(page, second);
      // Once more from a page that was loaded anew: the browser has kept nothing of the one before.
      await page.goForward();
      await page.reload();
      await visit.arrive("Check and send");
      await page.goBack();
      await visit.arrive(heading);
      await expectAnswers(page, second);
    });
  }
  await expectSaved(page);
});

test("national security answers never stay on the device", async ({
  page,
  context,
  visit,
  consoleErrors,
}) => {
  await newReferral(page, visit);
  const other = await context.newPage();
  await other.goto(page.url(), { waitUntil: "networkidle" });
  await openPage(page, visit, "Competition and compliance");
  await page
    .getByRole("radiogroup", { name: "Has classified national security information?" })
    .getByLabel("Yes", { exact: true })
    .check({ force: true });
  await expectSavedByItself(page);
  await openPage(page, visit, "The customer");
  await withoutSaves(context, async () => {
    await control(page, "Customer company name").fill("Secret Agency");
    await expect(saveState(page)).toHaveText(/^Not saved/);
    expect(await onDevice(page)).not.toContain("Secret Agency");
    await visit.look("not saved");
    // A page that was open before hears of it.
    await control(other, "Customer website").fill("secret-agency.gov");
    await expect(saveState(other)).toHaveText(/^Not saved/);
    expect(await onDevice(other)).not.toContain("secret-agency");
  });
  // Each tries again by itself, and may have done so before a button could be selected.
  for (const each of [other, page]) {
    await expect(saveState(each)).toHaveText(/^Saved \d+/, { timeout: 40_000 });
  }
  await other.close();
  await visit.look("offline");
  forget(consoleErrors, CUT_OFF);
});

test("Continue while a save is on its way goes on, with the newest text", async ({
  page,
  visit,
}) => {
  await newReferral(page, visit);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/autosave", async (route) => {
    await held;
    await route.continue();
  });
  const name = control(page, "Customer company name");
  const saving = page.waitForRequest("**/api/autosave");
  await name.fill("First thought AG");
  await saving;
  await name.fill("Second thought AG");
  await saveAndContinue(page);
  await expect(page).toHaveTitle(/^Error: The customer/);
  release();
  await expectSaved(page);
  await page.unroute("**/api/autosave");
  await page.reload();
  await visit.arrive("The customer");
  await expect(name).toHaveValue("Second thought AG");
  expect(await page.getByText("Changed by").count()).toBe(0);
});

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
} from "./saving";
import { answerAll, control, expectAnswer, openPage, type PageAnswers } from "./wizard";

/* What is typed before a page is alive, and pages that are older than what has been saved. */

/** Holds whatever matches until it is released. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const early: { heading: string; first: PageAnswers; typed: PageAnswers }[] = [
  {
    heading: "The deal",
    first: {
      "Referral name": "First name",
      Description: "First words about what we do with AWS.",
      "Use case": "First words about what the customer needs.",
      "Workload category": "IOT",
    },
    typed: {
      "Referral name": "Early name",
      Description: "Early words about what we do with AWS.",
      "Use case": "Early words about what the customer needs.",
      "Workload category": "Networking",
    },
  },
  {
    heading: "Delivery, money and dates",
    first: { "Delivery model": ["SaaS or PaaS"], "Is this from a marketing activity?": "No" },
    typed: {
      "Delivery model": ["SaaS or PaaS", "Resell"],
      "Is this from a marketing activity?": "Yes",
    },
  },
  {
    heading: "AWS and co-sell",
    first: { "Next step (optional)": "First call" },
    typed: { "Next step (optional)": "Early call" },
  },
];

test("what is typed before the scripts come is kept and saved, in every kind of control", async ({
  page,
  visit,
}) => {
  await newReferral(page, visit);
  for (const { heading, first, typed } of early) {
    await openPage(page, visit, heading);
    await answerAll(page, first);
    await expectSavedByItself(page);
    const release = await hold(page, "**/_next/static/**/*.js");
    await page.reload({ waitUntil: "commit" });
    await answerAll(page, typed);
    release();
    await expectSavedByItself(page);
    for (const [question, given] of Object.entries(typed)) {
      await expectAnswer(page, question, given);
    }
    await page.unroute("**/_next/static/**/*.js");
    await page.reload();
    for (const [question, given] of Object.entries(typed)) {
      await expectAnswer(page, question, given);
    }
  }
});

test("a reload in the moment an autosave leaves keeps what was typed, and is no conflict with oneself", async ({
  page,
  visit,
  consoleErrors,
}) => {
  await newReferral(page, visit);
  const name = control(page, "Customer company name");
  await name.fill("First AG");
  await expectSavedByItself(page);

  // The save leaves, and is still under way when the server draws the page.
  const leaving = page.waitForRequest("**/api/autosave");
  await page.route("**/api/autosave", () => undefined, { times: 1 });
  await page.evaluate(loseBeacons);
  await name.fill("Second AG");
  const save = await leaving;
  expect(await onDevice(page)).toContain("Second AG");
  await page.reload();
  await visit.arrive("The customer");
  await expect(name).toHaveValue("Second AG");
  await expectSaved(page);
  await expect.poll(() => onDevice(page)).not.toContain("Second AG");

  // It arrives after all, later than what this page has saved.
  const { origin } = new URL(page.url());
  const answer = await page.request.post("/api/autosave", {
    headers: { origin },
    data: save.postDataJSON(),
  });
  expect(answer.status()).toBe(200);
  await name.fill("Third AG");
  await expectSavedByItself(page);
  await page.reload();
  await visit.arrive("The customer");
  await expect(name).toHaveValue("Third AG");
  await expectSaved(page);
  forget(consoleErrors, /Failed to load resource|ERR_/);
});

test("a page out of the browser's memory shows what was saved since", async ({
  page,
  context,
  visit,
}) => {
  await newReferral(page, visit);
  await control(page, "Customer company name").fill("First AG");
  await expectSavedByItself(page);
  await openPage(page, visit, "The deal");
  const other = await context.newPage();
  await other.goto(page.url());
  await control(other, "Description").fill("Written in another tab, after this page was left.");
  await expectSavedByItself(other);
  await control(page, "Referral name").fill("Typed here");
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
  );
  await expect(control(page, "Description")).toHaveValue(/^Written in another tab/);
  await expect(control(page, "Referral name")).toHaveValue("Typed here");
  await expectSavedByItself(page);
  await expect(saveState(page)).not.toContainText("Changed");
  await other.close();
});

test("Back to the list shows the answers of now", async ({ page, visit, mark }) => {
  await writtenReferral(page, [
    { heading: "The customer", answers: { "Customer company name": `New ${mark}` } },
  ]);
  await page.goto(`/?q=${mark}`);
  await visit.arrive("Referrals");
  await page.getByRole("link", { name: `Continue New ${mark} (untitled)` }).click();
  await visit.arrive("The customer");
  await control(page, "Customer company name").fill(`Listed ${mark}`);
  await page.getByRole("button", { name: "Save and close" }).click();
  await visit.arrive("Referrals");
  await page.goBack();
  await visit.arrive("The customer");
  await control(page, "Customer company name").fill(`Listed again ${mark}`);
  await expectSavedByItself(page);
  await page.goForward();
  await visit.arrive("Referrals");
  await expect(page.getByRole("row").filter({ hasText: `Listed again ${mark}` })).toBeVisible();
});

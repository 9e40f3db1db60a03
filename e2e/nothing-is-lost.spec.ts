import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { writtenReferral } from "./posted";
import {
  expectSaved,
  expectSavedByItself,
  forget,
  onDevice,
  saveState,
  withoutSaves,
} from "./saving";
import { control, expectAnswer, openPage, saveAndContinue, startReferral } from "./wizard";

/** A browser that goes down has taken its beacons over and never sends them. */
const loseBeacons = () => {
  navigator.sendBeacon = () => true;
};

const CUT_OFF = /Failed to load resource|ERR_/;

test("what is typed is saved without a button, and that is said once", async ({ page, visit }) => {
  await startReferral(page, visit);
  await expect(saveState(page)).toHaveText("All changes saved");
  const name = control(page, "Customer company name");
  await name.pressSequentially("Heron");
  const typedAt = Date.now();
  await page.waitForResponse(/api\/autosave/);
  expect(Date.now() - typedAt).toBeLessThan(1200 + 1000);
  await expectSavedByItself(page);
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toHaveCount(1);
  expect(await onDevice(page)).not.toContain("Heron");
  await visit.keep();

  await name.pressSequentially(" AG");
  await control(page, "Country").selectOption("DE");
  await page.reload();
  await visit.arrive("The customer");
  await expect(name).toHaveValue("Heron AG");
  await expectAnswer(page, "Country", "Germany");
  await page.getByRole("link", { name: "History of this referral" }).click();
  await visit.arrive("History");
  await expect(page.getByRole("row").filter({ hasText: "Country" })).toContainText("Germany");
});

test("typed offline, it is on the device, and saved once the line is back", async ({
  page,
  context,
  visit,
  consoleErrors,
}) => {
  await startReferral(page, visit);
  const address = page.url();
  const name = control(page, "Customer company name");
  await context.setOffline(true);
  await name.fill("Typed Offline AG");
  await page.evaluate(loseBeacons);
  await expect(saveState(page)).toHaveText("Offline. Kept on this device until you reconnect.");
  await expect(page.getByRole("status").filter({ hasText: /^Offline/ })).toHaveCount(1);
  await visit.keep();
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
  await expect(saveState(page)).toHaveText(/^Offline/);
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
  await startReferral(page, visit);
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

test("a text too long for a beacon waits on the device", async ({ page, visit }) => {
  await startReferral(page, visit);
  await openPage(page, visit, "The deal");
  const long = `${"0123456789 ".repeat(6000)}end`;
  await control(page, "Description").fill(long);
  await page.reload();
  await visit.arrive("The deal");
  await expect(control(page, "Description")).toHaveValue(long);
  await expectSavedByItself(page);
});

/** The six steps, the fifth by two of its sections: what is typed, chosen and ticked on each. */
const steps: {
  heading: string;
  type: (page: Page, round: string) => Promise<void>;
  check: (page: Page, round: string) => Promise<void>;
}[] = [
  typing("The customer", "Customer company name", "Industry", { a: "Retail", b: "Travel" }),
  typing("The deal", "Description", "Workload category", { a: "IOT", b: "Storage & Backup" }),
  ticking("Delivery, money and dates", "Target close date", {
    radio: ["Is this from a marketing activity?", "No", "Yes"],
    box: ["Delivery model", "SaaS or PaaS"],
  }),
  ticking("Owner and your ask", null, {
    radio: ["What do you want from AWS?", "For Visibility Only", "Co-Sell"],
    box: null,
  }),
  ticking("AWS and co-sell", "Next step (optional)", {
    radio: null,
    box: ["Sales activities", "Initialized discussions with customer"],
  }),
  typing("Customer and account", "City (optional)", null, { a: "", b: "" }),
];

type Choices = Record<string, string>;

function typing(heading: string, text: string, select: string | null, choices: Choices) {
  return {
    heading,
    async type(page: Page, round: string) {
      if (select) await control(page, select).selectOption({ label: choices[round] ?? "" });
      await control(page, text).fill(`Typed in round ${round}`);
    },
    async check(page: Page, round: string) {
      await expect(control(page, text)).toHaveValue(`Typed in round ${round}`);
      if (select) await expectAnswer(page, select, choices[round] ?? "");
    },
  };
}

function ticking(
  heading: string,
  text: string | null,
  groups: { radio: [string, string, string] | null; box: [string, string] | null },
) {
  const { radio, box } = groups;
  const chosen = (round: string) => (round === "a" ? radio?.[1] : radio?.[2]) ?? "";
  const inGroup = (page: Page, question: string, words: string) =>
    page
      .getByRole("group", { name: question })
      .or(page.getByRole("radiogroup", { name: question }))
      .getByLabel(words, { exact: true })
      .first();
  return {
    heading,
    async type(page: Page, round: string) {
      if (box) await inGroup(page, box[0], box[1]).setChecked(round === "a", { force: true });
      if (radio) await inGroup(page, radio[0], chosen(round)).check({ force: true });
      if (text) await control(page, text).fill(`Typed in round ${round}`);
    },
    async check(page: Page, round: string) {
      if (text) await expect(control(page, text)).toHaveValue(`Typed in round ${round}`);
      if (radio) await expect(inGroup(page, radio[0], chosen(round))).toBeChecked();
      if (box) await expect(inGroup(page, box[0], box[1])).toBeChecked({ checked: round === "a" });
    },
  };
}

test("reload and Back keep the newest answers on every page", async ({ page, visit }) => {
  test.slow();
  const referral = await writtenReferral(page, visit, []);
  await page.goto(`${referral}/customer`);
  await visit.arrive("The customer");
  for (const { heading, type, check } of steps) {
    await test.step(heading, async () => {
      await openPage(page, visit, heading);
      await type(page, "a");
      await page.reload();
      await check(page, "a");
      await type(page, "b");
      // Leaves by a link of the page, and comes back by the browser's own button.
      await page.getByRole("link", { name: "Check and send" }).first().click();
      await visit.arrive("Check and send");
      await page.goBack();
      await visit.arrive(heading);
      await check(page, "b");
      await page.goForward();
      await visit.arrive("Check and send");
      await page.reload();
      await visit.arrive("Check and send");
      await page.goBack();
      await visit.arrive(heading);
      await check(page, "b");
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
  await startReferral(page, visit);
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
    await visit.keep();
  });
  await page.getByRole("button", { name: "Save now" }).click();
  await expectSavedByItself(page);
  await visit.keep();
  forget(consoleErrors, CUT_OFF);
});

test("Continue while a save is on its way goes on, with the newest text", async ({
  page,
  visit,
}) => {
  await startReferral(page, visit);
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

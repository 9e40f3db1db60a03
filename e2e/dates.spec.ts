import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { newReferral } from "./posted";
import { expectSavedByItself } from "./saving";
import { answer, control, errorAt, saveAndContinue, startReferral, summaryOf } from "./wizard";

const PAGE = "Delivery, money and dates";
const CLOSE = "Target close date";
const REVENUE = "Estimated AWS monthly recurring revenue, in US dollars";
const year = new Date().getUTCFullYear() + 1;
const short = String(year).slice(2);

/** The page, opened anew. */
async function again(page: Page): Promise<void> {
  await page.goto(page.url().replace(/[?#].*/, ""));
}

for (const { locale, written, said } of [
  { locale: "en-US", written: "June 7", said: `June 7, ${year}` },
  { locale: "de-DE", written: "July 6", said: `6 July ${year}` },
]) {
  test.describe(`in a browser of ${locale}`, () => {
    test.use({ locale });

    test("6/7 is the day it is there, and stays that day for who writes dates otherwise", async ({
      page,
      visit,
    }) => {
      await newReferral(page, visit, PAGE);
      await answer(page, CLOSE, `6/7/${short}`);
      await control(page, REVENUE).focus();
      await expect(page.getByText(new RegExp(`^We read this as \\w+, ${said}$`))).toBeVisible();
      await expectSavedByItself(page);
      await again(page);
      await visit.arrive(PAGE);
      await expect(control(page, CLOSE)).toHaveValue(`${written}, ${year}`);
      await expect(page.getByText(new RegExp(`^We read this as \\w+, ${said}$`))).toBeVisible();
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`where no order is known, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    test.use({ locale: "en-CA", javaScriptEnabled });
    const start = javaScriptEnabled ? newReferral : startReferral;

    test("both days are offered, and a press puts one there", async ({ page, visit }) => {
      await start(page, visit);
      await page.goto(page.url().replace(/customer$/, "delivery"));
      await visit.arrive(PAGE);
      await answer(page, CLOSE, `6/7/${short}`);
      await answer(page, REVENUE, "10-15k");
      await saveAndContinue(page);
      await visit.arrive(PAGE);
      const asked = `Did you mean July 6, ${year} or June 7, ${year}?`;
      await expect(summaryOf(page)).toContainText(asked);
      await expect(await errorAt(page, CLOSE)).toContainText(asked);
      await page.getByRole("button", { name: `Use June 7, ${year}` }).click();
      await expect(control(page, CLOSE)).toHaveValue(`June 7, ${year}`);
      await page.getByRole("button", { name: "Use 10,000" }).click();
      await expect(control(page, REVENUE)).toHaveValue("10,000");
      await expect(page.getByText("We read this as $10,000 a month")).toBeVisible();
      await expect(page.getByRole("button", { name: /^Use \d|^Use J/ })).toHaveCount(0);
      await visit.arrive(PAGE);
      if (javaScriptEnabled) await expectSavedByItself(page);
      await again(page);
      await visit.arrive(PAGE);
      await expect(control(page, CLOSE)).toHaveValue(`June 7, ${year}`);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ locale: "en-US", javaScriptEnabled });

    test("the order chosen in Settings goes before the browser's", async ({ page, visit }) => {
      await page.goto("/settings");
      await visit.arrive("Settings");
      const display = page.getByRole("region", { name: "Display and keyboard" });
      await display.getByLabel(/^Day first/).check({ force: true });
      await display.getByRole("button", { name: "Save" }).click();
      await expect(display.getByText("Saved", { exact: true })).toBeVisible();
      await expect(display.getByLabel(/^Day first/)).toBeChecked();
      await (javaScriptEnabled ? newReferral : startReferral)(page, visit);
      await page.goto(page.url().replace(/customer$/, "delivery"));
      await visit.arrive(PAGE);
      await answer(page, CLOSE, `6/7/${short}`);
      await page.getByRole("button", { name: "Save and close" }).click();
      await visit.arrive("Referrals");
      await page.goBack();
      await visit.arrive(PAGE);
      await expect(control(page, CLOSE)).toHaveValue(`July 6, ${year}`);
      await expect(page.getByText(new RegExp(`, 6 July ${year}$`))).toBeVisible();
    });
  });
}

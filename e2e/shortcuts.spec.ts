import type { Page } from "@playwright/test";
import { opportunitiesOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { newReferral, writtenReferral } from "./posted";
import { germany } from "./referrals";
import { expectSavedByItself } from "./saving";
import { answer, control } from "./wizard";

/** Opens a page and waits until it listens, which nothing on the screen says. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // A key that is held down is taken, and does nothing.
  await page.waitForFunction(() => {
    const held = { key: "k", ctrlKey: true, repeat: true, cancelable: true };
    return !window.dispatchEvent(new KeyboardEvent("keydown", held));
  });
}

/** Opens a page for somebody who has turned shortcuts off. */
async function openWithout(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
}

/** Whether the page takes this key for itself, or leaves it to the browser. */
async function isTaken(page: Page, key: string): Promise<boolean> {
  await page.evaluate(() => {
    const listen = (event: KeyboardEvent) => {
      if (["Control", "Shift", "Alt"].includes(event.key)) return;
      document.documentElement.dataset.taken = String(event.defaultPrevented);
      event.preventDefault();
      window.removeEventListener("keydown", listen);
    };
    window.addEventListener("keydown", listen);
  });
  await page.keyboard.press(key);
  return (await page.locator("html").getAttribute("data-taken")) === "true";
}

test("Ctrl+Enter saves and continues, and on the check page never sends", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = germany(mark);
  const referral = await writtenReferral(page, pages);
  await open(page, `${referral}/delivery`);
  await visit.arrive("Delivery, money and dates");
  await answer(page, "Target close date", `${new Date().getUTCFullYear() + 1}-06-30`);
  const save = page.getByRole("button", { name: "Save and continue" });
  await expect(save).toHaveAttribute("aria-keyshortcuts", "Control+Enter Meta+Enter");
  await page.keyboard.press("Control+Enter");
  await visit.arrive("Owner and AWS support");
  await page.keyboard.press("Control+Enter");
  await visit.arrive("More detail");
  await page.keyboard.press("Control+Enter");
  await visit.arrive("Check and send");

  const tick = page.getByLabel("Submit to AWS (ACE)");
  const send = page.getByRole("button", { name: "Send to AWS" });
  await page.keyboard.press("Control+Enter");
  await expect(tick).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(tick).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(send).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await page.reload();
  await visit.arrive("Check and send");
  expect(await opportunitiesOf(partnerCentral, company)).toEqual([]);
});

test("a mistake holds Ctrl+Enter as it holds the button, and Shift makes it another key", async ({
  page,
  visit,
}) => {
  const referral = await newReferral(page, visit);
  await open(page, `${referral}/customer`);
  await visit.arrive("The customer");
  await control(page, "Customer company name").focus();
  expect(await isTaken(page, "Control+Shift+Enter")).toBe(false);
  expect(await isTaken(page, "Control+Alt+s")).toBe(false);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveTitle(/^Error: The customer/);
  await visit.arrive("The customer");
});

test("Ctrl+S saves at once", async ({ page, visit }) => {
  const referral = await newReferral(page, visit);
  await open(page, `${referral}/customer`);
  await visit.arrive("The customer");
  // No timer fires any more: what is saved now was not saved by the rest after the last key.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const saved = page.waitForResponse(/api\/autosave$/);
  await control(page, "Customer company name").fill("Blue Heron");
  await page.keyboard.press("Control+s");
  expect((await saved).status()).toBe(200);
  await expectSavedByItself(page);
});

test("Ctrl+S with everything saved says so, each time", async ({ page, visit }) => {
  const referral = await newReferral(page, visit);
  await open(page, `${referral}/customer`);
  await visit.arrive("The customer");
  const said = page.getByRole("status").getByText("All changes saved", { exact: true });
  await expect(said).toHaveCount(0);
  await page.keyboard.press("Control+s");
  await expect(said).toHaveCount(1);
  // A screen reader speaks of what comes into a status, not of what stays in it.
  const first = await said.elementHandle();
  await page.keyboard.press("Control+s");
  await expect.poll(() => first?.evaluate((words) => words.isConnected)).toBe(false);
  await expect(said).toHaveCount(1);
});

test("Ctrl+K leads to the search of the list, from any page", async ({ page, visit }) => {
  const referral = await newReferral(page, visit);
  await open(page, `${referral}/customer`);
  await visit.arrive("The customer");
  await page.keyboard.press("Control+k");
  await visit.arrive("Referrals");
  const search = page.getByLabel("Search referrals");
  await expect(search).toBeFocused();
  await search.fill("heron");
  await page.getByRole("main").getByRole("link").first().focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("crane");
  await expect(search).toHaveValue("crane");
});

test("shortcuts that are turned off take no key", async ({ page, visit }) => {
  await open(page, "/help/keyboard");
  await visit.arrive("Keyboard shortcuts");
  await expect(page.getByText("Shortcuts are on. Turn them off in")).toBeVisible();
  expect(await isTaken(page, "Control+s")).toBe(false);
  await page.keyboard.press("Control+k");
  await visit.arrive("Referrals");

  await open(page, "/settings");
  await visit.arrive("Settings");
  const display = page.getByRole("region", { name: "Display and keyboard" });
  await display.getByLabel("Use keyboard shortcuts").uncheck({ force: true });
  await display.getByRole("button", { name: "Save" }).click();
  await expect(display.getByText("Saved", { exact: true })).toBeVisible();
  // Off at once, on the page that is open too.
  expect(await isTaken(page, "Control+k")).toBe(false);

  const referral = await newReferral(page, visit);
  await openWithout(page, `${referral}/customer`);
  await visit.arrive("The customer");
  for (const key of ["Control+Enter", "Control+s", "Control+k"]) {
    expect(await isTaken(page, key), key).toBe(false);
  }
  await expect(page.locator("[aria-keyshortcuts]")).toHaveCount(0);
  await openWithout(page, "/help/keyboard");
  await visit.arrive("Keyboard shortcuts");
  await expect(page.getByText("Shortcuts are off. Turn them on in")).toBeVisible();
});

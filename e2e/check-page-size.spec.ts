import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { optionalPages } from "./optional-pages";
import { toCheck } from "./posted";
import { ready, withoutSolution } from "./referrals";

/** How much of the check page there is to read, to leaf through and to step over. */
async function sizeOf(page: Page) {
  const size: Record<string, number> = {};
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    size[`px at ${width}`] = await page.evaluate(() => document.documentElement.scrollHeight);
  }
  const pdf = await page.pdf({ format: "A4" });
  size.sheets = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  size["Tab stops to Send"] = await tabStopsToSend(page);
  test.info().annotations.push({ type: "size", description: JSON.stringify(size) });
  return size;
}

/** From the heading, where the focus is once the page is reached. */
async function tabStopsToSend(page: Page): Promise<number> {
  const send = page.getByRole("button", { name: "Send to AWS" });
  await page.getByRole("heading", { level: 1 }).focus();
  for (let pressed = 1; pressed <= 200; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await send.evaluate((element) => element === document.activeElement)) return pressed;
  }
  throw new Error("Send was not reached within 200 presses");
}

test("a referral that is ready is read on two screens and sent with five presses of Tab", async ({
  page,
  visit,
  mark,
}) => {
  await toCheck(page, visit, ready(mark).pages);
  const size = await sizeOf(page);
  expect.soft(size["px at 1280"]).toBeLessThanOrEqual(1_600);
  expect.soft(size["Tab stops to Send"]).toBeLessThanOrEqual(5);
  expect.soft(size.sheets).toBeLessThanOrEqual(4);
});

test("what blocks a referral makes its page little longer", async ({ page, visit, mark }) => {
  await toCheck(page, visit, withoutSolution(ready(mark)));
  const size = await sizeOf(page);
  expect.soft(size["Tab stops to Send"]).toBeLessThanOrEqual(5);
  expect.soft(size.sheets).toBeLessThanOrEqual(4);
});

test("a referral with every answer is printed on four sheets", async ({ page, visit, mark }) => {
  await toCheck(page, visit, [...ready(mark).pages, ...optionalPages("O1234567")]);
  const size = await sizeOf(page);
  expect.soft(size["Tab stops to Send"]).toBeLessThanOrEqual(5);
  expect.soft(size.sheets).toBeLessThanOrEqual(4);
});

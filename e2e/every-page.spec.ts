import type { Browser, Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { everyPage, type Listed } from "./every-page";
import { test as base, baseUrlOfRun, emulatorOfRun, expect, partnerCentralOfRun } from "./fixtures";
import { layoutFaults, narrowTargets, shiftOf, textsBesideOthers } from "./layout";

/** One word without a place to break it, as long as the longest text that AWS takes. */
const WORD = `ACME_Corp_SAP_Migration_AWS_FY27_Q1_EMEA_DACH_${"W".repeat(255)}`;

/** WCAG 1.4.12: what a reader may set, and no text may be lost by it. */
const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

// Making the pages takes longer than looking at them: one worker makes them once.
base.describe.configure({ mode: "default" });

const test = base.extend<object, { pages: readonly Listed[] }>({
  pages: [
    async ({ browser }, use) => {
      const page = await openPage(browser);
      const partnerCentral = partnerCentralOfRun();
      const mark = Date.now().toString(36);
      await use(
        await everyPage(page, { mark, word: WORD, partnerCentral, emulator: emulatorOfRun() }),
      );
      partnerCentral.destroy();
      await page.context().close();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

async function openPage(browser: Browser, timezoneId = "America/New_York"): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseUrlOfRun(),
    timezoneId,
    reducedMotion: "reduce",
    // A reader's own styles are no part of the page.
    bypassCSP: true,
  });
  return context.newPage();
}

test.beforeEach(() => test.slow());

test("no page is wider than the window, whatever stands in it, and every target is large enough", async ({
  browser,
  pages,
}) => {
  const page = await openPage(browser);
  for (const { name, address } of pages) {
    await page.goto(address);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(layoutFaults), `${name}, ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(narrowTargets), `${name}, ${width} px`).toEqual([]);
    }
    expect.soft(await page.evaluate(textsBesideOthers), `${name}, texts`).toEqual([]);
  }
  await page.context().close();
});

test("a reader's own text spacing loses no text", async ({ browser, pages }) => {
  const page = await openPage(browser);
  for (const { name, address } of pages) {
    await page.goto(address);
    await page.addStyleTag({ content: TEXT_SPACING });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(layoutFaults), `${name}, ${width} px`).toEqual([]);
    }
  }
  await page.context().close();
});

test("nothing moves when the scripts come", async ({ browser, pages }) => {
  // A long name of a zone, which differs from the server's as much as any.
  const page = await openPage(browser, "Asia/Kathmandu");
  for (const { name, address } of pages) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("about:blank");
      await page.goto(address, { waitUntil: "networkidle" });
      expect.soft(await page.evaluate(shiftOf), `${name}, ${width} px`).toBeLessThanOrEqual(0.02);
    }
  }
  await page.context().close();
});

test("pages that no journey arrives at are accessible", async ({ browser, pages }) => {
  const page = await openPage(browser);
  const alone = pages.filter(({ name }) => /^(mistakes of|returned|a page with)/.test(name));
  for (const { address } of alone) {
    await page.goto(address);
    await expectAccessible(page, true);
  }
  await page.context().close();
});

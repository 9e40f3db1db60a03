import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const LIGHT = "rgb(246, 247, 249)";
const DARK = "rgb(16, 21, 27)";

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** Saves one choice of Settings. */
async function choose(page: Page, words: string): Promise<void> {
  const display = page.getByRole("region", { name: "Display and keyboard" });
  await display.getByLabel(words, { exact: true }).check({ force: true });
  await display.getByRole("button", { name: "Save" }).click();
  await expect(display.getByText("Saved", { exact: true })).toBeVisible();
  await expect(display.getByLabel(words, { exact: true })).toBeChecked();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("pages are light or dark as the device is, until one of them is chosen", async ({
      page,
      visit,
    }) => {
      await page.goto("/settings");
      await visit.arrive("Settings");
      await page.emulateMedia({ colorScheme: "dark" });
      await expect.poll(() => ground(page)).toBe(DARK);
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(() => ground(page)).toBe(LIGHT);

      await choose(page, "Dark");
      await expect.poll(() => ground(page)).toBe(DARK);
      await visit.look("dark by choice");
      // The first answer says so: nothing flashes until a script or a style sheet has come.
      const html = await (await page.request.get("/help")).text();
      expect(html).toMatch(/<html[^>]* data-theme="dark"/);
      expect(html).toContain('<meta name="color-scheme" content="dark"/>');
      await page.goto("/help");
      await visit.arrive("Help");
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(() => ground(page)).toBe(DARK);
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => ground(page)).toBe("rgb(255, 255, 255)");
      await page.emulateMedia({ media: null, colorScheme: "dark" });

      await page.goto("/settings");
      await visit.arrive("Settings");
      await page.emulateMedia({ colorScheme: "dark" });
      await choose(page, "Light");
      await expect.poll(() => ground(page)).toBe(LIGHT);
      await choose(page, "Same as this device");
      await expect.poll(() => ground(page)).toBe(DARK);
    });
  });
}

test("a cookie that nobody of ours wrote changes nothing", async ({ page, context, visit }) => {
  await page.goto("/help");
  const { origin } = new URL(page.url());
  await context.addCookies([{ name: "referral-desk-theme", value: '"><b>', url: origin }]);
  await page.goto("/help");
  await visit.arrive("Help");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openMenu, rowOf } from "./list";
import { newReferral, sendByPost, writtenReferral } from "./posted";
import { ready } from "./referrals";
import { answer } from "./wizard";

/** Drafts whose names hold the mark, and as many letters as a name may have. */
async function drafts(page: Page, mark: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const answers = { "Referral name": `${mark} ${name}`.slice(0, 255) };
    await writtenReferral(page, [{ heading: "The deal", answers }]);
  }
}

const scripts = [
  "Ångström & Søn",
  "Дорога",
  "株式会社東京",
  "شركة الرياض",
  "Ελλάς",
  "ไทย",
  "हिन्दी",
];

test("a page of the list is short enough to look through on a phone", async ({
  page,
  visit,
  mark,
}) => {
  const long = Array.from({ length: 3 }, (_, at) => `${at} ${"W".repeat(255)}`);
  const plain = Array.from({ length: 15 }, (_, at) => `Route planning ${at} – Germany`);
  await drafts(page, mark, [...long, ...scripts, ...plain]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/?q=${mark}`);
  await expect(page.getByText("25 referrals found.")).toBeVisible();
  const heights = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    table: document.querySelector("table")?.scrollHeight ?? 0,
  }));
  test.info().annotations.push({ type: "size", description: JSON.stringify(heights) });
  expect.soft(heights.table).toBeLessThanOrEqual(2_400);
  await visit.arrive("Referrals");
  await openMenu(page, "株式会社東京");
  await expect(rowOf(page, "株式会社東京")).toContainText("Missing: Customer company name");
  await visit.look("with a menu open");
});

test("several drafts are discarded at once and brought back at once", async ({
  page,
  visit,
  mark,
}) => {
  await drafts(page, mark, ["one", "two", "three"]);
  await page.goto(`/?q=${mark}`);
  const all = page.getByRole("button", { name: "Discard selected drafts" });
  await expect(all).toBeHidden();
  await page.getByRole("checkbox", { name: `Select ${mark} one` }).check();
  await page.getByRole("checkbox", { name: `Select ${mark} three` }).check();
  await visit.look("with drafts selected");
  await all.click();
  await expect(page.getByText("2 drafts were discarded.")).toBeVisible();
  await visit.arrive("Referrals");
  const undo = page.url();
  await page.goto(`/?q=${mark}`);
  await expect(page.getByText("1 referral found.")).toBeVisible();
  await page.goto(undo);
  await page.getByRole("button", { name: "Undo discarding the drafts" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto(`/?q=${mark}`);
  await expect(page.getByText("3 referrals found.")).toBeVisible();
});

test("a draft that nothing was written in is offered, not listed", async ({
  page,
  visit,
  mark,
}) => {
  const empty = await newReferral(page, visit);
  await page.goto("/");
  await visit.arrive("Referrals");
  await expect(page.locator(`a[href^="${empty}"]:not([href$="/customer"])`)).toHaveCount(0);
  // Another test may have started one since.
  await page.getByRole("link", { name: "Continue the empty draft" }).click();
  await visit.arrive("The customer");
  await page.goto(`${empty}/customer`);
  await answer(page, "Customer company name", `Written ${mark}`);
  await page.getByRole("button", { name: "Save and close" }).click();
  await visit.arrive("Referrals");
  await expect(rowOf(page, `Written ${mark}`)).toContainText("2 of 17 answered");
});

test("a draft that is ready leads to the check page, and the tab of what AWS has shows it sent", async ({
  page,
  visit,
  mark,
}) => {
  const referral = await writtenReferral(page, ready(mark).pages);
  await page.goto(`/?q=${mark}`);
  await visit.arrive("Referrals");
  await expect(rowOf(page, mark)).toContainText("Ready to send");
  await page.getByRole("link", { name: /^Check and send/ }).click();
  await visit.arrive("Check and send");
  await sendByPost(page, referral);
  await page.goto(`/?q=${mark}`);
  await page.getByRole("link", { name: /^With AWS/ }).click();
  await expect(rowOf(page, mark)).toBeVisible();
  await expect(rowOf(page, mark).getByRole("checkbox")).toHaveCount(0);
  await openMenu(page, mark);
  await rowOf(page, mark)
    .getByRole("link", { name: /^History/ })
    .click();
  await visit.arrive("History");
});

test("a narrowed list is kept under a name, and found again", async ({ page, visit, mark }) => {
  await drafts(page, mark, ["one"]);
  await page.goto(`/?q=${mark}&sort=amount`);
  await page.getByText("Save this view").click();
  await visit.look("with the name of a view asked for");
  await page.getByLabel("Name of the view").fill(`Big deals ${mark}`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto("/");
  await visit.arrive("Referrals");
  await page.getByRole("link", { name: `Big deals ${mark}` }).click();
  await expect(page).toHaveURL(new RegExp(`q=${mark}&sort=amount`));
  await visit.look("of a saved view");
  await page.getByRole("button", { name: `Remove view Big deals ${mark}` }).click();
  await expect(page.getByRole("link", { name: `Big deals ${mark}` })).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("menus open, filters apply by their button, and several drafts are discarded", async ({
    page,
    visit,
    mark,
  }) => {
    await drafts(page, mark, ["one", "two"]);
    await page.goto("/");
    await page.getByLabel("Search referrals").fill(mark);
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByText("2 referrals found.")).toBeVisible();
    await openMenu(page, `${mark} one`);
    await expect(page.getByRole("link", { name: `History of ${mark} one` })).toBeVisible();
    await page.getByRole("checkbox", { name: `Select ${mark} one` }).check();
    await page.getByRole("checkbox", { name: `Select ${mark} two` }).check();
    await visit.look("with drafts selected and a menu open");
    await page.getByRole("button", { name: "Discard selected drafts" }).click();
    await expect(page.getByText("2 drafts were discarded.")).toBeVisible();
    await page.getByRole("button", { name: "Undo discarding the drafts" }).click();
    await page.goto(`/?q=${mark}`);
    await expect(page.getByText("2 referrals found.")).toBeVisible();
  });
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { writtenReferral } from "./posted";
import { answer, control, pageAddress } from "./wizard";

const rows: Record<string, string[][]> = {
  "Customer and account": [
    ["Contact first name (optional)", "Contact last name (optional)"],
    ["Contact work email (optional)", "Contact phone (optional)"],
    ["Street (optional)", "City (optional)"],
  ],
  "Opportunity and commercial": [
    ["Customer software value, TCV (optional)", "Currency (optional)"],
    ["Contract start date (optional)", "Contract end date (optional)"],
  ],
};

/** Where these questions' controls begin, from the left and from the top. */
async function placesOf(page: Page, questions: string[]) {
  const places: { left: number; top: number; right: number }[] = [];
  for (const question of questions) {
    const box = await control(page, question).boundingBox();
    if (!box) throw new Error(`${question} is not shown`);
    const { x, y, width } = box;
    places.push({ left: Math.round(x), top: Math.round(y), right: Math.round(x + width) });
  }
  return places;
}

/** Expects controls on one line from left to right. */
async function expectRow(page: Page, questions: string[]): Promise<void> {
  const places = await placesOf(page, questions);
  expect(new Set(places.map(({ top }) => top)).size, questions.join()).toBe(1);
  for (const [index, { left }] of places.entries()) {
    const before = places[index - 1];
    if (before) expect(left, questions.join()).toBeGreaterThanOrEqual(before.right);
  }
}

test("short questions stand beside each other where there is room, their controls on one line", async ({
  page,
  visit,
}) => {
  const referral = await writtenReferral(page, []);
  for (const [heading, pairs] of Object.entries(rows)) {
    await page.goto(`${referral}/${pageAddress(heading)}`);
    await visit.arrive(heading);
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const pair of pairs) await expectRow(page, pair);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    for (const pair of pairs) {
      const [first, second] = await placesOf(page, pair);
      expect(second?.left, pair.join()).toBe(first?.left);
    }
  }
});

test("the state takes its place in the row of the address only where it is asked", async ({
  page,
  visit,
}) => {
  const referral = await writtenReferral(page, []);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${referral}/customer`);
  await visit.arrive("The customer");
  await answer(page, "Country", "Germany");
  await expect(control(page, "State")).toBeHidden();
  const [country, postalCode] = await placesOf(page, ["Country", "Postal code"]);
  await expectRow(page, ["Country", "Postal code"]);
  const gap = (postalCode?.left ?? 0) - (country?.right ?? 0);
  expect(gap, "no hole between the two").toBeLessThan(40);
  await answer(page, "Country", "United States");
  await expectRow(page, ["Country", "State", "Postal code"]);
  await control(page, "Country").focus();
  const search = page.getByRole("combobox", { name: "Country" });
  await expect(search).toHaveAttribute("aria-autocomplete", "list");
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await search.fill("Atlantis");
    await page.keyboard.press("Tab");
    await expect(page.getByText("No country matches “Atlantis”")).toBeVisible();
    await expectRow(page, ["Country", "Postal code"]);
  }
});

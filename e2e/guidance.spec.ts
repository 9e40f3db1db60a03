import { expect, test } from "./fixtures";
import { newReferral } from "./posted";
import { addressOf, answer, control } from "./wizard";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("guidance is hidden for good, and comes back, without losing what was typed", async ({
      page,
      visit,
    }) => {
      await newReferral(page, visit, "The deal");
      const sidebar = page.getByRole("complementary");
      const description = control(page, "Description");
      const text = "We move 40 servers of the waterworks to AWS and run them.";
      await expect(sidebar).toBeVisible();
      await description.fill(text);
      await page.getByRole("button", { name: "Hide guidance" }).click();
      await expect(page.getByRole("button", { name: "Show guidance" })).toBeVisible();
      if (scripts) await expect(page.getByRole("button", { name: "Show guidance" })).toBeFocused();
      await expect(sidebar).toHaveCount(0);
      await expect(page.getByText("Examples and why AWS asks")).toHaveCount(0);
      await expect(description).toHaveValue(text);
      await visit.look("without guidance");

      await page.goto(`${addressOf(page)}/customer`);
      await visit.arrive("The customer");
      await expect(sidebar).toHaveCount(0);

      await page.getByRole("button", { name: "Show guidance" }).click();
      await expect(sidebar).toBeVisible();
      await page.goto(`${addressOf(page)}/deal`);
      await visit.arrive("The deal");
      await expect(sidebar).toBeVisible();
      await expect(description).toHaveValue(text);
    });

    test("on a phone guidance is folded under its question, or under a group of questions", async ({
      page,
      visit,
    }) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await newReferral(page, visit, "Customer and account");
      const folds = page.locator("summary").filter({ hasText: "Examples and why AWS asks" });
      await expect(folds).toHaveCount(4);
      await control(page, "City (optional)").focus();
      await folds.last().click();
      const examples = page.getByText("Good example", { exact: true });
      await expect(examples.locator("visible=true")).toHaveCount(2);
    });
  });
}

test("from 64rem the question that has the focus has its guidance beside it", async ({
  page,
  visit,
}) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await newReferral(page, visit, "The deal");
  const folds = page.getByText("Examples and why AWS asks");
  for (const fold of await folds.all()) await expect(fold).toBeHidden();
  const guidanceOf = (question: string) =>
    page.getByRole("complementary", { name: "Guidance" }).filter({
      has: page.getByText(question, { exact: true }),
    });
  await expect(page.getByRole("complementary", { name: "What AWS does" })).toBeVisible();
  for (const question of ["Use case", "Description"]) {
    const box = control(page, question);
    await box.focus();
    const guidance = guidanceOf(question);
    await expect(guidance.getByText("Good example", { exact: true })).toBeInViewport();
    await expect(page.getByRole("complementary")).toHaveCount(1);
    const beside = await guidance.boundingBox();
    const asked = await box.boundingBox();
    expect(beside?.x).toBeGreaterThanOrEqual((asked?.x ?? 0) + (asked?.width ?? 0));
  }
  await visit.look("guidance of the description");
  // It stays while somebody reads it, or presses a button.
  await guidanceOf("Description").getByText("Good example", { exact: true }).click();
  await expect(guidanceOf("Description")).toBeVisible();
});

test("an answer that another answer hides says that it is kept and not sent", async ({
  page,
  visit,
}) => {
  await newReferral(page, visit);
  const note = page.getByText("Kept, but not sent to AWS: State", { exact: true });
  await answer(page, "Country", "United States");
  await answer(page, "State", "Oregon");
  await expect(note).toHaveCount(0);
  await answer(page, "Country", "Germany");
  await expect(note).toBeVisible();
  await answer(page, "Country", "United States");
  await expect(control(page, "State")).toHaveValue("Oregon");
  await expect(note).toHaveCount(0);
});

test("another owner is not said to be filled in for you", async ({ page, visit }) => {
  await newReferral(page, visit, "Owner and AWS support");
  const ours = page.getByText("Filled in for you", { exact: true });
  await expect(ours).toHaveCount(1);
  await answer(page, "AWS Partner Central user", "Someone else");
  await expect(ours).toHaveCount(0);
});

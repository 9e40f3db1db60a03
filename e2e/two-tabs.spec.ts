import { expect, test } from "./fixtures";
import { openMenu } from "./list";
import { newReferral } from "./posted";
import { expectSaved, expectSavedByItself, forget, saveState } from "./saving";
import { answer, control, expectAnswer, openPage, saveAndContinue } from "./wizard";

const CONFLICT = /status of 409/;

test("two tabs that change different fields both keep theirs; the same field is asked", async ({
  page,
  context,
  visit,
  consoleErrors,
}) => {
  const referral = await newReferral(page, visit);
  const other = await context.newPage();
  await other.goto(page.url());
  await control(other, "Customer website").fill("heron.de");
  await expectSavedByItself(other);
  await expect(page.getByText("Saved in another tab.")).toBeVisible();
  await control(page, "Customer company name").fill("Heron AG");
  await expectSavedByItself(page);
  await visit.look("saved in another tab");
  await page.reload();
  await visit.arrive("The customer");
  await expect(control(page, "Customer website")).toHaveValue("heron.de");
  await expect(control(page, "Customer company name")).toHaveValue("Heron AG");

  // Now the same field, from the other tab that has not seen it, and one more that nobody touched.
  await control(other, "Customer company name").fill("Egret AG");
  await answer(other, "Country", "Austria");
  await expect(saveState(other)).toHaveText(/^Changed in another tab at \d\d:\d\d\. Compare$/);
  await expect(other.getByRole("alert").filter({ hasText: "Changed in another tab" })).toHaveCount(
    1,
  );
  await saveState(other).getByRole("link", { name: "Compare" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Choose which answer to keep");
  const clash = other.getByRole("group", { name: "Customer company name" });
  await expect(clash.getByLabel("This tab")).toBeChecked();
  await expect(clash).toContainText("Egret AG");
  await expect(clash).toContainText("Heron AG");
  await page.goto(other.url());
  await visit.arrive("Choose which answer to keep");
  await clash.getByLabel(/^Other tab/).check({ force: true });
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("The customer");
  await expect(control(other, "Customer company name")).toHaveValue("Heron AG");
  await expectAnswer(other, "Country", "Austria");
  await expectSaved(other);

  await page.goto(`${referral}/history`);
  await visit.arrive("History");
  for (const words of ["heron.de", "Heron AG", "Austria"]) {
    await expect(page.getByRole("region", { name: "Changes" })).toContainText(words);
  }
  forget(consoleErrors, CONFLICT);
});

test("other tabs hear of a save by the button, until they show it themselves", async ({
  page,
  context,
  visit,
  consoleErrors,
}) => {
  await newReferral(page, visit);
  const other = await context.newPage();
  await other.goto(page.url(), { waitUntil: "networkidle" });
  await page.route("**/api/autosave", (route) => route.abort());
  await control(page, "Customer company name").fill("Heron AG");
  await saveAndContinue(page);
  await expect(page).toHaveTitle(/^Error: The customer/);
  const news = other.getByText("Saved in another tab.");
  await expect(news).toBeVisible();
  await control(other, "Customer website").fill("heron.de");
  await saveAndContinue(other);
  await expect(other).toHaveTitle(/^Error: The customer/);
  await expect(control(other, "Customer company name")).toHaveValue("Heron AG");
  await expect(news).toBeHidden();
  forget(consoleErrors, /Failed to load resource|ERR_/);
});

test("another browser's answer to the same field leads Continue to the choice", async ({
  page,
  browser,
  visit,
  consoleErrors,
}) => {
  const referral = await newReferral(page, visit);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(page.url());
  await elsewhere.goto(new URL(`${referral}/deal`, page.url()).href);
  await openPage(page, visit, "The deal");
  await control(elsewhere, "Description").fill(
    "Written elsewhere, and longer than twenty characters.",
  );
  await control(elsewhere, "Use case").fill("A use case that only the other browser wrote.");
  await expectSavedByItself(elsewhere);
  await elsewhere.context().close();

  // Continue before any save by itself.
  await page.route("**/api/autosave", (route) => route.abort());
  await control(page, "Description").fill("Written here, and longer than twenty characters too.");
  await control(page, "Referral name").fill("Named here");
  await saveAndContinue(page);
  await visit.arrive("Choose which answer to keep");
  await page.getByRole("button", { name: "Keep all from this tab" }).click();
  await visit.arrive("The deal");
  await expect(control(page, "Description")).toHaveValue(/^Written here/);
  await expect(control(page, "Use case")).toHaveValue(/only the other browser/);
  await expect(control(page, "Referral name")).toHaveValue("Named here");
  forget(consoleErrors, /Failed to load resource|ERR_/);
});

test("an earlier version is restored, and a discarded draft too", async ({ page, visit, mark }) => {
  const name = `Put back ${mark}`;
  const referral = await newReferral(page, visit, "The deal");
  await control(page, "Referral name").fill(name);
  await expectSavedByItself(page);
  await openPage(page, visit, "The customer");
  await control(page, "Customer company name").fill("Heron AG");
  await expectSavedByItself(page);
  await page.goto(`${referral}/history`);
  await visit.arrive("History");
  await page.getByRole("button", { name: "Restore this version of Draft started" }).click();
  await expect(
    page.getByText("Earlier version restored. It's now the newest entry."),
  ).toBeVisible();
  await visit.arrive("History");
  await openPage(page, visit, "The customer");
  await expect(control(page, "Customer company name")).toHaveValue("");
  await page.goto(`${referral}/history`);
  await visit.arrive("History");
  const before = page.getByRole("listitem").filter({ hasText: "2 answers changed" });
  await before.getByRole("button", { name: /^Restore this version/ }).click();
  await expect(
    page.getByText("Earlier version restored. It's now the newest entry."),
  ).toBeVisible();
  await openPage(page, visit, "The customer");
  await expect(control(page, "Customer company name")).toHaveValue("Heron AG");

  await page.goto("/");
  await visit.arrive("Referrals");
  await openMenu(page, name);
  await page.getByRole("button", { name: `Discard ${name}` }).click();
  await expect(page.getByText("The draft was discarded.")).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: "Discarded drafts" }).click();
  await visit.arrive("Discarded drafts");
  await page.getByRole("button", { name: `Restore ${name}` }).click();
  await visit.arrive("Referrals");
  await page.goto(`${referral}/customer`);
  await visit.arrive("The customer");
  await expect(control(page, "Customer company name")).toHaveValue("Heron AG");
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { newReferral } from "./posted";
import { expectSaved } from "./saving";
import { answer, control, errorAt, expectAnswer, groupOf, saveAndContinue } from "./wizard";

/** The value that a list posts, whatever shows it. */
const postedBy = (page: Page, name: string) =>
  page.locator(`#step-form select[name="${name}"]`).inputValue();

const search = (page: Page, question: string) =>
  page.getByRole("combobox", { name: new RegExp(`(^|: )${question}`) });

test.describe("with scripts", () => {
  test("a country is found by any usual name, by keyboard", async ({ page, visit }) => {
    await newReferral(page, visit);
    await control(page, "Country").focus();
    const country = search(page, "Country");
    await expect(country).toHaveAttribute("aria-autocomplete", "list");
    await page.keyboard.type("engl");
    const entries = page.getByRole("listbox").getByRole("option");
    await expect(entries).toHaveText(["United KingdomEngland"]);
    await visit.look("a list open");
    await page.keyboard.press("Enter");
    await expect(country).toHaveValue("United Kingdom");
    expect(await postedBy(page, "country")).toBe("GB");

    // Whoever knows the name goes on without a look at the list.
    for (const [typed, code, label] of [
      ["USA", "US", "United States"],
      ["UAE", "AE", "United Arab Emirates"],
      ["Deutschland", "DE", "Germany"],
      ["America", "US", "United States"],
    ] as const) {
      await country.fill(typed);
      await page.keyboard.press("Tab");
      await expect(country, typed).toHaveValue(label);
      expect(await postedBy(page, "country"), typed).toBe(code);
    }
    await expect(control(page, "State")).toBeVisible();
    await control(page, "State").focus();
    await page.keyboard.type("dc");
    await page.keyboard.press("Tab");
    await expect(search(page, "State")).toHaveValue("Dist. of Columbia");
    await expectSaved(page);
    await page.reload();
    await expectAnswer(page, "Country", "United States");
    await expectAnswer(page, "State", "Dist. of Columbia");
  });

  test("what may be several countries, or is none, is asked about and chooses none", async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit);
    await answer(page, "Country", "Germany");
    await control(page, "Country").focus();
    const country = search(page, "Country");
    await expect(country).toHaveAttribute("aria-autocomplete", "list");
    await country.fill("Unit");
    await page.keyboard.press("Tab");
    await expect(page.getByText("Choose which country you mean by “Unit”")).toBeVisible();
    expect(await postedBy(page, "country")).toBe("");
    await country.fill("Atlantis");
    await expect(page.getByText("No countries match")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByText("No country matches “Atlantis”")).toBeVisible();
    await visit.look("a country that is none");
    await country.fill("Austria");
    await page.keyboard.press("Tab");
    await expect(page.getByText("Atlantis")).toBeHidden();
    expect(await postedBy(page, "country")).toBe("AT");
    // Giving up leaves what was chosen.
    await country.fill("Bel");
    await page.keyboard.press("Escape");
    await expect(country).toHaveValue("Austria");
  });

  test("a country is chosen by mouse, and a place without companies asks for another", async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit);
    await control(page, "Country").click();
    await page.getByRole("listbox").getByRole("option", { name: "Canada", exact: true }).click();
    await expect(search(page, "Country")).toHaveValue("Canada");
    await search(page, "Country").fill("outlying");
    await page
      .getByRole("listbox")
      .getByRole("option", { name: /^U.S. Outlying Islands/ })
      .click();
    await expect(page.getByText("Did you mean the United States?")).toBeVisible();
    await page.getByRole("button", { name: "Use United States" }).click();
    await expect(search(page, "Country")).toHaveValue("United States");
    await expect(page.getByText("Did you mean the United States?")).toBeHidden();
  });

  test("a website's ending fills in the country, and says so until the page is saved", async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit);
    await expectSaved(page);
    await answer(page, "Customer website", "blueheron.de");
    await page.keyboard.press("Tab");
    await expectAnswer(page, "Country", "Germany");
    await expect(page.getByText("Filled in for you from the website's ending")).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expectAnswer(page, "Country", "Germany");
    await expect(page.getByText("Filled in for you")).toBeVisible();
    // A country that somebody chose stays.
    await answer(page, "Country", "Austria");
    await answer(page, "Customer website", "blueheron.fr");
    await page.keyboard.press("Tab");
    await expectSaved(page);
    await expectAnswer(page, "Country", "Austria");
  });

  test("products are found by short names, by keyboard, and a name of several is asked about", async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit, "AWS and co-sell");
    const products = groupOf(page, "AWS products (optional)");
    await products.getByRole("combobox").first().focus();
    const line = page.getByRole("combobox", { name: "Search AWS products" });
    await expect(line).toBeFocused();
    await page.keyboard.type("s3");
    await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText("Amazon S3");
    await visit.look("products open");
    await page.keyboard.press("Enter");
    await expect(products.getByText("1 of 20", { exact: true })).toBeVisible();
    await page.keyboard.type("eks");
    await page.keyboard.press("Enter");
    await expect(products.getByText("2 of 20", { exact: true })).toBeVisible();
    await page.keyboard.type("aurora");
    await page.keyboard.press("Tab");
    await expect(products.getByText("Choose which AWS product you mean by “aurora”")).toBeVisible();
    await expect(products.getByText("2 of 20", { exact: true })).toBeVisible();
    await visit.look("a product asked about");
    await products.getByRole("button", { name: "Amazon RDS Aurora for MySQL" }).click();
    await expect(products.getByText("3 of 20", { exact: true })).toBeVisible();
    await line.fill("Lambda, teapot");
    await page.keyboard.press("Tab");
    await expect(products.getByText("“teapot” isn't in the list of AWS products")).toBeVisible();
    await products.getByRole("button", { name: "Remove “teapot”" }).click();
    await expect(products.getByText("4 of 20", { exact: true })).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expect(products.getByRole("combobox").nth(2)).toHaveValue("Amazon RDS Aurora for MySQL");
    await saveAndContinue(page);
    await visit.arrive("More detail");
  });

  test("products are added and removed by mouse, one press each", async ({ page, visit }) => {
    await newReferral(page, visit, "The deal");
    await answer(
      page,
      "Description",
      "We move archives to Amazon S3 Glacier, and Redshift follows.",
    );
    await expectSaved(page);
    await page.goto(page.url().replace(/[^/]+$/, "cosell"));
    await visit.arrive("AWS and co-sell");
    const products = groupOf(page, "AWS products (optional)");
    await expect(products.getByText("In your description")).toBeVisible();
    await products.getByRole("button", { name: "Add Amazon Redshift" }).click();
    await products.getByRole("button", { name: "Add AWS Lambda" }).click();
    await expect(products.getByText("2 of 20", { exact: true })).toBeVisible();
    await expect(products.getByRole("button", { name: "Add AWS Lambda" })).toBeHidden();
    await products.getByRole("button", { name: "Remove AWS Lambda" }).click();
    await expect(products.getByText("1 of 20", { exact: true })).toBeVisible();
    const line = page.getByRole("combobox", { name: "Search AWS products" });
    await expect(line).toBeFocused();
    await line.fill("glacier");
    await page
      .getByRole("listbox")
      .getByRole("option", { name: "Amazon S3 Glacier", exact: true })
      .click();
    await expect(products.getByText("2 of 20", { exact: true })).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expect(products.getByRole("combobox").nth(1)).toHaveValue("Amazon S3 Glacier");
  });

  test("a currency is found by its name and by its letters", async ({ page, visit }) => {
    await newReferral(page, visit, "Opportunity and commercial");
    await control(page, "Currency (optional)").focus();
    const currency = search(page, "Currency");
    await expect(currency).toHaveAttribute("aria-autocomplete", "list");
    for (const [typed, label] of [
      ["euro", "EUR – Euro"],
      ["gbp", "GBP – British Pound"],
      ["yen", "JPY – Japanese Yen"],
    ] as const) {
      await currency.fill(typed);
      await page.keyboard.press("Tab");
      await expect(currency, typed).toHaveValue(label);
    }
    expect(await postedBy(page, "currency")).toBe("JPY");
  });

  test("a day is chosen from the browser's calendar, which begins at the one typed", async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit, "Delivery, money and dates");
    // Nothing of a browser's own calendar can be seen or pressed from outside.
    await page.evaluate(() => {
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      HTMLInputElement.prototype.showPicker = function () {
        document.title = `Referral Desk ${this.value}`;
        own?.set?.call(this, "2027-06-30");
        this.dispatchEvent(new Event("input", { bubbles: true }));
      };
    });
    await answer(page, "Target close date", "15 May 2027");
    await page.getByRole("button", { name: "Choose a date" }).first().click();
    await expect(control(page, "Target close date")).toHaveValue("June 30, 2027");
    await answer(page, "Target close date", "1 May 2027");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(control(page, "Target close date")).toHaveValue("June 30, 2027");
    await expect(page).toHaveTitle("Referral Desk 2027-05-01");
    await expectSaved(page);
    await page.reload();
    await expectAnswer(page, "Target close date", "June 30, 2027");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a country and a state are found by typing their usual names", async ({ page, visit }) => {
    await newReferral(page, visit);
    await control(page, "Country").focus();
    await page.keyboard.type("USA");
    await expectAnswer(page, "Country", "USA (United States)");
    await control(page, "State").focus();
    await page.keyboard.type("NY");
    await expectAnswer(page, "State", "NY (New York)");
    await saveAndContinue(page);
    await visit.arrive("The customer");
    await expectAnswer(page, "Country", "United States");
    await expectAnswer(page, "State", "New York");
  });

  test("a place without companies leads to the country that was meant", async ({ page, visit }) => {
    await newReferral(page, visit);
    await answer(page, "Country", "U.S. Outlying Islands");
    await saveAndContinue(page);
    await visit.arrive("The customer");
    await expect(page.getByText("Did you mean the United States?")).toBeVisible();
    await page.getByRole("button", { name: "Use United States" }).click();
    await visit.arrive("The customer");
    await expectAnswer(page, "Country", "United States");
  });

  test("products are read by short names, and a name of several is asked about", async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit, "AWS and co-sell");
    await answer(page, "AWS products (optional)", ["s3", "aurora"]);
    await saveAndContinue(page);
    await visit.arrive("AWS and co-sell");
    await expect(await errorAt(page, "AWS products (optional)")).toContainText(
      "Choose which AWS service you mean by “aurora”: Amazon Aurora DSQL",
    );
    const products = groupOf(page, "AWS products (optional)");
    await products.getByRole("combobox").nth(1).fill("Aurora Postgres");
    await saveAndContinue(page);
    await visit.arrive("More detail");
  });
});

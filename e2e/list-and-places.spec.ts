import { expect, test } from "./fixtures";
import { searchFor } from "./list";
import { writtenReferral } from "./posted";
import { answerAll, summaryOf, you } from "./wizard";

test("the list is counted, searched, filtered and paged by its address", async ({
  page,
  visit,
  mark,
}) => {
  for (let number = 1; number <= 26; number += 1) {
    const answers = { "Customer company name": `Crowd ${mark} ${number}` };
    await writtenReferral(page, [{ heading: "The customer", answers }]);
  }
  await page.goto("/");
  await visit.arrive("Referrals");
  const search = page.getByRole("search");
  await searchFor(page, `crowd ${mark}`);
  await expect(page.getByText("26 referrals found.")).toBeVisible();
  await visit.arrive("Referrals");
  await expect(page.getByRole("link", { name: /^Crowd/ })).toHaveCount(25);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page).toHaveURL(new RegExp(`q=crowd\\+${mark}&after=`));
  await expect(page.getByRole("link", { name: /^Crowd/ })).toHaveCount(1);
  await expect(
    page.getByRole("link", { name: `Crowd ${mark} 1 (untitled)`, exact: true }),
  ).toBeVisible();
  await visit.arrive("Referrals");
  await page.getByRole("link", { name: "Newer" }).click();
  await expect(page.getByRole("link", { name: /^Crowd/ })).toHaveCount(25);
  await page.getByRole("columnheader").getByRole("link", { name: "Close date" }).click();
  await expect(page).toHaveURL(new RegExp(`q=crowd\\+${mark}&sort=close`));
  await expect(page.getByText("Earliest close date first")).toBeVisible();
  await visit.arrive("Referrals");

  // The address holds the whole question: it can be shared and reloaded.
  await page.reload();
  await expect(search.getByLabel("Search referrals")).toHaveValue(`crowd ${mark}`);
  const tabs = page.getByRole("navigation", { name: "Referrals by status" });
  await tabs.getByRole("link", { name: /^Approved/ }).click();
  await expect(page.getByText(`Nothing matches “crowd ${mark}”`)).toBeVisible();
  await visit.arrive("Referrals");
  await page.getByRole("link", { name: "Search all referrals" }).click();
  await expect(page.getByText("26 referrals found.")).toBeVisible();
  await tabs.getByRole("link", { name: /^Rejected/ }).click();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/$/);
  await visit.arrive("Referrals");

  const drafts = tabs.getByRole("link", { name: /^Drafts/ });
  const counted = Number(/\d+/.exec((await drafts.textContent()) ?? "")?.[0]);
  expect(counted).toBeGreaterThanOrEqual(26);
  await drafts.click();
  await expect(drafts).toHaveAttribute("aria-current", "page");
  await expect(page.getByText(/\d+ referrals found[.,]/)).toBeVisible();
  await visit.arrive("Referrals");
  // Each applies at once: there is no button to press where scripts run.
  await search.getByLabel("Owner").selectOption("Someone else");
  await search.getByLabel("Search referrals").fill(mark);
  await expect(page.getByText(`Nothing matches “${mark}”`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`q=${mark}&owner=else&status=draft`));
  await expect(search.getByLabel("Search referrals")).toBeFocused();
  await expect(search.getByRole("button", { name: "Apply" })).toBeHidden();
  await visit.arrive("Referrals");
});

test("the list works without scripts, and becomes blocks on a narrow screen", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  await page.goto("/?q=&status=draft");
  await page.getByLabel("Search referrals").fill("no such referral anywhere");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Nothing matches “no such referral anywhere”")).toBeVisible();
  await context.close();
});

test("who one is, and colleagues, are kept on the settings page with mistakes told", async ({
  page,
  visit,
  mark,
}) => {
  await page.goto("/settings");
  await visit.arrive("Settings");
  const yours = page.getByRole("region", { name: "You", exact: true });
  await yours.getByLabel("First name").fill("");
  await yours.getByLabel("Work email").fill("maria");
  await yours.getByRole("button", { name: "Save" }).click();
  await expect(summaryOf(page)).toBeFocused();
  await expect(yours.getByLabel("Work email")).toHaveValue("maria");
  await visit.arrive("Settings");
  await yours.getByLabel("First name").fill(you.firstName);
  await yours.getByLabel("Last name").fill(you.lastName);
  await yours.getByLabel("Work email").fill(you.email);
  await yours.getByRole("button", { name: "Save" }).click();
  await expect(yours.getByText("Saved")).toBeVisible();

  const people = page.getByRole("region", { name: "People who may own a referral" });
  await people.getByLabel("First name").fill("Priya");
  await people.getByLabel("Last name").fill(mark);
  await people.getByLabel("Work email").fill(`priya.${mark}@partner.example`);
  await people.getByRole("button", { name: "Add" }).click();
  const row = people.getByRole("row").filter({ hasText: `Priya ${mark}` });
  await expect(row).toContainText("Not asked yet");
  await visit.arrive("Settings");
  await row.getByRole("button", { name: `Remove Priya ${mark}` }).click();
  await expect(row).toBeHidden();

  const connection = page.getByRole("region", { name: "Connection" });
  await expect(connection).toContainText("Sandbox");
  const company = page.getByRole("region", { name: "Your own company" });
  await company.getByLabel("Web domains").fill("not a domain");
  await company.getByRole("button", { name: "Save" }).click();
  await expect(summaryOf(page)).toBeFocused();
  await expect(summaryOf(page).getByRole("link")).toHaveText([
    "Enter web domains separated by commas, for example example.com, example.de",
  ]);
  await visit.arrive("Settings");
  await company.getByLabel("Web domains").fill(`https://www.heron-${mark}.de/about`);
  await company.getByRole("button", { name: "Save" }).click();
  await expect(company.getByText("Saved")).toBeVisible();
  await page.reload();
  await expect(company.getByLabel("Web domains")).toHaveValue(`heron-${mark}.de`);
  await visit.arrive("Settings");
  const referral = await writtenReferral(page, [
    { heading: "The customer", answers: { "Customer website": `heron-${mark}.de` } },
  ]);
  await page.goto(`${referral}/customer?check=1`);
  await visit.arrive("The customer");
  await expect(summaryOf(page)).toContainText("your own");
  await page.goto("/settings");
  await company.getByLabel("Web domains").fill("");
  await company.getByRole("button", { name: "Save" }).click();
  await expect(company.getByText("Saved")).toBeVisible();
});

test("the first page of all asks who one is, and says what it cannot read", async ({
  page,
  visit,
}) => {
  await page.goto("/start");
  await visit.arrive("Before you start");
  await answerAll(page, { "First name": "", "Last name": "", "Work email": "" });
  const start = page.getByRole("button", { name: "Save and start a referral" });
  await start.click();
  await expect(summaryOf(page)).toBeFocused();
  await expect(summaryOf(page).getByRole("link")).toHaveCount(3);
  await visit.arrive("Before you start");
  await answerAll(page, {
    "First name": you.firstName,
    "Last name": you.lastName,
    "Work email": you.email,
  });
  await start.click();
  await visit.arrive("The customer");
});

test("the help page explains ACE, and every page says where referrals go", async ({
  page,
  visit,
}) => {
  await page.goto("/");
  await visit.arrive("Referrals");
  await expect(page.getByText("Practice mode: nothing is sent to AWS")).toBeVisible();
  await expect(page.locator("[data-target]")).not.toContainText("Sandbox");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Help" }).click();
  await visit.arrive(/./);
  await expect(page.getByRole("heading", { name: "What ACE is" })).toBeVisible();
  await expect(page.getByText("Practice mode: nothing is sent to AWS")).toBeVisible();
  await expect(page.getByText("Independent tool, not run by Amazon Web Services")).toBeVisible();
});

test("an address without a referral says so and shows nothing else", async ({
  page,
  visit,
  consoleErrors,
}) => {
  for (const address of [
    "/referrals/nosuchreferral",
    "/referrals/nosuchreferral/customer",
    "/referrals/nosuchreferral/review",
    "/referrals/nosuchreferral/sent",
    "/nothing/here",
  ]) {
    const answered = await page.goto(address);
    expect(answered?.status(), address).toBe(404);
    await visit.arrive("Page not found");
  }
  // The browser reports the 404 itself, and nothing else.
  expect(consoleErrors.every((text) => text.includes("404"))).toBe(true);
  consoleErrors.length = 0;
});

test("every answer tells the browser what to refuse: pages, files and refusals", async ({
  page,
  visit,
}) => {
  await page.goto("/");
  await visit.arrive("Referrals");
  const script = await page.locator("script[src]").first().getAttribute("src");
  const answers = [
    await page.request.get("/"),
    await page.request.get("/nothing/here"),
    await page.request.get(script ?? ""),
    await page.request.post("/", { headers: { Origin: "http://elsewhere.example" } }),
    await page.request.post("/api/autosave", { headers: { Origin: "http://elsewhere.example" } }),
    await page.request.post("/api/duplicates", { headers: { Origin: "http://elsewhere.example" } }),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([200, 404, 200, 403, 403, 403]);
  const locks = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
  for (const answer of answers) {
    expect(answer.headers(), answer.url()).toMatchObject(locks);
  }
  const pages = answers.filter((answer) => !answer.url().includes("/_next/"));
  for (const answer of pages) {
    expect(answer.headers()["cache-control"], answer.url()).toContain("no-store");
    expect(answer.headers()["content-security-policy"], answer.url()).toContain("default-src");
  }
});

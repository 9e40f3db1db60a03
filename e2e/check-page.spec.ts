import { at, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { optionalPages } from "./optional-pages";
import { newReferral, toCheck } from "./posted";
import { germany, ready, withoutSolution } from "./referrals";
import {
  addressOf,
  answer,
  answerAll,
  saveAndContinue,
  sendToAws,
  summaryOf,
  tickSubmit,
} from "./wizard";

test("the list leads to what is missing, and the five reasons say what is known", async ({
  page,
  visit,
  mark,
}) => {
  await newReferral(page, visit, "Check and send");
  const reasons = page.getByText("We checked the five most common reasons AWS returns referrals");
  await reasons.click();
  const reason = (title: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
  const blocked = {
    "Complete and correct": "Blocks sending",
    "Description and use case": "Blocks sending",
    "AWS revenue estimate": "Blocks sending",
    "Opportunity owner": "Not checked",
    "Your ask": "Blocks sending",
  };
  for (const [title, state] of Object.entries(blocked)) {
    await expect(reason(title)).toContainText(state);
  }
  await expect(page.getByText(/^1\d things block sending$/)).toBeVisible();
  const todo = page.getByRole("region", { name: "Checks" });
  await page.getByRole("link", { name: /^\d+ to fix$/ }).click();
  await expect(page.getByRole("heading", { name: "Fix before you send" })).toBeInViewport();
  await expect(todo).toContainText("Choose the category that best fits this workload");
  await todo.getByRole("link", { name: /^Fix Estimated AWS monthly/ }).click();
  await visit.arrive("Delivery, money and dates");
  await expect(page.getByLabel(/^Estimated AWS monthly recurring revenue/)).toBeFocused();

  await toCheck(page, visit, ready(mark).pages);
  await expect(page.getByRole("main").getByText("Ready to send", { exact: true })).toBeVisible();
  await expect(todo.getByRole("link", { name: /^Fix / })).toHaveCount(0);
  await expect(todo).not.toContainText("To review");
  await reasons.click();
  const known: Record<string, string | RegExp> = {
    "Complete and correct": "Ready",
    "Description and use case": "Ready",
    // The owner may have sent ten by then.
    "AWS revenue estimate":
      /a month is in (the usual range|line with the owner's last ten referrals)/,
    "Opportunity owner": "Not checked",
    "Your ask": "Co-sell, with 1 kind of help selected",
  };
  for (const [title, words] of Object.entries(known)) {
    await expect(reason(title)).toContainText(words);
  }
});

test("the preview shows exactly what AWS then holds, and what is not sent", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = germany(mark);
  await toCheck(page, visit, [
    ...pages,
    {
      heading: "AWS and co-sell",
      answers: {
        "AWS products (optional)": ["AWS IoT Core"],
        "Next step (optional)": "Maria calls the plant manager on Friday",
      },
    },
    {
      heading: "Opportunity and commercial",
      answers: {
        "Customer software value, TCV (optional)": "250k",
        "Currency (optional)": "EUR – Euro",
        "Opportunity type (optional)": "Expansion",
        "Original AWS opportunity ID": "O1234567",
      },
    },
    {
      heading: "Opportunity and commercial",
      answers: { "Opportunity type (optional)": "New (Net New Business)" },
    },
  ]);
  await page.getByRole("heading", { name: "Exact data for AWS" }).click();
  const notSent = page.getByRole("heading", { name: "Not sent" }).locator("~ ul").first();
  await expect(notSent).toContainText(
    "Original AWS opportunity ID: Doesn't apply with your other answers",
  );
  const changed = page.getByRole("table", { name: /not sent the way they were entered/ });
  await expect(changed.getByRole("row", { name: /^Customer website/ })).toContainText(
    "https://nordlicht-stadtwerke.de",
  );
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the JSON" }).click();
  expect((await download).suggestedFilename()).toMatch(/^referral-.+\.json$/);
  const preview = page.getByRole("table", { name: /^Each answer, its name at AWS/ });
  const rows = preview.getByRole("row").filter({ has: page.getByRole("cell") });
  const shown = await Promise.all(
    (await rows.all()).map((row) => row.locator("th, td code").allInnerTexts()),
  );
  expect(shown.length).toBeGreaterThan(25);
  expect(shown.every(([, , value]) => value !== "" && value !== "null")).toBe(true);
  await sendToAws(page, visit);

  const opportunity = await theOpportunityOf(partnerCentral, company);
  const differing = shown.filter(([, name = "", value = ""]) => {
    if (name === "LifeCycle.ReviewStatus") return value !== "Pending Submission";
    const path = name.replace("Assignee.", "OpportunityTeam.0.").replace("[]", ".0");
    // Not part of what AWS reads back: the catalog is asked with, the rest is kept elsewhere.
    if (/^(Origin|AwsSubmission\.)/.test(path)) return false;
    const held = at(opportunity, path);
    return Array.isArray(held)
      ? !held.includes(value) && held.join(", ") !== value
      : held !== value;
  });
  expect(differing, "rows of the preview that AWS holds differently").toEqual([]);
});

test("an Edit link leads to the question, and saving leads back to its row", async ({
  page,
  visit,
  mark,
}) => {
  const { pages } = germany(mark);
  await toCheck(page, visit, pages);
  await page.getByRole("link", { name: "Edit Use case", exact: true }).click();
  await visit.arrive("The deal");
  await expect(page.getByLabel("Use case", { exact: true })).toBeFocused();
  await answer(page, "Use case", "Faults are found a day late, and 300 customers call each time.");
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  await expect(page.locator("#row-useCase")).toBeFocused();
  await expect(page.locator("#row-useCase")).toContainText("300 customers call");

  // A change that raises a question leads past it before it leads back.
  await page.getByRole("link", { name: "Edit Industry", exact: true }).click();
  await visit.arrive("The customer");
  await answer(page, "Industry", "Other");
  await page.getByLabel(/Describe the industry$/).fill("");
  await saveAndContinue(page);
  await visit.arrive("The customer");
  await expect(page.getByLabel(/Describe the industry$/)).toBeFocused();
  await answer(page, "Describe the industry", "Zeppelin repair");
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  await expect(page.locator("#row-industry")).toBeFocused();

  // A wrong change is told first, and the way back is not forgotten.
  await page.getByRole("link", { name: "Edit Customer website", exact: true }).click();
  await visit.arrive("The customer");
  await answer(page, "Customer website", "example.com");
  await saveAndContinue(page);
  await expect(summaryOf(page)).toBeFocused();
  await visit.arrive("The customer");
  await answer(page, "Customer website", "nordlicht-stadtwerke.de");
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  await expect(page.locator("#row-website")).toBeFocused();
});

test("nothing is sent without the tick, nor while something blocks", async ({
  page,
  visit,
  mark,
}) => {
  const written = germany(mark);
  await toCheck(page, visit, withoutSolution(written));
  const send = page.getByRole("button", { name: "Send to AWS" });
  await send.click();
  await expect(summaryOf(page)).toBeFocused();
  await expect(summaryOf(page)).toContainText("Select Submit to AWS (ACE)");
  await visit.arrive("Check and send");
  await tickSubmit(page);
  await send.click();
  // The list has them: on top stands how many.
  await expect(summaryOf(page).getByRole("link")).toHaveText([
    "Fix the 2 items that block sending, then try again",
  ]);
  await visit.arrive("Check and send");
  await summaryOf(page).getByRole("link").click();
  const list = page.getByRole("region", { name: "Checks" });
  await expect(list.getByRole("heading", { name: "Fix before you send" })).toBeFocused();
  await expect(list).toContainText("Choose a solution, or choose Other and describe it");
  await expect(list).toContainText("Select what you've already done with this customer");
  await list.getByRole("link", { name: "Fix Solution offered" }).click();
  await visit.arrive("Owner and AWS support");
  await answerAll(page, written.pages[3]?.answers ?? {});
  await saveAndContinue(page);
  await sendToAws(page, visit);
});

test("contact details and exact data are on paper when they are asked for", async ({
  page,
  visit,
  mark,
}) => {
  await toCheck(page, visit, [...germany(mark).pages, ...optionalPages("O1234567")]);
  const email = page.locator("#row-contactEmail");
  const exact = page.getByRole("heading", { name: "Exact data for AWS" });
  await expect(email).toContainText("J.OWeiss@Nordlicht.example");
  await page.emulateMedia({ media: "print" });
  await expect(email.getByText("J.OWeiss@Nordlicht.example")).toBeHidden();
  await expect(email.getByText("J•••@Nordlicht.example")).toBeVisible();
  await expect(exact).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByText("Print options").click();
  await page.getByLabel("Include the contact's email and phone").check();
  await page.getByLabel("Include the exact data for AWS").check();
  await page.emulateMedia({ media: "print" });
  await expect(email.getByText("J.OWeiss@Nordlicht.example")).toBeVisible();
  await expect(exact).toBeVisible();
});

test("the printed page holds every answer, opened, and no buttons", async ({
  page,
  visit,
  mark,
}) => {
  const { company, pages } = germany(mark);
  await toCheck(page, visit, pages);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Check and send" })).toBeVisible();
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Edit / }).filter({ visible: true })).toHaveCount(0);
  await expect(page.locator("#row-companyName")).toContainText(company);
  for (const row of await page.locator("[id^=row-]").all()) await expect(row).toBeVisible();
  await expect(page.getByRole("heading", { name: "Exact data for AWS" })).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(0);
  expect(addressOf(page)).toMatch(/^\/referrals\//);
});

test("nothing that has the focus is covered by the bar", async ({ page, visit, mark }) => {
  await toCheck(page, visit, withoutSolution(germany(mark)));
  await page.setViewportSize({ width: 1280, height: 800 });
  const send = page.getByRole("button", { name: "Send to AWS" });
  await page.getByRole("link", { name: "Guide to referrals" }).focus();
  await expect(send).toBeInViewport();
  // Backwards, so that the page scrolls towards the bar.
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press("Shift+Tab");
    if (await send.evaluate((element) => element === document.activeElement)) break;
    expect.soft(await page.evaluate(coveredFocus)).toBe("");
  }
  await expect(send).toBeFocused();

  // Where it would take too much of the window, it scrolls away with the page.
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.getByRole("link", { name: "Guide to referrals" }).focus();
  await expect(send).not.toBeInViewport();
});

/** The words of what has the focus, where something else is drawn over its middle. */
function coveredFocus(): string {
  const focused = document.activeElement;
  if (!focused) return "";
  const { left, top, width, height } = focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + Math.min(width, 8) / 2, top + height / 2);
  const isSeen = above !== null && (focused.contains(above) || above.contains(focused));
  return isSeen ? "" : `${focused.textContent} below ${above?.textContent?.slice(0, 40)}`;
}

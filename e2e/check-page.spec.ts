import { at, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { newReferral, toCheck } from "./posted";
import { germany, withoutSolution } from "./referrals";
import {
  addressOf,
  answer,
  answerAll,
  saveAndContinue,
  sendToAws,
  summaryOf,
  tickSubmit,
} from "./wizard";

test("the panel says of the five reasons what is known, and leads to what is missing", async ({
  page,
  visit,
  mark,
}) => {
  // Of its own in all that other referrals are compared by.
  const [customer, deal, delivery, ask] = germany(mark).pages;
  const pages = [customer, deal, delivery, ask].filter((each) => each !== undefined);
  Object.assign(customer?.answers ?? {}, { "Customer website": `stadtwerke-${mark}.de` });
  Object.assign(deal?.answers ?? {}, { "Referral name": `Nordlicht Stadtwerke – ${mark} – Kiel` });
  const amount = String(4103 + 10 * (Number.parseInt(mark.slice(0, 3), 16) % 80));
  const amountAsked = "Estimated AWS monthly recurring revenue, in US dollars";
  Object.assign(delivery?.answers ?? {}, { [amountAsked]: amount });
  await newReferral(page, visit, "Check and send");
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
  await expect(page.getByRole("heading", { name: /^1\d things block sending$/ })).toBeVisible();
  await expect(page.getByText("AWS also needs").locator("..")).toContainText(
    "Choose the category that best fits this workload",
  );
  await reason("AWS revenue estimate").getByRole("link").click();
  await visit.arrive("Delivery, money and dates");
  await expect(page.getByLabel(/^Estimated AWS monthly recurring revenue/)).toBeFocused();

  const nextStep = { "Next step (optional)": "Maria calls the plant manager on Friday" };
  await toCheck(page, visit, [...pages, { heading: "AWS and co-sell", answers: nextStep }]);
  await expect(page.getByRole("heading", { name: "Ready to send", exact: true })).toBeVisible();
  const ready = {
    "Complete and correct": "Ready",
    "Description and use case": "Ready",
    "AWS revenue estimate": "a month is in the usual range",
    "Opportunity owner": "Not checked",
    "Your ask": "Co-sell, with 1 kind of help selected",
  };
  for (const [title, words] of Object.entries(ready)) {
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
        "Currency (optional)": "EUR",
        "Opportunity type (optional)": "Expansion",
        "Original AWS opportunity ID": "O1234567",
      },
    },
    {
      heading: "Opportunity and commercial",
      answers: { "Opportunity type (optional)": "New (Net New Business)" },
    },
  ]);
  const notSent = page.getByRole("heading", { name: "Not sent" }).locator("~ ul").first();
  await expect(notSent).toContainText(
    "Original AWS opportunity ID: Doesn't apply with your other answers",
  );
  const preview = page.getByRole("region", { name: "What AWS will receive" });
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
  await expect(summaryOf(page).getByRole("link")).toHaveText([
    "Choose a solution, or choose Other and describe it",
    "Select what you've already done with this customer",
    "Fix the 2 items that block sending, then try again",
  ]);
  await visit.arrive("Check and send");
  await summaryOf(page)
    .getByRole("link", { name: /^Choose a solution/ })
    .click();
  await visit.arrive("Owner and AWS support");
  await answerAll(page, written.pages[3]?.answers ?? {});
  await saveAndContinue(page);
  await sendToAws(page, visit);
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
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(0);
  expect(addressOf(page)).toMatch(/^\/referrals\//);
});

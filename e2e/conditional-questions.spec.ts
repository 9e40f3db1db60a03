import { GetOpportunityCommand } from "@aws-sdk/client-partnercentral-selling";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { newReferral, toCheck } from "./posted";
import { always, germany, unitedStates } from "./referrals";
import {
  answer,
  answerAll,
  expectAnswer,
  groupOf,
  openPage,
  saveAndContinue,
  sendToAws,
  startReferral,
  summaryOf,
  wordsOf,
} from "./wizard";

/** What raises a question, and the question; without scripts it stands there under its condition. */
const raised: Record<string, { given: Record<string, string>; asks: string; until: string }[]> = {
  "The customer": [
    { given: { Country: "United States" }, asks: "State", until: "Germany" },
    { given: { Industry: "Other" }, asks: "Describe the industry", until: "Retail" },
  ],
  "Delivery, money and dates": [
    {
      given: { "Is this from a marketing activity?": "Yes" },
      asks: "Was MDF used?",
      until: "No",
    },
  ],
  "Owner and AWS support": [
    {
      given: { "What do you want from AWS?": "Co-Sell" },
      asks: "Primary need from AWS",
      until: "For Visibility Only",
    },
    {
      given: { "AWS Partner Central user": "Someone else" },
      asks: "Owner work email",
      until: "Maria Keller (you)",
    },
  ],
  "Opportunity and commercial": [
    {
      given: { "Opportunity type (optional)": "Expansion" },
      asks: "Original AWS opportunity ID",
      until: "New (Net New Business)",
    },
  ],
  "Competition and compliance": [
    {
      given: { "Competitive tracking (optional)": "Other" },
      asks: "Other competitive tracking",
      until: "Oracle Cloud",
    },
    {
      given: { "Has classified national security information? (optional)": "Yes" },
      asks: "I understand what AWS will hide",
      until: "No",
    },
  ],
};

test("a question appears after the answer that raises it, and goes with it", async ({
  page,
  visit,
}) => {
  await newReferral(page, visit);
  for (const [heading, list] of Object.entries(raised)) {
    await openPage(page, visit, heading);
    for (const { given, asks, until } of list) {
      const [trigger = ""] = Object.keys(given);
      const question = groupOf(page, asks)
        .or(page.getByLabel(wordsOf(asks)))
        .first();
      await answerAll(page, given);
      await expect(question, asks).toBeVisible();
      await answer(page, trigger, until);
      await expect(question, asks).toBeHidden();
    }
  }
});

test("the postal code goes where the country has none, and comes back", async ({ page, visit }) => {
  await newReferral(page, visit);
  const code = page.getByLabel(/Postal code$/);
  await answer(page, "Country", "Germany");
  await expect(page.getByText("Germany codes look like 10115")).toBeVisible();
  await expect(code).toBeVisible();
  await answer(page, "Country", "United Arab Emirates");
  await expect(code).toBeHidden();
  await answer(page, "Country", "United Kingdom");
  await expect(code).toBeVisible();
  await expect(page.getByText("United Kingdom codes look like SW1A 1AA")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every conditional question stands on its page with its condition in front", async ({
    page,
    visit,
  }) => {
    await startReferral(page, visit);
    for (const [heading, list] of Object.entries(raised)) {
      await openPage(page, visit, heading);
      for (const { asks } of list) {
        const label = page.locator("label, legend").filter({ hasText: wordsOf(asks) });
        await expect(label).toContainText(/^If (you|the|this) .+: /);
        await expect(label).toBeVisible();
      }
    }
  });

  test("answers to questions that do not apply are kept, and said not to be sent", async ({
    page,
    visit,
    mark,
  }) => {
    const [customer] = germany(mark).pages;
    await startReferral(page, visit);
    await answerAll(page, { ...customer?.answers, State: "Oregon" });
    await saveAndContinue(page);
    await visit.arrive("The deal");
    await openPage(page, visit, "The customer");
    await expectAnswer(page, "State", "Oregon");
    await openPage(page, visit, "Check and send");
    await page.getByRole("heading", { name: "Exact data for AWS" }).click();
    const notSent = page.getByRole("heading", { name: "Not sent" }).locator("~ ul").first();
    await expect(notSent).toContainText("State: Doesn't apply with your other answers");
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled });

    test("marketing turned to No keeps the campaign until its author lets it go", async ({
      page,
      visit,
      mark,
    }) => {
      const { pages } = germany(mark);
      const marketing = "Is this from a marketing activity?";
      await (javaScriptEnabled ? newReferral : startReferral)(page, visit);
      await openPage(page, visit, "Delivery, money and dates");
      await answerAll(page, {
        ...pages[2]?.answers,
        [marketing]: "Yes",
        "Was MDF used?": "Yes",
      });
      await saveAndContinue(page);
      await visit.arrive("Owner and AWS support");
      await openPage(page, visit, "Marketing and programs");
      await answerAll(page, {
        "Campaign name (optional)": `Spring ${mark}`,
        "Marketing channel (optional)": ["Email"],
      });
      await saveAndContinue(page);
      await visit.arrive("More detail");

      await openPage(page, visit, "Delivery, money and dates");
      await answer(page, marketing, "No");
      await saveAndContinue(page);
      await expect(summaryOf(page).getByRole("link")).toHaveText([
        "This deal has marketing details. Choose Yes, or remove them",
      ]);
      await visit.arrive("Delivery, money and dates");
      await openPage(page, visit, "Check and send");
      await expect(page.locator("#row-fromMarketing")).toContainText("No");

      await openPage(page, visit, "Delivery, money and dates");
      await page.getByLabel(/Remove the marketing details/).check({ force: true });
      await saveAndContinue(page);
      await visit.arrive("Owner and AWS support");
      await openPage(page, visit, "Check and send");
      await expect(page.getByText(`Spring ${mark}`)).toHaveCount(0);
    });
  });
}

test("MDF that was answered on this very page can be removed on it", async ({
  page,
  visit,
  mark,
}) => {
  await newReferral(page, visit, "Delivery, money and dates");
  const marketing = "Is this from a marketing activity?";
  await answerAll(page, {
    ...germany(mark).pages[2]?.answers,
    [marketing]: "Yes",
    "Was MDF used?": "Yes",
  });
  await answer(page, marketing, "No");
  await page.getByLabel(/Remove the marketing details/).check({ force: true });
  await saveAndContinue(page);
  await visit.arrive("Owner and AWS support");
});

test("visibility only asks AWS for no help, and none is sent", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages, atAws } = unitedStates(mark);
  const visibility = {
    heading: "Owner and AWS support",
    answers: { "What do you want from AWS?": "For Visibility Only" },
  };
  await toCheck(page, visit, [...pages, visibility]);
  await expect(page.getByText("AWS may return it")).toBeVisible();
  await page.getByRole("heading", { name: "Exact data for AWS" }).click();
  await expect(page.getByText("Primary need from AWS: Doesn't apply")).toBeVisible();
  await sendToAws(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  // AWS says itself what none means.
  const PrimaryNeedsFromAws = ["Do Not Need Support from AWS Sales Rep"];
  expectAtAws(opportunity, { ...always, ...atAws, PrimaryNeedsFromAws });
});

test("a national security referral needs no website or code, but a tick, and tells what AWS stores", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { pages } = unitedStates(mark);
  const [customer, ...others] = pages;
  const {
    State: _s,
    "Postal code": _p,
    "Customer website": _w,
    ...known
  } = customer?.answers ?? {};
  await toCheck(page, visit, [
    { heading: "The customer", answers: { ...known, Industry: "Government" } },
    ...others,
    {
      heading: "Competition and compliance",
      answers: { "Has classified national security information? (optional)": "Yes" },
    },
  ]);
  const words =
    "AWS hides the company, website, postal code, and state for these. Select the checkbox to confirm";
  await expect(page.getByRole("region", { name: "Checks" })).toContainText(words);
  await page.getByRole("link", { name: "Fix I understand what AWS will hide" }).click();
  await visit.arrive("Competition and compliance");
  await answer(page, "I understand what AWS will hide", ["Yes, continue"]);
  await saveAndContinue(page);
  await visit.arrive("Check and send");
  await expect(page.getByText("Blocks sending", { exact: true })).toBeHidden();
  await sendToAws(page, visit);

  // AWS names no company in what it lists or shows of these.
  const Identifier = (await page.getByText(/^O\d+$/).textContent()) ?? "";
  const opportunity = await partnerCentral.send(
    new GetOpportunityCommand({ Catalog: "Sandbox", Identifier }),
  );
  expectAtAws(opportunity, {
    NationalSecurity: "Yes",
    "Customer.Account.Industry": "Government",
    "Customer.Account.WebsiteUrl": undefined,
    "Customer.Account.Address.CountryCode": "US",
    "Customer.Account.Address.StateOrRegion": undefined,
    "Customer.Account.Address.PostalCode": undefined,
    "LifeCycle.ReviewStatus": "Submitted",
  });
});

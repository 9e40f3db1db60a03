import type { Page } from "@playwright/test";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { optionalPages } from "./optional-pages";
import { toCheck } from "./posted";
import { always, germany } from "./referrals";
import {
  addressOf,
  answerAll,
  continueToCheck,
  control,
  type PageAnswers,
  saveAndContinue,
  sendToAws,
  startReferral,
} from "./wizard";

const year = new Date().getUTCFullYear() + 1;

/** Where the emulated partner sells: the start of each ARN. */
const marketplace = "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace";

const ESTIMATE = "3f0c2a91b7d84e65a0c19f7e2d5b8c44";

/** The same rows as AWS must hold them, written by hand. */
const atAws = (earlier: string): Record<string, unknown> => ({
  "Customer.Account.AwsAccountId": "012345678901",
  "Customer.Account.Duns": "315051234",
  "Customer.Contacts": [
    {
      FirstName: "Jürgen",
      LastName: "O'Weiß",
      Email: "j.oweiss@nordlicht.example",
      BusinessTitle: "Leiter Netze & IT",
      Phone: "+4930901820",
    },
  ],
  "Customer.Account.Address.StreetAddress": "Am Nordlicht 7",
  "Customer.Account.Address.City": "München",
  "Customer.Account.Address.PostalCode": "80331",
  OpportunityType: "Expansion",
  "Project.ExpectedCustomerSpend.0.EstimationUrl": `https://calculator.aws/#/estimate?id=${ESTIMATE}`,
  "Project.RelatedOpportunityIdentifier": earlier,
  "SoftwareRevenue.Value.Amount": "1250000.50",
  "SoftwareRevenue.Value.CurrencyCode": "EUR",
  "SoftwareRevenue.EffectiveDate": `${year}-02-01`,
  "SoftwareRevenue.ExpirationDate": `${year + 3}-01-31`,
  "SoftwareRevenue.DeliveryModel": "Subscription",
  "RelatedEntityIdentifiers.AwsProducts": ["AWSIoTCore", "AmazonQuickSight"],
  "RelatedEntityIdentifiers.Solutions": ["S-1234567"],
  "RelatedEntityIdentifiers.AwsMarketplaceSolutions": [
    `${marketplace}/Solution/soln-4tz7qk2m9xw3b`,
  ],
  "RelatedEntityIdentifiers.AwsMarketplaceProducts": [`${marketplace}/SaaSProduct/prod-a1`],
  "LifeCycle.NextSteps": "Maria sends the sizing to the AWS architect by 12 March",
  "Project.SalesActivities": ["Conducted POC / Demo", "In evaluation / planning stage"],
  "LifeCycle.Stage": "Technical Validation",
  "Project.ApnPrograms": ["Migration Acceleration Program", "Well-Architected"],
  "Marketing.Source": "Marketing Activity",
  "Marketing.AwsFundingUsed": "Yes",
  "Marketing.CampaignName": "EMEA-ENERGY-2027",
  "Marketing.Channels": ["Email", "Live Event"],
  "Marketing.UseCases": ["Analytics", "IoT"],
  "Project.CompetitorName": "*Other",
  "Project.OtherCompetitorNames": "Hetzner, STACKIT",
  NationalSecurity: "No",
});

/** Each question's guidance stands beside it while it has the focus. */
async function seeGuidance(page: Page, questions: string[]): Promise<void> {
  for (const question of questions) {
    await control(page, question).focus();
    const guidance = page.getByRole("complementary", { name: "Guidance" });
    // A condition before the question is drawn for pages without scripts only.
    await expect(guidance.locator("p").first()).toHaveText(question, { useInnerText: true });
    for (const part of ["Best practice", "Good example", "Likely to be returned", "Why AWS asks"]) {
      await expect(guidance.getByText(part, { exact: true }), question).toBeVisible();
    }
  }
}

test("every optional row is guided, filled, reviewed, sent and read back", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  // Room for two referrals: the second follows the first.
  test.slow();
  const first = germany(`first ${mark}`);
  await toCheck(page, visit, [...first.pages]);
  await sendToAws(page, visit);
  const earlier = (await theOpportunityOf(partnerCentral, first.company)).Id ?? "";

  const second = germany(mark);
  const more: Record<string, PageAnswers> = {
    "Delivery, money and dates": {
      "AWS calculator link (optional)": `calculator.aws/#/estimate?id=${ESTIMATE}`,
      "Is this from a marketing activity?": "Yes",
      "Was MDF used?": "Yes",
    },
    "Owner and AWS support": {
      "Solution offered": [
        "Sandbox Sample Solution",
        "Harbor Data Lake Accelerator",
        `${marketplace}/SaaSProduct/prod-a1`,
      ],
      "Sales activities": ["Conducted POC / Demo", "In evaluation / planning stage"],
    },
  };
  await startReferral(page, visit);
  for (const { heading, answers } of second.pages) {
    await visit.arrive(heading);
    await answerAll(page, { ...answers, ...more[heading] });
    await seeGuidance(page, Object.keys(more[heading] ?? {}));
    await saveAndContinue(page);
  }
  for (const section of optionalPages(earlier)) {
    await visit.arrive("More detail");
    await page.getByRole("link", { name: section.heading, exact: true }).click();
    await visit.arrive(section.heading);
    await answerAll(page, section.answers);
    await seeGuidance(page, Object.keys(section.answers));
    await saveAndContinue(page);
  }
  await visit.arrive("More detail");
  await expect(page.getByRole("listitem").filter({ hasText: "answered" })).not.toHaveCount(0);
  await continueToCheck(page, visit);
  for (const [row, words] of Object.entries({
    awsAccount: "0123-4567-8901",
    contactLast: "O'Weiß",
    oppType: "Expansion",
    contractValue: "1,250,000.50 EUR",
    contractEnd: `31 January ${year + 3}`,
    awsProducts: "AWS IoT Core, Amazon QuickSight",
    solution:
      "Harbor Data Lake Accelerator (AWS Marketplace solution soln-4tz7qk2m9xw3b), Sandbox Sample Solution (S-1234567), AWS Marketplace product prod-a1",
    channel: "Email, Live Event",
    otherCompetitor: "Hetzner, STACKIT",
    natSec: "No",
  })) {
    await expect(page.locator(`#row-${row} dd`).first(), row).toContainText(words);
  }
  const status = `${addressOf(page)}/status`;
  await sendToAws(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, second.company);
  expectAtAws(opportunity, { ...always, ...second.atAws, ...atAws(earlier) });

  await page.goto(status);
  await visit.arrive(/Nordlicht Stadtwerke/);
  await expect(page.getByText(String(opportunity.Id)).first()).toBeVisible();
});

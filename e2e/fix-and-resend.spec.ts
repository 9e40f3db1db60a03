/** What follows a sending: AWS asks for a change and gets it, or rejects and somebody starts again. */
import type { GetOpportunityResponse } from "@aws-sdk/client-partnercentral-selling";
import type { Page } from "@playwright/test";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { expect, test, type Visit } from "./fixtures";
import { sendByPost, writtenReferral } from "./posted";
import { unitedStates, type Written } from "./referrals";
import { addressOf, answer, expectAnswer, summaryOf } from "./wizard";

const name = (written: Written) => String(written.pages[1]?.answers["Referral name"]);

/** A referral that AWS has, at its status page. */
async function sent(page: Page, visit: Visit, written: Written): Promise<string> {
  const referral = await writtenReferral(page, written.pages);
  await sendByPost(page, referral);
  await expect
    .poll(async () => new URL((await page.request.get(`${referral}/sent`)).url()).pathname, {
      timeout: 60_000,
    })
    .toBe(`${referral}/sent`);
  await page.goto(`${referral}/status`);
  await visit.arrive(name(written));
  return referral;
}

async function decide(page: Page, decision: string, comment?: string): Promise<void> {
  if (comment !== undefined) {
    await page.getByText(decision, { exact: true }).first().click();
    await page.getByLabel("Comment to the partner").filter({ visible: true }).fill(comment);
    await page.getByLabel("Reason").filter({ visible: true }).selectOption("Clarify Revenue");
  }
  await page.getByRole("button", { name: decision, exact: true }).click();
}

/** Reloads, as whoever runs no scripts does, until AWS's status stands there. */
async function expectStatus(page: Page, visit: Visit, written: Written, status: string) {
  await expect(async () => {
    await page.goto(`${addressOf(page)}/status`);
    await visit.arrive(name(written));
    await expect(page.getByText(status, { exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
}

/** Everything but what AWS itself counts and dates. */
function lasting({ LastModifiedDate: _, LifeCycle, ...rest }: GetOpportunityResponse) {
  const { $metadata: _ofTheCall, ...opportunity } = { $metadata: undefined, ...rest };
  const {
    ReviewStatus: _s,
    ReviewComments: _c,
    ReviewStatusReason: _r,
    ...cycle
  } = {
    ...LifeCycle,
  };
  return { ...opportunity, LifeCycle: cycle };
}

/** By the ids of their fields, in the order of the page. */
const open =
  "website country state postalCode street city description useCase monthlyRevenue estimateUrl closeDate";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("AWS asks for a change, gets it and nothing else, and approves", async ({
      page,
      visit,
      mark,
      partnerCentral,
    }) => {
      const written = unitedStates(mark);
      await sent(page, visit, written);
      await decide(page, "Ask for changes", "Is the revenue per month?");
      await expectStatus(page, visit, written, "Action Required");
      // Above the timeline, which tells it too.
      await expect(page.getByText("“Is the revenue per month?”").first()).toBeVisible();
      const before = await theOpportunityOf(partnerCentral, written.company);

      await page.getByRole("link", { name: "Fix and resend" }).click();
      await visit.arrive("Fix and resend");
      const asked = await page
        .locator("main form [data-question]:visible")
        .evaluateAll((all) => all.map((each) => each.getAttribute("data-question")));
      expect(asked.join(" ")).toBe(open);
      await expect(page.getByText("“Is the revenue per month?”")).toBeVisible();
      await expectAnswer(page, "Description", String(written.pages[1]?.answers.Description));
      await answer(page, "Target close date", "soon");
      await page.getByRole("button", { name: "Review changes" }).click();
      await expect(page).toHaveTitle(/^Error: Fix and resend/);
      await visit.arrive("Fix and resend");
      await expect(summaryOf(page).getByRole("link")).toHaveCount(1);
      const year = new Date().getUTCFullYear() + 2;
      await answer(page, "Target close date", `June 30, ${year}`);
      await answer(page, "Estimated AWS monthly recurring revenue, in US dollars", "24,500");
      await answer(page, "City (optional)", "Portland");
      await page.getByRole("button", { name: "Review changes" }).click();
      await visit.arrive("Review and resend");
      await expect(page.locator("[data-changes] dt")).toHaveText([
        "City",
        "Estimated AWS monthly recurring revenue, in US dollars",
        "Target close date",
      ]);
      await page.getByRole("button", { name: "Resend to AWS" }).click();
      await page.waitForURL(/\/(sending|status)$/);
      if (page.url().endsWith("/sending")) await visit.arrive(/Sending to AWS|Blue Heron/);
      await expectStatus(page, visit, written, "Submitted");
      await expect(page.getByText("Sent again with corrections")).toBeVisible();

      const after = await theOpportunityOf(partnerCentral, written.company);
      expectAtAws(after, {
        "LifeCycle.TargetCloseDate": `${year}-06-30`,
        "Project.ExpectedCustomerSpend.0.Amount": "24500.00",
        "Customer.Account.Address.City": "Portland",
        "LifeCycle.ReviewStatus": "Submitted",
      });
      const expected = structuredClone(lasting(before));
      Object.assign(expected.Customer?.Account?.Address ?? {}, { City: "Portland" });
      Object.assign(expected.Project?.ExpectedCustomerSpend?.[0] ?? {}, { Amount: "24500.00" });
      Object.assign(expected.LifeCycle, { TargetCloseDate: `${year}-06-30` });
      expect(lasting(after)).toEqual(expected);

      await decide(page, "Approve");
      await expectStatus(page, visit, written, "Approved");
    });
  });
}

test("a rejected referral is started again, without what has to be new", async ({
  page,
  visit,
  mark,
}) => {
  const written = unitedStates(mark);
  const referral = await sent(page, visit, written);
  await decide(page, "Reject", "The customer has no budget");
  await expectStatus(page, visit, written, "Rejected");
  await page.getByRole("button", { name: "Start again from this one" }).click();
  await visit.arrive("Check and send");
  expect(addressOf(page)).not.toBe(referral);
  const asked = page.getByRole("region", { name: "Checks" });
  await expect(asked.getByText("Enter a target close date").first()).toBeVisible();
  await expect(page.locator("#row-companyName")).toContainText(written.company);
  await page.goto(`${addressOf(page)}/delivery`);
  await visit.arrive("Delivery, money and dates");
  await expectAnswer(page, "Target close date", "");
});

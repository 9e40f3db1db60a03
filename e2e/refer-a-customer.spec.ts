import { expectAtAws, opportunitiesOf, reviewsOf, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { toCheck } from "./posted";
import { always, germany, noPostalCodes, unitedStates } from "./referrals";
import {
  addressOf,
  arriveAtSent,
  fillPages,
  reviewAndSend,
  SENT,
  sendToAws,
  startReferral,
  tickAndSend,
  tickSubmit,
} from "./wizard";

for (const [customer, written] of Object.entries({
  "of the United States": unitedStates,
  "of Germany": germany,
  "of a country without postal codes": noPostalCodes,
})) {
  test(`a customer ${customer} reaches AWS as typed, once`, async ({
    page,
    visit,
    mark,
    partnerCentral,
  }) => {
    const referral = written(mark);
    await startReferral(page, visit);
    const [ask, ...before] = referral.pages.toReversed();
    await fillPages(page, visit, before.toReversed());
    if (ask) await reviewAndSend(page, visit, ask);
    await sendToAws(page, visit);

    const opportunity = await theOpportunityOf(partnerCentral, referral.company);
    expectAtAws(opportunity, { ...always, ...referral.atAws });
    await expect(page.getByText(String(opportunity.Id))).toBeVisible();
  });
}

test("neither a second press on Send nor a reload of the confirmation sends twice", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = germany(mark);
  await toCheck(page, visit, pages);
  const check = page.url();
  await tickSubmit(page);
  await page.getByRole("button", { name: "Send to AWS" }).dblclick();
  await arriveAtSent(page, visit);

  await page.reload();
  await arriveAtSent(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(await reviewsOf(partnerCentral, opportunity)).toBe(1);

  await page.goto(check);
  await visit.arrive("Answers sent");
  await expect(page.getByRole("button", { name: "Send to AWS" })).toBeHidden();
  await page.goto(addressOf(page));
  await visit.arrive(/Nordlicht Stadtwerke/);
  await expect(page).toHaveURL(/\/status$/);
});

test("two tabs that send the same referral make one opportunity", async ({
  page,
  context,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = noPostalCodes(mark);
  await toCheck(page, visit, pages);
  const other = await context.newPage();
  await other.goto(page.url());

  await Promise.all([tickAndSend(page), tickAndSend(other)]);
  await arriveAtSent(page, visit);
  await expect(other.getByRole("heading", { level: 1, name: SENT })).toBeVisible({
    timeout: 45_000,
  });
  expect(await opportunitiesOf(partnerCentral, company)).toHaveLength(1);
});

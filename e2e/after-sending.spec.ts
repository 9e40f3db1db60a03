import {
  type GetOpportunityResponse,
  type PartnerCentralSellingClient,
  UpdateOpportunityCommand,
} from "@aws-sdk/client-partnercentral-selling";
import { theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { writtenReferral } from "./posted";
import { ready } from "./referrals";
import { arriveAtSent, tickAndSend } from "./wizard";

/** Longer than the interval in which AWS is asked after something was sent or has changed. */
const ONE_INTERVAL_MS = 25_000;

/** Changes the opportunity at AWS, as a reviewer or a colleague in Partner Central does. */
async function changeAtAws(
  client: PartnerCentralSellingClient,
  { Id, LifeCycle, ...rest }: GetOpportunityResponse,
  changes: GetOpportunityResponse["LifeCycle"],
): Promise<void> {
  await client.send(
    new UpdateOpportunityCommand({
      ...rest,
      Identifier: Id,
      LifeCycle: { ...LifeCycle, ...changes },
    }),
  );
}

test("what AWS changes shows on the open page by itself", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = ready(mark);
  const referral = await writtenReferral(page, pages);
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await tickAndSend(page);
  await arriveAtSent(page, visit);
  await page.goto(`${referral}/status`);
  await visit.arrive(new RegExp(mark));
  await page.evaluate(() => Reflect.set(window, "isSamePage", true));

  await changeAtAws(partnerCentral, await theOpportunityOf(partnerCentral, company), {
    ReviewStatus: "Approved",
  });
  await expect(page.getByText("AWS accepted the opportunity.")).toBeVisible({
    timeout: ONE_INTERVAL_MS,
  });

  await changeAtAws(partnerCentral, await theOpportunityOf(partnerCentral, company), {
    Stage: "Technical Validation",
  });
  await expect(page.getByText("Stage: Technical Validation")).toBeVisible({
    timeout: ONE_INTERVAL_MS,
  });
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
});

import { at, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { coSell, germany, noPostalCodes, unitedStates } from "./referrals";
import { answerAll, fillPages, saveAndContinue, sendToAws, startReferral } from "./wizard";

for (const referral of [unitedStates, germany, noPostalCodes]) {
  test(`a rep refers ${referral.name}, and AWS holds it as typed`, async ({
    page,
    visit,
    partnerCentral,
  }) => {
    await startReferral(page, visit);
    await fillPages(page, visit, referral.pages);
    await visit.arrive("More detail");
    await page.getByRole("link", { name: "AWS and co-sell", exact: true }).click();
    await visit.arrive("AWS and co-sell");
    await answerAll(page, coSell);
    await saveAndContinue(page);
    await page.goto(
      `${page.url().split("/referrals/")[0]}/referrals/${referralIdOf(page.url())}/review`,
    );
    await sendToAws(page, visit);

    const company = String(referral.pages[0]?.answers["Customer company name"]);
    const opportunity = await theOpportunityOf(partnerCentral, company);
    for (const [path, value] of Object.entries(referral.atAws)) {
      expect(at(opportunity, path), path).toEqual(value);
    }
    expect(opportunity.RelatedEntityIdentifiers?.Solutions ?? []).toEqual(
      referral.related.solutions,
    );
    expect(opportunity.OpportunityTeam?.map(({ Email }) => Email)).toEqual([referral.owner.email]);
    const description = String(referral.pages[1]?.answers.Description);
    const useCase = String(referral.pages[1]?.answers["Use case"]);
    const problem = opportunity.Project?.CustomerBusinessProblem ?? "";
    expect(problem.startsWith(`${description}\n\n`)).toBe(true);
    expect(problem.endsWith(useCase)).toBe(true);
  });
}

function referralIdOf(url: string): string {
  return url.match(/\/referrals\/([^/]+)/)?.[1] ?? "";
}

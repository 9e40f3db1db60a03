import { opportunitiesOf, reviewsOf, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { searchFor } from "./list";
import { toCheck } from "./posted";
import { always, germany, withoutSolution } from "./referrals";
import { saveState } from "./saving";
import { addressOf, answer, failureOf, saveAndContinue, sendToAws, tickAndSend } from "./wizard";

test("an earlier opportunity that AWS does not have is refused at its question, mended and sent", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages, atAws } = germany(mark);
  await toCheck(page, visit, [
    ...pages,
    {
      heading: "Opportunity and commercial",
      answers: {
        "Opportunity type (optional)": "Renewal (Flat Renewal)",
        "Original AWS opportunity ID": "O99999999",
      },
    },
  ]);
  await tickAndSend(page);
  await visit.arrive("Not sent");
  await expect(page.getByRole("heading", { name: "AWS found one problem" })).toBeVisible();
  await expect(failureOf(page)).toContainText("project.relatedOpportunityIdentifier");
  await expect(page.getByRole("button", { name: "Try now" })).toHaveCount(0);
  expect(await opportunitiesOf(partnerCentral, company)).toHaveLength(0);

  await page.goto(`${addressOf(page)}/review`);
  const line = page.getByRole("listitem").filter({ hasText: "Not accepted by AWS" });
  await expect(line).toContainText("Original AWS opportunity ID");
  await visit.arrive("Check and send");
  await page.goBack();
  await visit.arrive("Not sent");
  await failureOf(page).getByRole("link", { name: "Fix Original AWS opportunity ID" }).click();
  await visit.arrive("Opportunity and commercial");
  await expect(page.getByLabel(/Original AWS opportunity ID$/)).toBeFocused();
  await expect(page.getByLabel(/Original AWS opportunity ID$/)).toHaveValue("O99999999");
  await answer(page, "Opportunity type (optional)", "New (Net New Business)");
  await saveAndContinue(page);
  await sendToAws(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(opportunity).toMatchObject({
    OpportunityType: atAws.OpportunityType ?? always.OpportunityType,
  });
  expect(await reviewsOf(partnerCentral, opportunity)).toBe(1);
});

test("an owner whom AWS does not know is refused, remembered, replaced, and one opportunity is left", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = germany(mark);
  const owner = {
    heading: "Owner and AWS support",
    answers: {
      "AWS Partner Central user": "Someone else",
      "Owner first name": "Nobody",
      "Owner last name": mark,
      "Owner work email": `nobody.${mark}@partner.example`,
    },
  };
  await toCheck(page, visit, [...pages, owner]);
  await tickAndSend(page);
  await visit.arrive("Not sent");
  await expect(failureOf(page)).toContainText("AWS doesn't recognize this owner");
  await expect(failureOf(page)).toContainText(`register Nobody ${mark} in Partner Central`);
  await expect(
    failureOf(page).getByRole("button", { name: `Try again with Nobody ${mark}` }),
  ).toBeVisible();
  expect(await opportunitiesOf(partnerCentral, company)).toHaveLength(1);

  await failureOf(page).getByRole("link", { name: "Choose another owner" }).click();
  await visit.arrive("Owner and AWS support");
  // A list of circles, or one to open once there are many.
  const refused = page.locator("label, option").filter({ hasText: `Nobody ${mark} (not accepted` });
  await expect(refused).toHaveCount(1);
  await answer(page, "Owner first name", "Aiko");
  await answer(page, "Owner last name", "Tanaka");
  await answer(page, "Owner work email", "Aiko.Tanaka@partner.example");
  await saveAndContinue(page);
  await sendToAws(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(opportunity.LifeCycle?.ReviewStatus).toBe("Submitted");
  expect(opportunity.OpportunityTeam?.map(({ Email }) => Email)).toEqual([
    "aiko.tanaka@partner.example",
  ]);
  expect(opportunity.RelatedEntityIdentifiers?.Solutions).toEqual(["S-1234567"]);
  expect(await reviewsOf(partnerCentral, opportunity)).toBe(1);

  await page.goto("/settings");
  await visit.arrive("Settings");
  await expect(page.getByRole("row").filter({ hasText: `nobody.${mark}` })).toContainText(
    "Not accepted as owner",
  );
});

test("a solution that AWS does not have is refused at its question and the referral is not lost", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const written = germany(mark);
  const { company } = written;
  await toCheck(page, visit, [
    ...withoutSolution(written),
    {
      heading: "Owner and AWS support",
      answers: {
        "Solution offered": ["S-7777777"],
        "Sales activities": ["Initialized discussions with customer"],
      },
    },
  ]);
  await tickAndSend(page);
  await visit.arrive("Not sent");
  await page.goto("/");
  await visit.arrive("Referrals");
  await searchFor(page, mark);
  await visit.arrive("Referrals");
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText("Send failed");
  await page.getByRole("link", { name: /^See what to do/ }).click();
  await visit.arrive("Not sent");
  await failureOf(page).getByRole("link", { name: "Fix Solution offered" }).click();
  await visit.arrive("Owner and AWS support");
  await answer(page, "Solution offered", ["Sandbox Sample Solution"]);
  // By now the page is alive and has put the focus where its address says.
  await expect(saveState(page)).not.toHaveText("All changes saved");
  await page.getByLabel("Another solution or AWS Marketplace product").fill("");
  await saveAndContinue(page);
  await sendToAws(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(opportunity.RelatedEntityIdentifiers?.Solutions).toEqual(["S-1234567"]);
});

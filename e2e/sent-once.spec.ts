import type { Locator, Page } from "@playwright/test";
import { opportunitiesOf, reviewsOf, theOpportunityOf } from "./at-aws";
import { faultAt } from "./faults";
import { expect, test } from "./fixtures";
import { writtenReferral } from "./posted";
import { germany } from "./referrals";
import {
  answer,
  arriveAtSent,
  failureOf,
  SENT,
  saveAndContinue,
  sendToAws,
  tickAndSend,
  tickSubmit,
} from "./wizard";

function sendButton(page: Page): Locator {
  return page.getByRole("button", { name: "Send to AWS" });
}

test("pressed twice, in two tabs, during and after the sending: one opportunity, one engagement", async ({
  page,
  context,
  visit,
  mark,
  partnerCentral,
  emulator,
}) => {
  const { company, pages } = germany(mark);
  const referral = await writtenReferral(page, pages);
  const slow = { kind: "slow", milliseconds: 700 };
  for (const operation of ["CreateOpportunity", "StartEngagementFromOpportunityTask"]) {
    await faultAt(emulator, referral, { ...slow, operation });
  }
  const second = await context.newPage();
  const third = await context.newPage();
  for (const tab of [second, third]) {
    await tab.goto(`${referral}/review`);
    await tickSubmit(tab);
  }
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await tickSubmit(page);
  await sendButton(page).dblclick({ noWaitAfter: true });
  await sendButton(second).press("Enter", { noWaitAfter: true });
  // By now the page may have gone on, and the button with it.
  await sendButton(second)
    .click({ timeout: 1_000, noWaitAfter: true })
    .catch(() => undefined);
  await page.waitForURL(/\/(sending|sent)$/);
  await page.reload();
  await second.waitForURL(/\/(sending|sent)$/);
  await second.reload();
  await arriveAtSent(page, visit);
  // The third tab was opened before all this and is pressed only now.
  await sendButton(third).click();
  await expect(third.getByRole("heading", { level: 1, name: SENT })).toBeVisible();
  for (const each of ["sent", "sending", "status", "review"]) {
    await page.goto(`${referral}/${each}`);
    await page.reload();
    await visit.arrive(/./);
  }
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(opportunity.LifeCycle?.ReviewStatus).toBe("Submitted");
  expect(await reviewsOf(partnerCentral, opportunity)).toBe(1);
});

test("a refusal lands on its question however AWS spells the field, or on top when it names none", async ({
  page,
  visit,
  mark,
  partnerCentral,
  emulator,
}) => {
  const { company, pages } = germany(mark);
  const referral = await writtenReferral(page, [
    ...pages,
    {
      heading: "Opportunity and commercial",
      answers: {
        "Opportunity type (optional)": "Renewal (Flat Renewal)",
        "Original AWS opportunity ID": "O99999990",
      },
    },
  ]);
  const field = "Original AWS opportunity ID";
  await page.goto(`${referral}/review`);
  for (const [round, spelling] of (["pascal", "member"] as const).entries()) {
    await faultAt(emulator, referral, { kind: "field-names", spelling, count: 1 });
    await visit.arrive("Check and send");
    await tickAndSend(page);
    await visit.arrive("Not sent");
    await expect(failureOf(page)).toContainText(
      spelling === "pascal" ? "Project.RelatedOpportunityIdentifier" : ".1.member",
    );
    await failureOf(page)
      .getByRole("link", { name: `Fix ${field}` })
      .click();
    await visit.arrive("Opportunity and commercial");
    await answer(page, field, `O9999999${round + 1}`);
    await saveAndContinue(page);
  }
  await faultAt(emulator, referral, { kind: "field-names", spelling: "absent", count: 1 });
  await visit.arrive("Check and send");
  await tickAndSend(page);
  await visit.arrive("Not sent");
  // Nothing says which field it is, so AWS's own words stand on top, to be copied.
  await expect(failureOf(page).getByText("O99999992 does not exist")).toBeVisible();
  await expect(failureOf(page).getByRole("button", { name: /^Copy/ })).toBeVisible();
  await page.goto(`${referral}/commercial`);
  await visit.arrive("Opportunity and commercial");
  await answer(page, "Opportunity type (optional)", "New (Net New Business)");
  await saveAndContinue(page);
  await visit.arrive("More detail");
  await page.goto(`${referral}/review`);
  await sendToAws(page, visit);
  const opportunity = await theOpportunityOf(partnerCentral, company);
  expect(opportunity.LifeCycle?.ReviewStatus).toBe("Submitted");
  expect(await reviewsOf(partnerCentral, opportunity)).toBe(1);
});

test("whoever runs the installation pauses all sending, and nothing new leaves until it is resumed", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages } = germany(mark);
  const referral = await writtenReferral(page, pages);
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
  await tickSubmit(page);
  const operator = await page.context().newPage();
  await operator.goto("/settings");
  await operator
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Operator" })
    .click();
  await operator.getByRole("button", { name: "Pause all sending" }).click();
  await expect(operator.getByRole("heading", { name: "Sending is paused" })).toBeVisible();
  await page.getByRole("button", { name: "Send to AWS" }).click();
  await expect(page.getByRole("heading", { name: "Sending is paused" })).toBeVisible();
  await visit.arrive("Sending to AWS");
  expect(await opportunitiesOf(partnerCentral, company)).toHaveLength(0);
  await operator.reload();
  await expect(operator.getByRole("row").filter({ hasText: mark })).toContainText("Creating");
  await operator.getByRole("button", { name: "Resume sending" }).click();
  await expect(operator.getByRole("heading", { name: "Sending is on" })).toBeVisible();
  await arriveAtSent(page, visit);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the operator's view is drawn and steered all the same", async ({ page, visit }) => {
    await page.goto("/operator");
    await visit.arrive("Operator view");
    await page.getByRole("button", { name: "Pause all sending" }).click();
    await expect(page.getByRole("heading", { name: "Sending is paused" })).toBeVisible();
    await page.getByRole("button", { name: "Resume sending" }).click();
    await expect(page.getByRole("heading", { name: "Sending is on" })).toBeVisible();
  });
});

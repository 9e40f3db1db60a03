import type { Page } from "@playwright/test";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { expect, test } from "./fixtures";
import { always, unitedStates } from "./referrals";
import {
  answer,
  answerAll,
  control,
  expectAnswer,
  type PageAnswers,
  reviewAndSend,
  saveAndContinue,
  sendToAws,
  startReferral,
} from "./wizard";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** Pastes as people do: with whatever stood around the text where it was copied. */
async function paste(page: Page, question: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await control(page, question).focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(control(page, question)).not.toHaveValue("");
}

/** What stands there besides: Windows' line ends, blanks, no-break spaces. */
const messy: Record<string, (text: string) => string> = {
  "Customer company name": (text) => `\u00a0${text}  `,
  "Customer website": (text) => `\r\n${text}\r\n`,
  "Postal code": () => "97201\t",
  "Referral name": (text) => `${text}\r\n`,
  Description: (text) => `\r\n${text}\r\n\r\n`,
  "Use case": (text) => `  ${text}\u00a0`,
  "Estimated AWS monthly recurring revenue, in US dollars": () => "USD 12 500 ",
};

async function hurry(page: Page, answers: PageAnswers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) {
    const mess = messy[question];
    if (mess) await paste(page, question, mess(String(given)));
    else await answer(page, question, given);
  }
}

test("a rep in a hurry pastes what there is, is called away, comes back and sends", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages, atAws } = unitedStates(mark);
  const [customer = {}, deal = {}, delivery = {}] = pages.map(({ answers }) => answers);
  const { "Use case": _useCase, "Workload category": _category, ...begun } = deal;
  const name = `Route planner ${mark}`;

  await startReferral(page, visit);
  await hurry(page, customer);
  await saveAndContinue(page);
  await visit.arrive("The deal");
  await hurry(page, { ...begun, "Referral name": name });
  // Called away in the middle, without a look at what is saved.
  await page.goto("about:blank");

  await page.goto("/");
  await visit.arrive("Referrals");
  await page.getByLabel("Search referrals").fill(mark);
  await page.getByLabel("Search referrals").press("Enter");
  await page.getByRole("link", { name, exact: true }).click();
  await visit.arrive("The deal");
  await expect(page.getByText(/^You stopped here\./)).toHaveText(
    "You stopped here. 9 answers to go.",
  );
  await expectAnswer(page, "Referral name", name);
  await answerAll(page, deal);
  await saveAndContinue(page);
  await visit.arrive("Delivery, money and dates");
  await hurry(page, delivery);
  await saveAndContinue(page);
  const ask = pages[3];
  if (ask) await reviewAndSend(page, visit, ask);
  await sendToAws(page, visit);

  const opportunity = await theOpportunityOf(partnerCentral, company);
  expectAtAws(opportunity, { ...always, ...atAws });
});

import type { Locator, Page } from "@playwright/test";
import { expect, type Visit } from "./fixtures";

/** One answer as a person gives it: text for a box, an option's words for a list, several for ticks. */
export type Given = string | string[];

/** Answers of one page, by the words on the screen, in the order of the page. */
export type PageAnswers = Record<string, Given>;

/** Finds the question by its words and answers it, whatever control stands there. */
export async function answer(page: Page, question: string, given: Given): Promise<void> {
  const group = page
    .getByRole("group", { name: question })
    .or(page.getByRole("radiogroup", { name: question }));
  const control = page.getByLabel(question, { exact: true });
  if ((await group.count()) > 0) {
    for (const words of [given].flat()) await tickOrType(group.first(), words);
    return;
  }
  const tag = await control.first().evaluate((element) => element.tagName);
  if (tag === "SELECT") await control.first().selectOption({ label: String(given) });
  else await control.first().fill(String(given));
}

async function tickOrType(group: Locator, words: string): Promise<void> {
  const option = group.getByLabel(words, { exact: true });
  if ((await option.count()) > 0) {
    await option.first().check();
    return;
  }
  const boxes = group.getByRole("combobox").or(group.getByRole("textbox"));
  for (let index = 0; index < (await boxes.count()); index += 1) {
    if ((await boxes.nth(index).inputValue()) !== "") continue;
    await boxes.nth(index).fill(words);
    return;
  }
  throw new Error(`No place to answer “${words}”`);
}

export async function answerAll(page: Page, answers: PageAnswers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) await answer(page, question, given);
}

export async function saveAndContinue(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save and continue" }).click();
}

/** From the list to step 1 of a new referral, past the questions about oneself the first time. */
export async function startReferral(page: Page, visit: Visit): Promise<void> {
  await page.goto("/");
  await visit.arrive("Referrals");
  await page
    .getByRole("button", { name: /Start a referral|New referral/ })
    .first()
    .click();
  await page.waitForURL(/\/start|\/customer/);
  if (page.url().includes("/start")) {
    await visit.keep();
    await answer(page, "First name", "Dana");
    await answer(page, "Last name", "Okafor");
    await answer(page, "Work email", "dana.okafor@contoso.example");
    await page.getByRole("button", { name: /Save and start|Start/ }).click();
  }
  await visit.arrive("The customer");
}

/** Answers the pages one by one and ends on the check page. */
export async function fillPages(
  page: Page,
  visit: Visit,
  pages: { heading: string; answers: PageAnswers }[],
): Promise<void> {
  for (const { heading, answers } of pages) {
    await visit.arrive(heading);
    await answerAll(page, answers);
    await saveAndContinue(page);
    await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeHidden();
  }
}

/** Ticks Submit on the check page, sends, and waits until AWS has the referral. */
export async function sendToAws(page: Page, visit: Visit): Promise<void> {
  await visit.arrive("Check and send");
  await page.getByLabel("Submit to AWS (ACE)").check();
  await page.getByRole("button", { name: "Send to AWS" }).click();
  await page.waitForURL(/\/(sending|sent|status)/);
  if (page.url().includes("/sending")) {
    await visit.keep();
    await page.waitForURL(/\/(sent|status)/, { timeout: 60_000 });
  }
  await visit.arrive(/^Sent to/);
}

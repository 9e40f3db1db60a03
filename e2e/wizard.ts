/** How a rep moves through the pages: finds a question by its words, answers it, goes on. */
import type { Locator, Page } from "@playwright/test";
import { expect, type Visit } from "./fixtures";

/** One answer as a person gives it: text for a box, an option's words for a list, several for ticks. */
export type Given = string | string[];

/** Answers of one page, by the words on the screen, in the order of the page. */
export type PageAnswers = Record<string, Given>;

export type WizardPage = { heading: string; answers: PageAnswers };

/** The rep of all journeys: one of the users that the emulated Partner Central knows. */
export const you = {
  firstName: "Maria",
  lastName: "Keller",
  email: "maria.keller@partner.example",
};

/** A question's words; where no script hides it, its condition is read before them. */
export function wordsOf(question: string): RegExp {
  return new RegExp(`(^|: )${question.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

/** The box or list with this label, or the first of the group with this legend. */
export function control(page: Page, question: string): Locator {
  const inGroup = groupOf(page, question).locator("input, select");
  return inGroup.or(page.getByLabel(wordsOf(question))).first();
}

export function groupOf(page: Page, question: string): Locator {
  const name = wordsOf(question);
  return page.getByRole("group", { name }).or(page.getByRole("radiogroup", { name })).first();
}

/** Answers a question, whatever control stands there. */
export async function answer(page: Page, question: string, given: Given): Promise<void> {
  const place = page.getByLabel(wordsOf(question)).or(groupOf(page, question)).first();
  // A tick is set by force, which would also set one that nobody sees.
  await expect(place, question).toBeVisible();
  const tag = await place.evaluate((element) => element.tagName);
  if (tag === "FIELDSET") for (const words of [given].flat()) await tickOrType(place, words);
  else if (tag === "SELECT") await place.selectOption({ label: String(given) });
  else {
    await place.fill(String(given));
    // A search takes what was typed as it is left, or here.
    if ((await place.getAttribute("role")) === "combobox") await place.press("Enter");
  }
}

async function tickOrType(group: Locator, words: string): Promise<void> {
  const option = group.getByLabel(words, { exact: true });
  if ((await option.count()) > 0) {
    // The words lie over their box, so that the whole line can be pressed.
    await option.first().check({ force: true });
    return;
  }
  const lines = group.getByRole("combobox").or(group.getByRole("textbox"));
  const products = group.getByRole("combobox");
  const isScripted = await group.evaluate(() => matchMedia("(scripting: enabled)").matches);
  if (isScripted && (await products.count()) > 0) {
    // The search takes the place of the lines as they are first used.
    await products.first().focus();
    const search = group.getByRole("combobox", { name: "Search AWS products" });
    await search.fill(words);
    await search.press("Enter");
    return;
  }
  for (let index = 0; index < (await lines.count()); index += 1) {
    if ((await lines.nth(index).inputValue()) !== "") continue;
    await lines.nth(index).fill(words);
    return;
  }
  throw new Error(`No place to answer “${words}”`);
}

export async function answerAll(page: Page, answers: PageAnswers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) await answer(page, question, given);
}

/** Expects a control to hold what was given: the text, the chosen entry, or exactly these ticks. */
export async function expectAnswer(page: Page, question: string, given: Given): Promise<void> {
  const group = groupOf(page, question);
  if ((await group.count()) > 0) {
    const ticked = group.locator("input:checked");
    const words = [given].flat();
    await expect(ticked, question).toHaveCount(words.length);
    for (const each of words) {
      await expect(group.getByLabel(each, { exact: true }).first(), each).toBeChecked();
    }
    return;
  }
  // A search may take the list's place between two looks.
  const single = page.getByLabel(wordsOf(question)).first();
  await expect
    .poll(() => single.evaluate(shownAnswer), { message: question, timeout: 15_000 })
    .toBe(String(given));
}

function shownAnswer(control: Element): string {
  if (control instanceof HTMLSelectElement) {
    return control.selectedOptions[0]?.text.trim() ?? "";
  }
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    ? control.value
    : "";
}

export async function saveAndContinue(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save and continue" }).click();
}

/** From the list to step 1 of a new referral, past the questions about oneself the first time. */
export async function startReferral(page: Page, visit: Visit): Promise<void> {
  await page.goto("/");
  await visit.arrive("Referrals");
  await page.getByRole("button", { name: "Start a referral" }).click();
  await page.waitForURL(/\/(start|customer)$/);
  if (page.url().endsWith("/start")) {
    await visit.arrive("Before you start");
    await answer(page, "First name", you.firstName);
    await answer(page, "Last name", you.lastName);
    await answer(page, "Work email", you.email);
    await page.getByRole("button", { name: "Save and start a referral" }).click();
  }
  await visit.arrive("The customer");
}

/** Answers the pages one by one, each reached from the one before. */
export async function fillPages(
  page: Page,
  visit: Visit,
  pages: readonly WizardPage[],
): Promise<void> {
  for (const { heading, answers } of pages) {
    await visit.arrive(heading);
    await answerAll(page, answers);
    await saveAndContinue(page);
    await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeHidden();
  }
}

export async function continueToCheck(page: Page, visit: Visit): Promise<void> {
  await visit.arrive("More detail");
  await page.getByRole("link", { name: "Continue to check" }).click();
  await visit.arrive("Check and send");
}

/** Answers the last page that AWS insists on, and goes past what is optional. */
export async function reviewAndSend(
  page: Page,
  visit: Visit,
  { heading, answers }: WizardPage,
): Promise<void> {
  await visit.arrive(heading);
  await answerAll(page, answers);
  await page.getByRole("button", { name: "Review and send" }).click();
  await visit.arrive("Check and send");
}

export async function tickSubmit(page: Page): Promise<void> {
  await page.getByLabel("Submit to AWS (ACE)").check({ force: true });
}

/** Ticks Submit on the check page and presses Send. */
export async function tickAndSend(page: Page): Promise<void> {
  await tickSubmit(page);
  await page.getByRole("button", { name: "Send to AWS" }).click();
}

/** Sends, and waits until AWS has the referral. */
export async function sendToAws(page: Page, visit: Visit): Promise<void> {
  await visit.arrive("Check and send");
  await tickAndSend(page);
  await arriveAtSent(page, visit);
}

/** AWS takes one write a second, and its task a few looks: a sending lasts longer than a page. */
export async function arriveAtSent(page: Page, visit: Visit): Promise<void> {
  const heading = page.getByRole("heading", { level: 1, name: SENT });
  await expect(heading).toBeVisible({ timeout: 45_000 });
  await visit.arrive(SENT);
}

/** The confirmation's heading: on the emulator it never claims to be AWS. */
export const SENT = "Sent in practice mode";

/** The referral's own address, from that of one of its pages. */
export function addressOf(page: Page): string {
  const found = /^\/referrals\/[^/]+/.exec(new URL(page.url()).pathname);
  if (found === null) throw new Error(`${page.url()} belongs to no referral`);
  return found[0];
}

const addresses: Record<string, string> = {
  "The customer": "customer",
  "The deal": "deal",
  "Delivery, money and dates": "delivery",
  "Owner and AWS support": "ask",
  "More detail": "more",
  "Customer and account": "account",
  "Opportunity and commercial": "commercial",
  "AWS and co-sell": "cosell",
  "Marketing and programs": "marketing",
  "Competition and compliance": "compliance",
  "Check and send": "review",
};

/** What stands behind the referral's own address for the page with this heading. */
export function pageAddress(heading: string): string {
  const address = addresses[heading];
  if (address === undefined) throw new Error(`No page is called “${heading}”`);
  return address;
}

/** Any page of a referral can be opened at any time, by its address. */
export async function openPage(page: Page, visit: Visit, heading: string): Promise<void> {
  await page.goto(`${addressOf(page)}/${pageAddress(heading)}`);
  await visit.arrive(heading);
}

export function summaryOf(page: Page): Locator {
  const name = "There is a problem";
  return page.getByRole("region", { name }).or(page.getByRole("group", { name }));
}

/** What the page says of a sending that failed. */
export function failureOf(page: Page): Locator {
  return page.locator("[data-failure]");
}

/** The words of the error that stands at a question. */
export async function errorAt(page: Page, question: string): Promise<Locator> {
  return (await boxAt(page, question)).error;
}

/** A question's box and its error by their ids, for who looks at them often: words are searched longer. */
export async function boxAt(
  page: Page,
  question: string,
): Promise<{ box: Locator; error: Locator }> {
  const id = await control(page, question).getAttribute("id");
  return { box: page.locator(`[id="${id}"]`), error: page.locator(`[id="${id}-error"]`) };
}

import type { APIResponse, Page } from "@playwright/test";
import { expect, type Visit } from "./fixtures";
import { type PageAnswers, pageAddress, type WizardPage, you } from "./wizard";

/*
 * Referrals for journeys whose subject begins after the writing: made by the very forms of the
 * pages, which are fetched, answered by their words and posted, without being drawn: the browser reads
 * the markup, whatever page it stands on, and asks for nothing itself.
 */

/** A list without a referral is the shortest page that starts one. */
const START = "/?q=of+nobody";

/**
 * Starts a referral, answers these pages one after the other, and gives the referral's address.
 * `text` is put into every text box of these pages that is still blank.
 */
export async function writtenReferral(
  page: Page,
  pages: readonly WizardPage[],
  text = "",
): Promise<string> {
  let landed = await post(page, await read(page, START), "form:has([name=attemptId])", {});
  if (pathOf(landed).endsWith("/start")) {
    landed = await post(page, landed, "main form", {
      "First name": you.firstName,
      "Last name": you.lastName,
      "Work email": you.email,
    });
  }
  const first = pathOf(landed);
  const referral = first.replace(/\/customer$/, "");
  expect(first, "where a new referral begins").toBe(`${referral}/customer`);
  for (const { heading, answers } of pages) {
    const path = `${referral}/${pageAddress(heading)}`;
    const asked = pathOf(landed) === path ? landed : await read(page, path);
    landed = await post(page, asked, "#step-form", answers, text);
  }
  return referral;
}

/** One page of a referral that nothing was answered in; gives the referral's address. */
export async function newReferral(
  page: Page,
  visit: Visit,
  heading = "The customer",
): Promise<string> {
  const referral = await writtenReferral(page, []);
  await page.goto(`${referral}/${pageAddress(heading)}`);
  await visit.arrive(heading);
  return referral;
}

/** The check page of a referral with these answers. */
export async function toCheck(
  page: Page,
  visit: Visit,
  pages: readonly WizardPage[],
): Promise<void> {
  const referral = await writtenReferral(page, pages);
  await page.goto(`${referral}/review`);
  await visit.arrive("Check and send");
}

type Fetched = { url: string; html: string };

const pathOf = ({ url }: Fetched) => new URL(url).pathname;

async function read(page: Page, path: string): Promise<Fetched> {
  return fetched(await page.request.get(path));
}

/** Ticks Submit on the check page and sends, without looking at what comes of it. */
export async function sendByPost(page: Page, referral: string): Promise<void> {
  await postMainForm(page, `${referral}/review`, { "Submit to AWS (ACE)": "Yes" });
}

/** Answers and posts the first form of a page's main part. */
export async function postMainForm(page: Page, path: string, answers: PageAnswers): Promise<void> {
  await post(page, await read(page, path), "main form", answers);
}

/** Posts one form as a browser without scripts would, and gives the page it led to. */
async function post(page: Page, from: Fetched, form: string, answers: PageAnswers, text = "") {
  const { action, entries } = await fillForm(page, from, form, { answers, text });
  const multipart = new FormData();
  for (const [name, value] of entries) multipart.append(name, value);
  const { origin } = new URL(from.url);
  const to = new URL(action, from.url).href;
  return fetched(await page.request.post(to, { multipart, headers: { origin } }));
}

async function fetched(answer: APIResponse): Promise<Fetched> {
  expect(answer.ok(), `${answer.url()} answered ${answer.status()}`).toBe(true);
  return { url: answer.url(), html: await answer.text() };
}

/** What a form would post, and where to, once its questions are answered. */
function fillForm(
  page: Page,
  from: Fetched,
  form: string,
  typed: { answers: PageAnswers; text: string },
) {
  // All of it runs in the browser, which has no function from out here.
  return page.evaluate(
    ({ url: path, html, form, answers, text }) => {
      const found = new DOMParser().parseFromString(html, "text/html");
      const element = found.querySelector<HTMLFormElement>(form);
      if (!element) throw new Error(`${path} has no ${form}`);
      const wordsOf = (named: Element) =>
        (named.textContent ?? "").replace(/^If [^:]+: /, "").trim();
      const called = (within: ParentNode, tag: string, words: string) =>
        [...within.querySelectorAll(tag)].find((each) => wordsOf(each) === words);
      for (const [question, given] of Object.entries(answers)) {
        const group = called(element, "legend", question)?.closest("fieldset");
        const id = called(element, "label", question)?.getAttribute("for");
        const control = id ? found.getElementById(id) : null;
        if (!group && !control) throw new Error(`${path} does not ask “${question}”`);
        if (control instanceof HTMLSelectElement) {
          const option = [...control.options].find(({ text }) => text.trim() === given);
          if (!option) throw new Error(`“${question}” does not offer “${given}”`);
          control.value = option.value;
        } else if (control instanceof HTMLInputElement && control.type === "checkbox") {
          control.checked = given === control.value;
        } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
          control.value = String(given);
        }
        for (const words of group ? [given].flat() : []) {
          const label = called(group as Element, "label", words);
          const box = label && found.getElementById(label.getAttribute("for") ?? "");
          if (box instanceof HTMLInputElement) box.checked = true;
          else {
            const lines = [...(group as Element).querySelectorAll<HTMLInputElement>("[type=text]")];
            const blank = lines.find(({ value }) => value === "");
            if (!blank) throw new Error(`“${question}” has no place for “${words}”`);
            blank.value = words;
          }
        }
      }
      const boxes = element.querySelectorAll<HTMLInputElement>(
        "textarea, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url])",
      );
      for (const box of text === "" ? [] : boxes) box.value ||= text;
      const body = new FormData(element);
      if (element.id === "step-form") body.set("go", "continue");
      const entries = [...body].map(([name, value]) => [name, String(value)] as const);
      return { action: element.getAttribute("action") ?? "", entries };
    },
    { ...from, form, ...typed },
  );
}

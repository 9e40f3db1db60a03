import type { Page } from "@playwright/test";
import { expect, PICTURE, type Visit } from "./fixtures";
import { type PageAnswers, pageAddress, type WizardPage, you } from "./wizard";

/*
 * Referrals for journeys whose subject begins after the writing: made by the very forms of the
 * pages, which are fetched, answered by their words and posted, without being drawn.
 */

/** A list without a referral is the shortest page that starts one. */
const START = "/?q=of+nobody";

/** Starts a referral, answers these pages one after the other, and gives the referral's address. */
export async function writtenReferral(page: Page, pages: readonly WizardPage[]): Promise<string> {
  // Forms are posted from anything that comes from the app, and a picture is drawn soonest.
  if (!page.url().startsWith("http")) await page.goto(PICTURE);
  let landed = await post(page, await read(page, START), "form:has([name=attemptId])", {});
  if (landed.path.endsWith("/start")) {
    landed = await post(page, landed, "main form", {
      "First name": you.firstName,
      "Last name": you.lastName,
      "Work email": you.email,
    });
  }
  const referral = landed.path.replace(/\/customer$/, "");
  expect(landed.path, "where a new referral begins").toBe(`${referral}/customer`);
  for (const { heading, answers } of pages) {
    const path = `${referral}/${pageAddress(heading)}`;
    const filled = landed.path === path ? landed : await read(page, path);
    landed = await post(page, filled, "#step-form", answers);
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

type Fetched = { path: string; html: string };

function read(page: Page, path: string): Promise<Fetched> {
  return page.evaluate(async (path) => ({ path, html: await (await fetch(path)).text() }), path);
}

/** Posts one form as a browser without scripts would, and gives the page it led to. */
function post(page: Page, from: Fetched, form: string, answers: PageAnswers): Promise<Fetched> {
  // All of it runs in the page, which has no function from out here.
  return page.evaluate(
    async ({ path, html, form, answers }) => {
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
      const body = new FormData(element);
      if (element.id === "step-form") body.set("go", "continue");
      const answered = await fetch(element.getAttribute("action") || path, {
        method: "POST",
        body,
      });
      if (!answered.ok) throw new Error(`${path} answered ${answered.status}`);
      return { path: new URL(answered.url).pathname, html: await answered.text() };
    },
    { ...from, form, answers },
  );
}

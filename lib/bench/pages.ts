/** Reading and saving a step page, beside a page with the same fields written by hand. */
import type { Browser } from "@playwright/test";
import { type Line, ratioLine } from "./line";
import { compare, get, postForm } from "./requests";

const GIVEN: Record<string, string> = {
  companyName: "Bench Works GmbH",
  website: "bench-works.de",
  country: "DE",
  postalCode: "80331",
  industry: "Manufacturing",
};

export async function pageLines(browser: Browser, step: string, hand: string): Promise<Line[]> {
  const read = await compare(
    25,
    8,
    () => get(step),
    () => get(hand),
  );
  const ours = await formOf(browser, step);
  const theirs = await formOf(browser, hand);
  let lastPage = (await get(step)).body.toString();
  const save = async () => {
    // Each save carries the version it edited, so the page is read before it and the reading not timed.
    const posted = await postForm(`${step}/save`, filled(ours, versionOf(lastPage)));
    lastPage = posted.body.toString();
  };
  const written = await compare(20, 6, save, () => postForm(hand, filled(theirs, null)));
  return [
    ratioLine("Step page over a bare dynamic page with the same fields", 2, read),
    ratioLine("Save and continue over a bare action with one UPDATE", 2, written),
  ];
}

/** The names and values a browser would post from the page's main form as it stands. */
async function formOf(browser: Browser, url: string): Promise<[string, string][]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const fields = await page.$$eval("main form:has(button)", (forms) => {
    const form = forms.find((candidate) =>
      candidate.querySelector("[name=companyName]"),
    ) as HTMLFormElement; // the selector finds forms only
    return [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  });
  await context.close();
  return fields;
}

function filled(fields: [string, string][], version: string | null): [string, string][] {
  return fields.map(([name, value]) => {
    if (name === "version" && version !== null) return [name, version];
    return [name, GIVEN[name] ?? value];
  });
}

function versionOf(html: string): string | null {
  return html.match(/name="version"[^>]*value="(\d+)"/)?.[1] ?? null;
}

import { gzipSync } from "node:zlib";
import type { Browser, Response } from "@playwright/test";
import { fieldSteps } from "@/lib/referral/fields/field-order";
import type { Line } from "./line";

type Weights = {
  js: number;
  /** The same, once somebody has typed and what is fetched only then is there too. */
  jsTyped: number;
  css: number;
  fonts: number;
  /** Requests to another origin. */
  foreign: number;
};

/**
 * What a page makes the browser load, in kB (10^3 bytes) after gzip -9, until the network is
 * quiet; and its scripts once more after the first control of its form was changed and left,
 * because some are fetched only then.
 */
async function weigh(browser: Browser, url: string): Promise<Weights> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weights: Weights = { js: 0, jsTyped: 0, css: 0, fonts: 0, foreign: 0 };
  let typed = false;
  const bodies: Promise<void>[] = [];
  const count = (response: Response) => {
    const kind = response.request().resourceType();
    if (new URL(response.url()).origin !== new URL(url).origin) weights.foreign += 1;
    if (kind === "font") weights.fonts += 1;
    if (kind !== "script" && kind !== "stylesheet") return;
    bodies.push(
      response.body().then((body) => {
        const size = gzipSync(body, { level: 9 }).length / 1000;
        if (kind === "stylesheet") weights.css += size;
        else weights.jsTyped += size;
        if (kind === "script" && !typed) weights.js += size;
      }),
    );
  };
  page.on("response", count);
  await page.goto(url, { waitUntil: "networkidle" });
  await Promise.all(bodies);
  typed = true;
  const control = page
    .locator("main form :is(textarea, select, input:not([type=hidden], [type=radio]))")
    .first();
  if ((await control.count()) > 0) {
    await control.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
  }
  // What still comes is not waited for, and its body would be gone with the page.
  page.off("response", count);
  await Promise.all(bodies);
  await context.close();
  return weights;
}

/** What every page with fields, and some others, make the browser load, beside a bare Next page. */
export async function weightLines(
  browser: Browser,
  { origin, referral, bare }: { origin: string; referral: string; bare: string },
): Promise<Line[]> {
  const { js: bareJs } = await weigh(browser, bare);
  const steps: (Weights & { step: string })[] = [];
  for (const step of fieldSteps) {
    steps.push({ step, ...(await weigh(browser, `${referral}/${step}`)) });
  }
  const pages: Weights[] = [...steps];
  for (const path of ["/", "/settings", "/help"]) {
    pages.push(await weigh(browser, `${origin}${path}`));
  }
  const sum = (count: (page: Weights) => number) =>
    pages.reduce((all, page) => all + count(page), 0);
  return [
    ...steps.map(
      ({ step, js, jsTyped }): Line => ({
        what: `JavaScript of ${step} over a bare page`,
        result: js - bareJs,
        limit: 30,
        unit: "kB gz",
        aside: `bare ${bareJs.toFixed(1)}, page ${js.toFixed(1)}, with what typing fetches ${jsTyped.toFixed(1)}`,
      }),
    ),
    { what: "CSS", result: Math.max(...pages.map(({ css }) => css)), limit: 14, unit: "kB gz" },
    { what: "Web fonts", result: sum(({ fonts }) => fonts), limit: 0, unit: "" },
    { what: "Requests to others", result: sum(({ foreign }) => foreign), limit: 0, unit: "" },
  ];
}

export type Control = {
  tag: "input" | "select" | "textarea";
  type: string;
  name: string;
  value: string;
  checked: boolean;
  label: string;
  options: { value: string; label: string; selected: boolean }[];
  list: { value: string; label: string }[];
};

/** The native controls of a page's main form, in order, as a person would have to write them by hand. */
export async function controlsOf(browser: Browser, url: string): Promise<Control[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const controls = await page.$$eval(
    "main form input, main form select, main form textarea",
    // No function of its own inside: what runs in the page must not lean on anything out here.
    (elements) =>
      elements.map((element) => {
        const control = element as HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement;
        const list = control.getAttribute("list");
        // One list may serve several inputs; its options are counted at the first of them.
        const isFirst = list !== null && document.querySelector(`[list="${list}"]`) === control;
        const listed = isFirst ? document.querySelectorAll(`#${list} option`) : [];
        return {
          tag: control.tagName.toLowerCase() as "input" | "select" | "textarea",
          type: control.getAttribute("type") ?? "text",
          name: control.name,
          value: control.value,
          checked: control.checked,
          label: control.labels?.[0]?.textContent ?? "",
          options: [...control.querySelectorAll("option")].map((option) => ({
            value: option.value,
            label: option.label,
            selected: option.selected,
          })),
          list: [...listed].map((option) => ({
            value: option.getAttribute("value") ?? "",
            label: option.textContent ?? "",
          })),
        };
      }),
  );
  await context.close();
  return controls;
}

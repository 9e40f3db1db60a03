import { gzipSync } from "node:zlib";
import type { Browser, Response } from "@playwright/test";

export type Weights = {
  js: number;
  /** the same, once somebody has typed and what is fetched only then is there too */
  jsTyped: number;
  css: number;
  fonts: number;
  /** addresses asked of another origin */
  foreign: string[];
};

/**
 * What a page makes the browser load, in kB (10^3 bytes) after gzip -9, until the network is
 * quiet; and its scripts once more after the first control of its form was changed and left,
 * because some are fetched only then.
 */
export async function weigh(browser: Browser, url: string): Promise<Weights> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weights: Weights = { js: 0, jsTyped: 0, css: 0, fonts: 0, foreign: [] };
  let typed = false;
  const bodies: Promise<void>[] = [];
  const count = (response: Response) => {
    const kind = response.request().resourceType();
    if (new URL(response.url()).origin !== new URL(url).origin) {
      weights.foreign.push(response.url());
    }
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
  const control = page.locator("main form .input, main form [type=checkbox]").first();
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

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

/** What axe finds on the pages a journey came to, in light, dark and at 320 px. */

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

export type Snapshot = { url: string; html: string; scripts: boolean };

/** With each element marked that no page before had; an address seen before is looked at only there. */
export type Look = Snapshot & { isNewAddress: boolean };

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The dark page is the light one in other colours, so only rules that look at colours see it again. */
const views = [
  { name: "light", width: 1280, colorScheme: "light", rules: wcag },
  {
    name: "dark",
    width: 1280,
    colorScheme: "dark",
    rules: ["color-contrast", "link-in-text-block"],
  },
  { name: "320 px", width: 320, colorScheme: "light", rules: wcag },
] as const;

/** A page with axe in it, at the app's own address but with nothing of the app. */
export async function openLookingGlass(browser: Browser, app: string): Promise<Page> {
  const context = await browser.newContext({
    bypassCSP: true,
    // The first journey may be one without scripts, and would hand its setting on.
    javaScriptEnabled: true,
    // Colours would otherwise still be fading from one scheme to the other while axe looks.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.route("**/looking-glass", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
  );
  await page.goto(new URL("/looking-glass", app).href);
  await page.unrouteAll();
  await page.evaluate(axeSource);
  return page;
}

/**
 * Claims a page's address and its kinds of elements for this test. Every address is looked at, with
 * scripts and without; an address seen before only where an element stands that no page has had.
 */
export function whatIsNew({ url, html, scripts }: Snapshot, folder: string): Look[] {
  mkdirSync(folder, { recursive: true });
  const claim = (each: string) => isFirst(folder, `${scripts} ${each}`);
  const isNewAddress = claim(new URL(url).pathname.replace(/referrals\/[^/]+/, ""));
  const marked = markedWhere(html, claim);
  return isNewAddress || marked !== html ? [{ url, html: marked, scripts, isNewAddress }] : [];
}

/** What this worker has asked for before: most of a page. */
const asked = new Set<string>();

/** Of all workers only one makes the folder. */
function isFirst(folder: string, text: string): boolean {
  const claim = `${folder} ${text}`;
  if (asked.has(claim)) return false;
  asked.add(claim);
  try {
    mkdirSync(join(folder, createHash("sha256").update(text).digest("hex").slice(0, 24)));
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

/** Each look in light, dark and at 320 px, by a page that stands at the app's own address. */
export async function expectAccessible(page: Page, looks: Look[]): Promise<void> {
  for (const look of looks) {
    await show(page, look);
    for (const view of views) await expectNoViolations(page, view, look.isNewAddress);
  }
}

/**
 * Shows a page as it stood, with the styles it had and with its scripts taken out. It is written into
 * the page shown before: what the browser has learnt of axe there makes each look a fifth shorter.
 */
async function show(page: Page, { url, html, scripts }: Snapshot): Promise<void> {
  const styled = await withStylesInside(html, url, scripts);
  const { pathname, search, hash } = new URL(url);
  await page.evaluate(
    (address) => history.replaceState(null, "", address),
    pathname + search + hash,
  );
  await page.setContent(styled);
}

/** The looking glass has scripts, so for a page without them the styles for such browsers are swapped in. */
async function withStylesInside(html: string, url: string, scripts: boolean): Promise<string> {
  const links = html.matchAll(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g);
  let styled = html;
  for (const [link, href = ""] of links) {
    const styles = await stylesAt(new URL(href, url).href);
    const shown = scripts ? styles : asWithoutScripts(styles);
    styled = styled.replace(link, () => `<style>${shown}</style>`);
  }
  expect(styled, `the styles of ${url}`).not.toBe(html);
  return styled;
}

const knownStyles = new Map<string, string>();

async function stylesAt(address: string): Promise<string> {
  const known = knownStyles.get(address);
  if (known !== undefined) return known;
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  const styles = await response.text();
  knownStyles.set(address, styles);
  return styles;
}

function asWithoutScripts(styles: string): string {
  const other = { enabled: "none", none: "enabled" };
  return styles.replace(
    /\(scripting:\s*(enabled|none)\)/g,
    (_, scripting: keyof typeof other) => `(scripting: ${other[scripting]})`,
  );
}

async function expectNoViolations(
  page: Page,
  { name, width, colorScheme, rules }: (typeof views)[number],
  whole: boolean,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  const violations = await page.evaluate(
    async ({ runOnly, where }) => {
      // axe was put on the window beforehand; the browser's types do not know it.
      const { axe } = window as unknown as {
        axe: { run: (where: string, options: object) => Promise<AxeResults> };
      };
      const results = await axe.run(where, {
        runOnly,
        resultTypes: ["violations"],
        // Films and style sheets of other sites, of which the pages have none.
        preload: false,
      });
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    },
    { runOnly: rules, where: whole ? "html" : `[${MARK}]` },
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(violations, `axe, ${name}, ${page.url()}`).toEqual([]);
  expect.soft(sideways, `pixels to scroll sideways, ${name}, ${page.url()}`).toBeLessThanOrEqual(0);
}

export function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/g, "");
}

/** Attributes by whose value elements are drawn or spoken of differently; of others the name is enough. */
const kindAttributes = ["class", "role", "type", "data-s", "data-tone", "data-state", "data-asked"];

const MARK = "data-new";

/** Marks elements of a kind, with the kind of what they stand in, that is claimed as new. */
function markedWhere(html: string, isNew: (kind: string) => boolean): string {
  const open: { name: string; kind: string }[] = [];
  return html.replace(
    /<(\/?)([a-z][a-z0-9-]*)([^>]*)>/gi,
    (tag: string, closing: string, name: string, attributes: string) => {
      if (closing) {
        const at = open.findLastIndex((each) => each.name === name);
        if (at >= 0) open.length = at;
        return tag;
      }
      const kind = `${name}${attributesOf(attributes)}`;
      const within = open.at(-1)?.kind ?? "";
      if (!empties.has(name)) open.push({ name, kind });
      return isNew(`${within} > ${kind}`) ? `<${name}${attributes} ${MARK}>` : tag;
    },
  );
}

/** Attributes that change nothing for the eye, nor for what is read out. */
const unseen =
  /^(name|value|selected|nonce|form|formaction|action|method|enctype|novalidate|autofocus|spellcheck|autocapitalize|inputmode|data-precedence)$/i;

/** In one order, for server and browser write them in different ones. */
function attributesOf(written: string): string {
  const found = [...written.matchAll(/ ([a-z-]+)(?:="[^"]*")?/gi)];
  return found
    .filter(([, name = ""]) => !unseen.test(name))
    .map(([whole, name = ""]) => (kindAttributes.includes(name) ? whole : ` ${name}`))
    .sort()
    .join("");
}

/** Elements that nothing stands in. */
const empties = new Set(["br", "hr", "img", "input", "link", "meta", "source", "wbr"]);

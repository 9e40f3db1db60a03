import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { test as base, expect, type Page, type Route } from "@playwright/test";
import type { AxeResults } from "axe-core";

/*
 * What every journey gets without asking: each page it comes to is kept as it stood and, when the
 * journey is over, looked at by axe in light, dark and at 320 px; a word on the error console fails it.
 */

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

type Snapshot = { url: string; html: string; scripts: boolean };

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

export type Visit = {
  /** Waits for the page with this heading and keeps it for the accessibility check. */
  arrive: (heading: string | RegExp) => Promise<void>;
  /** Keeps the page as it stands now, for states that have no address of their own. */
  keep: () => Promise<void>;
};

export const test = base.extend<
  {
    /** Off for a quick run while a journey is being written; npm run test:e2e never turns it off. */
    looksAtPages: boolean;
    /** Makes names that no other test, and no earlier run against the same database, uses. */
    mark: string;
    visit: Visit;
    /** What the browser complained of; a journey that means to cause a complaint takes it out. */
    consoleErrors: string[];
    partnerCentral: PartnerCentralSellingClient;
    /** The emulator's own address, where faults are asked for. */
    emulator: string;
  },
  {
    /** Where axe looks at pages: one for all journeys of a worker, for opening it takes longer than a look. */
    lookingGlass: Page;
  }
>({
  looksAtPages: [true, { option: true }],
  lookingGlass: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        bypassCSP: true,
        // The first journey may be one without scripts, and would hand its setting on.
        javaScriptEnabled: true,
        // Colours would otherwise still be fading from one scheme to the other while axe looks.
        reducedMotion: "reduce",
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern even when nothing is taken from it.
  mark: async ({}, use, { testId, repeatEachIndex }) => {
    const source = `${testId} ${repeatEachIndex} ${Date.now()}`;
    await use(createHash("sha256").update(source).digest("hex").slice(0, 8));
  },
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
      await use(errors);
      expect(errors, "the error console").toEqual([]);
    },
    { auto: true },
  ],
  visit: [
    async ({ page, lookingGlass, looksAtPages, javaScriptEnabled }, use, { project, retry }) => {
      const snapshots: Snapshot[] = [];
      const navigated = new Set<string>();
      page.on("framenavigated", (frame) => {
        if (frame === page.mainFrame() && frame.url().startsWith("http")) {
          navigated.add(new URL(frame.url()).pathname);
        }
      });
      const keep = async () => {
        // A page that came without a whole load takes its old title away a moment before it has the
        // new one, so what is kept is what was looked at for its title, not the page a moment later.
        let html = "";
        await expect(async () => {
          html = await page.content();
          expect(html).toMatch(/<title>[^<]*Referral Desk<\/title>/);
        }).toPass();
        snapshots.push({ url: page.url(), html, scripts: javaScriptEnabled !== false });
      };
      const arrive = async (heading: string | RegExp) => {
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
        await keep();
      };
      await use({ arrive, keep });
      // A second try looks again: what the first one found would otherwise count as looked at.
      const folder = join(project.outputDir, `looked-at-${retry}`);
      const fresh = snapshots.filter((snapshot) => showsAnythingNew(snapshot, folder));
      if (looksAtPages) await expectAccessible(lookingGlass, fresh);
      const kept = new Set(snapshots.map(({ url }) => new URL(url).pathname));
      const missed = [...navigated].filter(
        (path) => !kept.has(path) && path !== PICTURE && !passing.test(path),
      );
      expect(missed, "pages visited without arrive(), so without an accessibility check").toEqual(
        [],
      );
    },
    // Looking at pages is not the journey: it has a time of its own.
    { auto: true, timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern even when nothing is taken from it.
  emulator: async ({}, use) => {
    await use(`http://127.0.0.1:${emulatorPort()}`);
  },
  partnerCentral: async ({ emulator }, use) => {
    const client = new PartnerCentralSellingClient({
      endpoint: emulator,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    await use(client);
    client.destroy();
  },
});

export { expect };

/** The address of the run's own database; blank for the embedded one below its data folder. */
export function databaseUrlOfRun(): string {
  return process.env.E2E_DATABASE_URL ?? "";
}

/** The data folder of the installation under test. */
export function dataDirOfRun(): string {
  const folder = process.env.E2E_DATA_DIR;
  if (folder === undefined)
    throw new Error("E2E_DATA_DIR is not set: start the tests with npm run test:e2e");
  return folder;
}

/** The port the emulator of this run wrote down in the run's own data folder. */
function emulatorPort(): number {
  const file = join(dataDirOfRun(), "emulator.json");
  const written: { port: number } = JSON.parse(readFileSync(file, "utf8"));
  return written.port;
}

/** The app's sign: an address where nothing is to be read. */
export const PICTURE = "/icon.svg";

/**
 * Addresses that lead on by themselves: a referral's own, and the sending page, which a quick
 * sending leaves before it can be kept. The journey without scripts stays there and keeps it.
 */
const passing = /^\/referrals\/[^/]+(\/sending)?$/;

/**
 * Claims a page's address and its kinds of elements for this test. Every address is looked at, with
 * scripts and without; an address seen before only when an element stands on it that no page has had.
 */
function showsAnythingNew({ url, html, scripts }: Snapshot, folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const address = new URL(url).pathname.replace(/referrals\/[^/]+/, "");
  const fresh = [address, ...kindsOf(html)].filter((each) =>
    isFirst(join(folder, hashOf(`${scripts} ${each}`))),
  );
  return fresh.length > 0;
}

/** Of all workers only one makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

async function expectAccessible(page: Page, snapshots: Snapshot[]): Promise<void> {
  for (const snapshot of snapshots) {
    await show(page, snapshot);
    for (const view of views) await expectNoViolations(page, view);
    await page.unrouteAll();
  }
}

/** Shows a page as it stood, with the styles it had and with its scripts taken out. */
async function show(page: Page, { url, html, scripts }: Snapshot): Promise<void> {
  await page.route(url, (route) =>
    route.fulfill({ contentType: "text/html", body: withoutScripts(html) }),
  );
  if (!scripts) await page.route(/\.css/, styleAsWithoutScripts);
  // To another place on the page it shows already a browser would only scroll.
  if (page.url().split("#")[0] === url.split("#")[0]) await page.goto("about:blank");
  await page.goto(url);
  await page.evaluate(axeSource);
}

/** The context of axe has scripts, so the styles for browsers without are swapped in. */
async function styleAsWithoutScripts(route: Route): Promise<void> {
  const response = await route.fetch();
  const other = { enabled: "none", none: "enabled" };
  const body = (await response.text()).replace(
    /\(scripting:\s*(enabled|none)\)/g,
    (_, scripting: keyof typeof other) => `(scripting: ${other[scripting]})`,
  );
  await route.fulfill({ response, body });
}

async function expectNoViolations(page: Page, view: (typeof views)[number]): Promise<void> {
  const { name, width, colorScheme, rules } = view;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  const violations = await page.evaluate(async (runOnly) => {
    // axe was put on the window beforehand; the browser's types do not know it.
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    const results = await axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
      // Films and style sheets of other sites, of which the pages have none.
      preload: false,
    });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  }, rules);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(violations, `axe, ${name}, ${page.url()}`).toEqual([]);
  expect.soft(sideways, `pixels to scroll sideways, ${name}, ${page.url()}`).toBeLessThanOrEqual(0);
}

function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/g, "");
}

/** Attributes by whose value elements are drawn or spoken of differently; of others the name is enough. */
const kindAttributes = ["class", "role", "type", "data-s", "data-tone", "data-state", "data-asked"];

/** Every kind of element a page holds, each with what it stands in: what axe can object to. */
function kindsOf(html: string): string[] {
  const kinds = new Set<string>();
  const open: { name: string; kind: string }[] = [];
  const tags = withoutScripts(html).matchAll(/<(\/?)([a-z][a-z0-9-]*)([^>]*)>/gi);
  for (const [, closing, name = "", attributes = ""] of tags) {
    if (closing) {
      const at = open.findLastIndex((each) => each.name === name);
      if (at >= 0) open.length = at;
      continue;
    }
    const kind = `${name}${attributes.replace(/ ([a-z-]+)="[^"]*"/gi, withoutValue)}`;
    kinds.add(`${open.at(-1)?.kind ?? ""} > ${kind}`);
    if (!empties.has(name)) open.push({ name, kind });
  }
  return [...kinds];
}

/** Attributes that change nothing for the eye, nor for what is read out. */
const unseen =
  /^(name|value|selected|nonce|form|formaction|action|method|enctype|novalidate|autofocus|spellcheck|autocapitalize|inputmode|data-precedence)$/i;

function withoutValue(written: string, attribute: string): string {
  if (unseen.test(attribute)) return "";
  return kindAttributes.includes(attribute) ? written : ` ${attribute}`;
}

/** Elements that nothing stands in. */
const empties = new Set(["br", "hr", "img", "input", "link", "meta", "source", "wbr"]);

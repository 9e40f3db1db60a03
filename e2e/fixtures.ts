import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { test as base, expect, type Page } from "@playwright/test";
import {
  expectAccessible,
  openLookingGlass,
  type Snapshot,
  whatIsNew,
  withoutScripts,
} from "./accessibility";

/*
 * What every journey gets without asking: each page it comes to is kept as it stood and, when the
 * journey is over, looked at by axe in light, dark and at 320 px; a word on the error console fails it.
 */

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
      const page = await openLookingGlass(browser, baseUrlOfRun());
      await use(page);
      await page.context().close();
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
        const scripts = javaScriptEnabled !== false;
        snapshots.push({ url: page.url(), html: withoutScripts(html), scripts });
      };
      const arrive = async (heading: string | RegExp) => {
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
        await keep();
      };
      await use({ arrive, keep });
      // A second try looks again: what the first one found would otherwise count as looked at.
      const folder = join(project.outputDir, `looked-at-${retry}`);
      const looks = snapshots.flatMap((snapshot) => whatIsNew(snapshot, folder));
      if (looksAtPages) await expectAccessible(lookingGlass, looks);
      const kept = new Set(snapshots.map(({ url }) => new URL(url).pathname));
      const missed = [...navigated].filter((path) => !kept.has(path) && !passing.test(path));
      expect(missed, "pages visited without arrive(), so without an accessibility check").toEqual(
        [],
      );
    },
    // Looking at pages is not the journey: it has a time of its own.
    { auto: true, timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern even when nothing is taken from it.
  emulator: async ({}, use) => {
    await use(emulatorOfRun());
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands the pattern even when nothing is taken from it.
  partnerCentral: async ({}, use) => {
    const client = partnerCentralOfRun();
    await use(client);
    client.destroy();
  },
});

export { expect };

/** The address of the run's own database; blank for the embedded one below its data folder. */
export function databaseUrlOfRun(): string {
  return process.env.E2E_DATABASE_URL ?? "";
}

/** The app's address, for contexts that are opened by hand. */
export function baseUrlOfRun(): string {
  return process.env.E2E_BASE_URL ?? "";
}

/** The data folder of the installation under test. */
export function dataDirOfRun(): string {
  const folder = process.env.E2E_DATA_DIR;
  if (folder === undefined)
    throw new Error("E2E_DATA_DIR is not set: start the tests with npm run test:e2e");
  return folder;
}

/** Whether `npm run soak moves` asks for every order of moves, and not for a few. */
export function allMovesOfRun(): boolean {
  return process.env.E2E_MOVES === "all";
}

/** The address of this run's emulator, by the port it wrote down in the run's own data folder. */
export function emulatorOfRun(): string {
  const file = join(dataDirOfRun(), "emulator.json");
  const written: { port: number } = JSON.parse(readFileSync(file, "utf8"));
  return `http://127.0.0.1:${written.port}`;
}

/** AWS's own client, for what the emulator holds; whoever takes it destroys it. */
export function partnerCentralOfRun(): PartnerCentralSellingClient {
  return new PartnerCentralSellingClient({
    endpoint: emulatorOfRun(),
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
}

/**
 * Addresses that lead on by themselves: a referral's own, and the sending page, which a quick
 * sending leaves before it can be kept. The journey without scripts stays there and keeps it.
 */
const passing = /^\/referrals\/[^/]+(\/sending)?$/;

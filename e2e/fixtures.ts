import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { test as base, expect } from "@playwright/test";
import { expectAccessible, isFirstLook } from "./accessibility";

/*
 * What every journey gets without asking: each page it comes to is looked at by axe, once in a run for
 * each of its states; a word on the error console fails it.
 */

export type Visit = {
  /** Waits for the page with this heading and looks at it. */
  arrive: (heading: string | RegExp) => Promise<void>;
  /** Looks at a state that has no address of its own. */
  look: (state: string) => Promise<void>;
};

export const test = base.extend<{
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
}>({
  looksAtPages: [true, { option: true }],
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
    async ({ page, looksAtPages, javaScriptEnabled }, use, { project, retry }) => {
      const scripts = javaScriptEnabled !== false;
      const arrivedAt = new Set<string>();
      const navigated = new Set<string>();
      page.on("framenavigated", (frame) => {
        if (frame === page.mainFrame() && frame.url().startsWith("http")) {
          navigated.add(new URL(frame.url()).pathname);
        }
      });
      const look = async (state: string) => {
        // A page that came without a whole load has its title a moment later.
        await expect(page).toHaveTitle(/Referral Desk/);
        const { pathname, searchParams } = new URL(page.url());
        arrivedAt.add(pathname);
        const kind = pathname.replace(/referrals\/[^/]+/, "referrals/…");
        const named = [kind, ...new Set(searchParams.keys()), state, scripts].join(" ");
        // A second try looks again: what the first one found would otherwise count as looked at.
        const isFirst = isFirstLook(join(project.outputDir, `looked-at-${retry}`), named);
        if (isFirst && looksAtPages) await expectAccessible(page, scripts);
      };
      const arrive = async (heading: string | RegExp) => {
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
        const problems = await page.locator("[data-problems], [data-failure]").count();
        await look(problems > 0 ? "with problems" : "");
      };
      await use({ arrive, look });
      const missed = [...navigated].filter((path) => !arrivedAt.has(path) && !passing.test(path));
      expect(missed, "pages visited without arrive(), so without an accessibility check").toEqual(
        [],
      );
    },
    { auto: true },
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

/** The address of this run's emulator. */
export function emulatorOfRun(): string {
  return emulatorOf(dataDirOfRun());
}

/** The address of an installation's emulator, by the port it wrote down in the data folder. */
export function emulatorOf(dataDir: string): string {
  const file = join(dataDir, "emulator.json");
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

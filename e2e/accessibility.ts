import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

/** What axe finds on a page as it stands: in light, in dark, and at 320 px. */

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The dark page is the light one in other colors, so only rules that look at colors see it again. */
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

/** Looks at the live page and leaves it as it was; what is wrong fails the test at its end. */
export async function expectAccessible(page: Page, scripts: boolean): Promise<void> {
  const before = page.viewportSize();
  // Colors would otherwise still be fading from one scheme to the other while axe looks.
  await page.emulateMedia({ reducedMotion: "reduce" });
  if (!scripts) await page.evaluate(withoutTimers);
  await page.evaluate(axeSource);
  for (const { name, width, colorScheme, rules } of views) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async (runOnly) => {
      // axe was put on the window beforehand; the browser's types do not know it.
      const { axe } = window as unknown as {
        axe: { run: (options: object) => Promise<AxeResults> };
      };
      const { violations } = await axe.run({
        runOnly,
        resultTypes: ["violations"],
        preload: false,
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    }, rules);
    expect.soft(violations, `axe, ${name}, ${page.url()}`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Where a page may run no scripts, its timers never come; axe only uses them to take breaks. */
function withoutTimers(): void {
  const soon = (task: () => void) => {
    Promise.resolve().then(task);
    return 0;
  };
  Object.assign(window, { setTimeout: soon, requestAnimationFrame: soon });
}

const claimedHere = new Set<string>();

/** Whether no worker of this run has looked at this state before: of all only one makes its folder. */
export function isFirstLook(folder: string, state: string): boolean {
  const claim = join(folder, createHash("sha256").update(state).digest("hex").slice(0, 24));
  if (claimedHere.has(claim)) return false;
  claimedHere.add(claim);
  mkdirSync(folder, { recursive: true });
  try {
    mkdirSync(claim);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

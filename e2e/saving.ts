/** What a rep sees of saving, and ways of taking the server away. */
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** The words beside the buttons. */
export function saveState(page: Page): Locator {
  return page.locator("[data-save]");
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(
    /^(Saved \d+ (seconds?|minutes?) ago|All changes saved)$/,
  );
}

/** Waits for the save that follows the last key. */
export async function expectSavedByItself(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved \d+ (seconds?|minutes?) ago$/);
}

/** What waits on the device, as one text. */
export function onDevice(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
}

/** Runs in the page: a browser that goes down has taken its beacons over and never sends them. */
export function loseBeacons(): void {
  navigator.sendBeacon = () => true;
}

/** Cuts the line of the saves alone, as a proxy that breaks down does. */
export async function withoutSaves(context: BrowserContext, work: () => Promise<void>) {
  await context.route("**/api/autosave", (route) => route.abort());
  await work();
  await context.unroute("**/api/autosave");
}

/** Takes the complaints out that the journey means to cause. */
export function forget(consoleErrors: string[], words: RegExp): void {
  const others = consoleErrors.filter((text) => !words.test(text));
  consoleErrors.splice(0, consoleErrors.length, ...others);
}

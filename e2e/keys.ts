import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** A keyboard that counts what it takes to get about. */
export class Keys {
  tabs = 0;
  constructor(private readonly page: Page) {}

  /** Presses Tab until the focus is where it should be; far fewer presses than would go round. */
  async tabTo(target: Locator, atMost = 25, key = "Tab"): Promise<void> {
    for (let pressed = 0; pressed < atMost; pressed += 1) {
      await this.page.keyboard.press(key);
      this.tabs += 1;
      if (await target.evaluate(hasFocus)) return;
    }
    throw new Error(`not reached within ${atMost} presses: ${target}`);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.insertText(text);
  }

  /** Lists answer to the first letters of an entry. */
  async choose(target: Locator, entry: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(entry);
    const chosen = () =>
      target.evaluate((control) =>
        control instanceof HTMLSelectElement
          ? control.selectedOptions[0]?.text
          : control instanceof HTMLInputElement && control.value,
      );
    await expect.poll(chosen).toBe(entry);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

/** A search takes the place and the focus of its list while that is looked at. */
function hasFocus(element: Element): boolean {
  const focused = document.activeElement;
  const isReplaced = element instanceof HTMLSelectElement && element.hidden;
  return element === focused || (isReplaced && focused?.getAttribute("name") === element.name);
}

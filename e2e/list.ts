/** The list of referrals, as journeys use it. */
import type { Page } from "@playwright/test";

/** What is typed is searched for after a rest, and at once by Enter. */
export async function searchFor(page: Page, text: string): Promise<void> {
  const box = page.getByLabel("Search referrals");
  await box.fill(text);
  await box.press("Enter");
}

export function rowOf(page: Page, name: string) {
  return page.getByRole("row").filter({ hasText: name });
}

export async function openMenu(page: Page, name: string): Promise<void> {
  await rowOf(page, name).locator("summary").click();
}

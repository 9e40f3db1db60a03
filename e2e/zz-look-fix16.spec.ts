import { expect, type Page, test } from "@playwright/test";
import { baseUrlOfRun } from "./fixtures";
import { sendByPost, writtenReferral } from "./posted";
import { unitedStates } from "./referrals";

async function shoot(page: Page, name: string) {
  for (const [width, scheme] of [
    [1280, "light"],
    [320, "light"],
    [390, "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 860 });
    await page.screenshot({ path: `/tmp/fix16/${name}-${width}-${scheme}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: "light" });
}

async function decided(page: Page, mark: string, decision: string, status: string) {
  const written = unitedStates(mark);
  const referral = await writtenReferral(page, written.pages);
  await sendByPost(page, referral);
  await expect
    .poll(async () => new URL((await page.request.get(`${referral}/sent`)).url()).pathname, {
      timeout: 90_000,
    })
    .toBe(`${referral}/sent`);
  await page.goto(`${referral}/status`);
  if (decision !== "Approve") {
    await page.getByText(decision, { exact: true }).first().click();
    await page
      .getByLabel("Comment to the partner")
      .filter({ visible: true })
      .fill("The description doesn't say what AWS does.\nIs the monthly revenue realistic?");
    await page.getByLabel("Reason").filter({ visible: true }).selectOption("Clarify Revenue");
  }
  await page.getByRole("button", { name: decision, exact: true }).click();
  await expect(async () => {
    await page.goto(`${referral}/status`);
    await expect(page.getByText(status, { exact: true }).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  return referral;
}

test("look", async ({ browser }) => {
  test.setTimeout(400_000);
  const context = await browser.newContext({
    baseURL: baseUrlOfRun(),
    locale: "en-US",
    timezoneId: "America/New_York",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const returned = await decided(page, "look1", "Ask for changes", "Action Required");
  await shoot(page, "status-returned");
  await page.goto(`${returned}/fix`, { waitUntil: "networkidle" });
  await shoot(page, "fix");
  await page.locator("#closeDate").fill("soon");
  await page.getByRole("button", { name: "Review changes" }).click();
  await page.waitForURL(/check=1/);
  await shoot(page, "fix-wrong");
  await page.locator("#closeDate").fill("June 30, 2028");
  await page
    .locator("#description")
    .fill(
      "We move Blue Heron's route planner from two rented servers to Amazon ECS and Amazon RDS, and run it for three years as a managed service. AWS reviews the design in March.",
    );
  await page.getByRole("button", { name: "Review changes" }).click();
  await page.waitForURL(/fix\/check/);
  await shoot(page, "fix-check");
  await page.getByRole("button", { name: "Resend to AWS" }).click();
  await page.waitForURL(/(sending|status)$/);
  await shoot(page, "resending");
  await page.waitForURL(/status$/, { timeout: 60_000 });
  await shoot(page, "status-resent");
  await decided(page, "look2", "Reject", "Rejected");
  await shoot(page, "status-rejected");
  const approved = await decided(page, "look3", "Approve", "Approved");
  await shoot(page, "status-approved");
  await page.goto(`${approved}/fix`, { waitUntil: "networkidle" });
  await shoot(page, "update");
  await page.locator("#stage").selectOption("Technical Validation");
  await page.locator("#nextStep").fill("Maria demos the planner to the CIO on May 4");
  await page.getByRole("button", { name: "Review changes" }).click();
  await page.waitForURL(/fix\/check/);
  await shoot(page, "update-check");
  await page.getByRole("button", { name: "Send changes to AWS" }).click();
  await page.waitForURL(/status$/, { timeout: 60_000 });
  await shoot(page, "status-updated");
});

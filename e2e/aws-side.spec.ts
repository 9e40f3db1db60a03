import type { Page } from "@playwright/test";
import { theOpportunityOf } from "./at-aws";
import { faultAt, noFaultAt } from "./faults";
import { expect, test } from "./fixtures";
import { layoutFaults, narrowTargets } from "./layout";
import { rowOf, searchFor } from "./list";
import { sendByPost, writtenReferral } from "./posted";
import { germany, type Written } from "./referrals";

/** A referral that AWS has and has not decided on. */
async function inReview(page: Page, { pages }: Pick<Written, "pages">): Promise<string> {
  const referral = await writtenReferral(page, pages);
  await sendByPost(page, referral);
  await expect
    .poll(async () => new URL((await page.request.get(`${referral}/sent`)).url()).pathname, {
      timeout: 60_000,
    })
    .toBe(`${referral}/sent`);
  return referral;
}

const rehearsal = (page: Page) => page.getByRole("region", { name: /^Rehearsal/ });

/** AWS is asked by a job: until it has answered, the page is the one before. */
async function reloadUntil(page: Page, words: string | RegExp, count = 1): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(words).first()).toHaveCount(count, { timeout: 300 });
  }).toPass({ timeout: 45_000 });
}

async function expectRoom(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
    expect.soft(await page.evaluate(narrowTargets), `${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

test("whoever plays the reviewer approves, and AWS's side is told: full, of unknown values, and absent", async ({
  page,
  visit,
  mark,
  emulator,
}) => {
  test.slow();
  const referral = await inReview(page, germany(mark));
  await page.goto(`${referral}/status`);
  await visit.arrive(/^Nordlicht/);
  await expect(page.getByRole("heading", { name: "AWS team" })).toHaveCount(0);
  await expect(rehearsal(page)).toContainText("Nothing is sent to AWS");
  await rehearsal(page).getByRole("button", { name: "Approve" }).click();
  // The page shows the decision without being asked again.
  await expect(rehearsal(page)).toHaveCount(0, { timeout: 45_000 });
  await expect(page.getByRole("heading", { name: "Rehearsal: AWS's part played" })).toBeVisible();

  await reloadUntil(page, "Sam Rivera");
  await expect(page.getByRole("heading", { name: "AWS recommends" })).toBeVisible();
  await expect(page.getByRole("table", { name: /AWS's own estimate/ })).toContainText("$");
  await expect(page.getByText(/^\d\d of 100$/)).toBeVisible();
  await visit.look("AWS's side is full");
  await expectRoom(page);

  const of = { operation: "GetAwsOpportunitySummary" };
  await faultAt(emulator, referral, { kind: "summary-unknown", ...of });
  await page.getByRole("button", { name: "Check now" }).click();
  await reloadUntil(page, "Galactic");
  await expect(page.getByText("<script>alert(1)</script>")).toBeVisible();
  await visit.look("AWS's side is of unknown values");
  await expectRoom(page);

  await noFaultAt(emulator, referral);
  await faultAt(emulator, referral, { kind: "summary-empty", ...of });
  await page.getByRole("button", { name: "Check now" }).click();
  await reloadUntil(page, "Galactic", 0);
  await expect(page.getByRole("heading", { name: "AWS team" })).toHaveCount(0);
  await visit.look("AWS's side is absent");
  await expectRoom(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("whoever plays the reviewer asks for changes in words that AWS's record then holds", async ({
    page,
    visit,
    mark,
    partnerCentral,
  }) => {
    const written = germany(mark);
    const referral = await inReview(page, written);
    await page.goto(`${referral}/status`);
    await visit.arrive(/^Nordlicht/);
    const before = await theOpportunityOf(partnerCentral, written.company);
    await rehearsal(page).locator("summary", { hasText: "Ask for changes" }).click();
    const words = `Which "services" & why now? <${mark}>`;
    await rehearsal(page).getByLabel("Comment to the partner").first().fill(words);
    await rehearsal(page).getByLabel("Reason").first().selectOption("Clarify Solution");
    await visit.look("the reviewer's part");
    await rehearsal(page).getByRole("button", { name: "Ask for changes" }).click();
    await visit.arrive(/^Nordlicht/);
    await reloadUntil(page, "AWS asks for a change");
    await expect(page.getByText(`“${words}”`).first()).toBeVisible();
    await expect(rehearsal(page)).toHaveCount(0);
    const {
      LifeCycle,
      LastModifiedDate: _later,
      ...after
    } = await theOpportunityOf(partnerCentral, written.company);
    expect(LifeCycle).toEqual({
      ...before.LifeCycle,
      ReviewStatus: "Action Required",
      ReviewComments: words,
      ReviewStatusReason: "Clarify Solution",
    });
    const unchanged = { ...before, LifeCycle: undefined, LastModifiedDate: undefined };
    expect({ ...after, $metadata: null }).toEqual({ ...unchanged, $metadata: null });
  });
});

test("a deal whose close date is near is marked in the list, found by it and told on its page", async ({
  page,
  visit,
  mark,
}) => {
  const written = germany(mark);
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const pages = written.pages.map(({ heading, answers }) => ({
    heading,
    answers: "Target close date" in answers ? { ...answers, "Target close date": soon } : answers,
  }));
  const referral = await inReview(page, { ...written, pages });
  await page.goto("/");
  await visit.arrive("Referrals");
  await searchFor(page, mark);
  await expect(rowOf(page, mark)).toContainText("Closes within 14 days");
  await page.getByLabel("Reminder").selectOption("Closes within 14 days");
  await expect(page).toHaveURL(/remind=close-near/);
  await expect(rowOf(page, mark)).toBeVisible();
  await visit.look("narrowed by a reminder");
  await expectRoom(page);
  await page.getByLabel("Reminder").selectOption("No change in 30 days");
  await expect(page).toHaveURL(/remind=quiet/);
  await expect(rowOf(page, mark)).toHaveCount(0);
  await page.goto(`${referral}/status`);
  await visit.arrive(/^Nordlicht/);
  await expect(page.getByRole("list", { name: "Reminders" })).toContainText(
    "Closes within 14 days",
  );
  await visit.look("with a reminder");
  await expectRoom(page);
});

import type { Locator, Page } from "@playwright/test";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { baseUrlOfRun, expect, test, type Visit } from "./fixtures";
import { Keys } from "./keys";
import { newReferral } from "./posted";
import { always, germany } from "./referrals";
import { arriveAtSent, control, groupOf, startReferral, summaryOf } from "./wizard";

async function arrives(page: Page, visit: Visit, heading: string): Promise<void> {
  await visit.arrive(heading);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

/**
 * Writes a referral by Tab, typing and Enter alone, sends it, and gives how often Tab was pressed.
 * An expert goes on from a page by Ctrl+Enter.
 */
async function writeAndSend(
  page: Page,
  visit: Visit,
  given: Record<string, string>,
  isExpert: boolean,
) {
  const keys = new Keys(page);
  const save = page.getByRole("button", { name: "Save and continue" });
  const answerOf = (question: string) => given[question] ?? "";
  const type = (asked: string) => keys.type(control(page, asked), answerOf(asked));
  const choose = (asked: string) => keys.choose(control(page, asked), answerOf(asked));
  const goOn = async (by: Locator, atMost?: number) => {
    if (isExpert) return keys.press("ControlOrMeta+Enter");
    await keys.tabTo(by, atMost);
    await keys.press("Enter");
  };

  await type("Customer company name");
  await type("Customer website");
  await choose("Country");
  await type("Postal code");
  await choose("Industry");
  await goOn(save);

  await arrives(page, visit, "The deal");
  await type("Referral name");
  await type("Description");
  await type("Use case");
  await choose("Workload category");
  await goOn(save);

  await arrives(page, visit, "Delivery, money and dates");
  await keys.tabTo(page.getByLabel("Professional Services", { exact: true }));
  await keys.press("Space");
  await type("Estimated AWS monthly recurring revenue, in US dollars");
  await type("Target close date");
  const fromMarketing = groupOf(page, "Is this from a marketing activity?");
  await keys.tabTo(fromMarketing.getByLabel("Yes", { exact: true }).first());
  await keys.press("ArrowDown");
  await expect(fromMarketing.getByLabel("No", { exact: true }).first()).toBeChecked();
  await keys.press("Enter");

  await arrives(page, visit, "Owner and AWS support");
  await keys.tabTo(page.getByLabel("Co-Sell", { exact: true }));
  await keys.press("Space");
  await keys.tabTo(page.getByLabel("Deal Support", { exact: true }));
  await keys.press("Space");
  await keys.tabTo(
    groupOf(page, "Solution offered").getByLabel("Sandbox Sample Solution", { exact: true }),
  );
  await keys.press("Space");
  await keys.tabTo(page.getByLabel("Initialized discussions with customer", { exact: true }));
  await keys.press("Space", "Enter");

  await arrives(page, visit, "More detail");
  await goOn(page.getByRole("link", { name: "Continue to check" }), 1);

  await arrives(page, visit, "Check and send");
  await keys.tabTo(page.getByLabel("Submit to AWS (ACE)"), 2);
  await keys.press("Space");
  await goOn(page.getByRole("button", { name: "Send to AWS" }), 3);
  // The shortcut leads to the button, and never sends by itself.
  if (isExpert) await keys.press("Enter");
  await arriveAtSent(page, visit);
  return keys.tabs;
}

// Each box of a group of boxes is a stop of its own, as browsers have it: 26 of these.
for (const { guidance, by, most } of [
  { guidance: "shown", by: "its buttons", most: 60 },
  { guidance: "hidden", by: "Ctrl+Enter", most: 52 },
]) {
  test(`a referral is written and sent by keyboard alone, guidance ${guidance}, on by ${by}, in at most ${most} presses of Tab`, async ({
    page,
    visit,
    mark,
    partnerCentral,
  }) => {
    // Nobody else's customer: the links to duplicates would be counted, too.
    const company = `${guidance === "shown" ? "Kestrel" : "Osprey"} ${mark}`;
    const website = `https://${mark}.de`;
    const { pages, atAws } = germany(mark);
    const given = Object.assign({}, ...pages.map(({ answers }) => answers), {
      "Customer company name": company,
      "Customer website": website,
    });
    const cookie = { name: "referral-desk-guidance", value: guidance, url: baseUrlOfRun() };
    await page.context().addCookies([cookie]);
    await startReferral(page, visit);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    const presses = await writeAndSend(page, visit, given, guidance === "hidden");
    test.info().annotations.push({ type: "Tab presses", description: String(presses) });
    expectAtAws(await theOpportunityOf(partnerCentral, company), {
      ...always,
      ...atAws,
      "Customer.Account.CompanyName": company,
      "Customer.Account.WebsiteUrl": website,
    });
    expect(presses, "Tab presses until it is sent").toBeLessThanOrEqual(most);
  });
}

test("a link of More detail changes the page as Save and continue does", async ({
  page,
  visit,
}) => {
  const referral = await newReferral(page, visit, "More detail");
  const keys = new Keys(page);
  // A page that is loaded whole would not know of it.
  await page.evaluate(() => document.documentElement.setAttribute("data-stays", ""));
  const stays = page.locator("html[data-stays]");
  await page.getByRole("link", { name: "Customer and account", exact: true }).click();
  await arrives(page, visit, "Customer and account");
  await expect(page).toHaveURL(`${referral}/account`);
  await expect(stays).toBeAttached();
  await keys.tabTo(control(page, "Customer AWS account (optional)"), 1);
});

test("the keyboard gets from an error to its answer and on", async ({ page, visit }) => {
  await newReferral(page, visit);
  const keys = new Keys(page);
  await control(page, "Customer company name").focus();
  await page.keyboard.type("Fabrikam AG");
  // Enter in a text box saves the page, as it does in any form.
  await keys.press("Enter");
  await expect(page).toHaveTitle(/^Error: /);
  await visit.arrive("The customer");
  await expect(summaryOf(page)).toBeFocused();
  await keys.tabTo(summaryOf(page).getByRole("link", { name: "Enter the customer's website" }), 1);
  await keys.press("Enter");
  await expect(control(page, "Customer website")).toBeFocused();
  await page.keyboard.type("fabrikam.de");
  await keys.tabTo(page.getByRole("button", { name: "Save and close" }));
  await keys.press("Enter");
  await visit.arrive("Referrals");
});

test("Tab goes through every page and out of it again", async ({ page, visit }) => {
  await newReferral(page, visit);
  // Between them they have every kind of control.
  for (const step of ["customer", "delivery", "ask", "cosell"]) {
    await page.goto(page.url().replace(/[^/]+$/, step));
    await visit.arrive(/./);
    const keys = new Keys(page);
    // On a page that is loaded whole the skip link comes first, and leads past the frame.
    await keys.tabTo(page.getByRole("link", { name: "Skip to main content" }), 1);
    await keys.press("Enter");
    await keys.tabTo(page.locator("main a").first(), 1);
    await keys.tabTo(page.getByRole("link", { name: "Guide to referrals" }), 120);
  }
});

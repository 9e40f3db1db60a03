import type { Page } from "@playwright/test";
import { expectAtAws, theOpportunityOf } from "./at-aws";
import { expect, test, type Visit } from "./fixtures";
import { Keys } from "./keys";
import { always, germany } from "./referrals";
import { arriveAtSent, control, groupOf, startReferral } from "./wizard";

/** Each page that is shown after another, by its address without what is behind "?". */
function countChanges(page: Page): () => string[] {
  const shown = [new URL(page.url()).pathname];
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) return;
    const { pathname } = new URL(frame.url());
    if (pathname !== shown.at(-1)) shown.push(pathname);
  });
  return () => shown.slice(1);
}

/** Goes on by the shortcut, wherever the focus is. */
async function goOn(page: Page, visit: Visit, heading: string): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await visit.arrive(heading);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

test("an expert writes and sends a referral by keyboard and shortcuts alone", async ({
  page,
  visit,
  mark,
  partnerCentral,
}) => {
  const { company, pages, atAws } = germany(mark);
  // Nobody else's customer: the links to duplicates would be counted, too.
  const website = `https://${mark}.de`;
  const own = { "Customer website": website };
  const given = Object.assign({}, ...pages.map(({ answers }) => answers), own);
  const keys = new Keys(page);
  const at = (question: string) => control(page, question);
  await startReferral(page, visit);
  await page.getByRole("button", { name: "Hide guidance" }).click();
  await expect(page.getByRole("button", { name: "Show guidance" })).toBeFocused();
  const changes = countChanges(page);

  await keys.type(at("Customer company name"), company);
  await keys.type(at("Customer website"), given["Customer website"]);
  await keys.choose(at("Country"), "Germany");
  await keys.type(at("Postal code"), given["Postal code"]);
  await keys.choose(at("Industry"), given.Industry);
  await goOn(page, visit, "The deal");

  await keys.type(at("Referral name"), given["Referral name"]);
  await keys.type(at("Description"), given.Description);
  await keys.type(at("Use case"), given["Use case"]);
  await keys.choose(at("Workload category"), given["Workload category"]);
  await goOn(page, visit, "Delivery, money and dates");

  await keys.tabTo(page.getByLabel("Professional Services", { exact: true }));
  await keys.press("Space");
  const revenue = "Estimated AWS monthly recurring revenue, in US dollars";
  await keys.type(at(revenue), given[revenue]);
  await keys.type(at("Target close date"), given["Target close date"]);
  const fromMarketing = groupOf(page, "Is this from a marketing activity?");
  await keys.tabTo(fromMarketing.getByLabel("Yes", { exact: true }).first());
  await keys.press("ArrowDown");
  await goOn(page, visit, "Owner and AWS support");

  await keys.tabTo(page.getByLabel("Co-Sell", { exact: true }));
  await keys.press("Space");
  await keys.tabTo(page.getByLabel("Deal Support", { exact: true }));
  await keys.press("Space");
  const solution = groupOf(page, "Solution offered");
  await keys.tabTo(solution.getByLabel("Sandbox Sample Solution", { exact: true }));
  await keys.press("Space");
  await keys.tabTo(page.getByLabel("Initialized discussions with customer", { exact: true }));
  await keys.press("Space");
  await goOn(page, visit, "More detail");
  await goOn(page, visit, "Check and send");

  // To the box that confirms it, then to the button: the shortcut itself sends nothing.
  await keys.press("Control+Enter");
  await expect(page.getByLabel("Submit to AWS (ACE)")).toBeFocused();
  await keys.press("Space", "Control+Enter");
  await expect(page.getByRole("button", { name: "Send to AWS" })).toBeFocused();
  await keys.press("Enter");
  await arriveAtSent(page, visit);

  const shown = changes();
  expectAtAws(await theOpportunityOf(partnerCentral, company), {
    ...always,
    ...atAws,
    "Customer.Account.WebsiteUrl": website,
  });
  test.info().annotations.push({
    type: "from step 1 to sent",
    description: `${keys.tabs} presses of Tab, ${shown.length} page changes`,
  });
  expect(shown.length, shown.join(" ")).toBeLessThanOrEqual(7);
  // Each box of a group of boxes is a stop of its own, as browsers have it: 26 of these.
  expect(keys.tabs, "presses of Tab").toBeLessThanOrEqual(50);

  await keys.press("Control+k");
  await visit.arrive("Referrals");
  await expect(page.getByLabel("Search referrals")).toBeFocused();
  await page.keyboard.type(company);
  await keys.press("Enter");
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText(
    /Submitted|In review/,
  );
});

import { startOwnApp } from "@/lib/boot/own-app";
import { TEST_BUILD_FOLDER, TEST_KEY } from "@/lib/boot/test-build";
import { typeThroughKills } from "@/lib/soak/typing";
import { databaseUrlOfRun, dataDirOfRun, expect, test } from "./fixtures";
import { newReferral } from "./posted";
import { expectSaved, expectSavedByItself, forget, saveState } from "./saving";
import { addressOf, control, saveAndContinue, startReferral, summaryOf } from "./wizard";

const CUT_OFF = /Failed to load resource|ERR_|status of 404/;

test("kill -9 of the app while somebody types loses no character, and the page recovers alone", async ({
  page,
  visit,
  consoleErrors,
}) => {
  test.slow();
  const app = await startOwnApp({
    dataDir: dataDirOfRun(),
    databaseUrl: databaseUrlOfRun(),
    buildFolder: TEST_BUILD_FOLDER,
    key: TEST_KEY,
  });
  try {
    // Looked at here, because the app of this test is not there any more when pages are looked at.
    const referral = await newReferral(page, visit, "The deal");
    // With its scripts: what is typed before they come can only be posted.
    await page.goto(`${app.url}${referral}/deal`, { waitUntil: "networkidle" });
    const description = control(page, "Description");
    let typed = "";
    for (let round = 1; round <= 2; round += 1) {
      const before = `Round ${round}: typed while it runs, `;
      await description.pressSequentially(before, { delay: 15 });
      await app.kill();
      const during = "typed while it is down, ";
      await description.pressSequentially(during, { delay: 15 });
      await expect(saveState(page)).toHaveText(
        /^Not saved. Trying again in \d+ seconds. Save now$/,
      );
      await expect(
        page.getByRole("status").filter({ hasText: "Not saved. Trying again." }),
      ).toHaveCount(1);
      await app.start();
      typed += before + during;
      // Nobody presses anything.
      await expectSavedByItself(page);
      await expect(description).toHaveValue(typed);
    }
    await app.kill();
    await description.pressSequentially("and closed before it came back.");
    await page.goto("about:blank");
    await app.start();
    await page.goto(`${app.url}${referral}/deal`, { waitUntil: "networkidle" });
    await expect(description).toHaveValue(`${typed}and closed before it came back.`);
    await expectSavedByItself(page);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(description).toHaveValue(`${typed}and closed before it came back.`);
    forget(consoleErrors, CUT_OFF);
  } finally {
    await app.kill();
  }
});

test("every save that was acknowledged is in the database, however often the app is killed", async () => {
  test.slow();
  const { acknowledged, lost } = await typeThroughKills({
    people: 2,
    kills: 2,
    seed: Date.now() % 1_000_000,
    installation: {
      dataDir: dataDirOfRun(),
      databaseUrl: databaseUrlOfRun(),
      buildFolder: TEST_BUILD_FOLDER,
      key: TEST_KEY,
    },
    say: console.log,
  });
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

test("a release that does not know this page's action still saves it", async ({
  page,
  visit,
  consoleErrors,
}) => {
  const referral = await newReferral(page, visit);
  // What an open page meets after a release: its action's name is gone.
  await page.route(`**${referral}/**`, (route) => {
    const headers = route.request().headers();
    if (headers["next-action"] === undefined) return route.continue();
    return route.continue({ headers: { ...headers, "next-action": "40".padEnd(42, "0") } });
  });
  await page.route("**/api/autosave", (route) => route.abort());
  await control(page, "Customer company name").fill("Older Page AG");
  await saveAndContinue(page);
  await expect(page).toHaveTitle(/^Error: The customer/);
  await visit.arrive("The customer");
  await expect(summaryOf(page)).toBeVisible();
  await expect(control(page, "Customer company name")).toHaveValue("Older Page AG");
  await page.unrouteAll();
  await page.reload();
  await visit.arrive("The customer");
  await expect(control(page, "Customer company name")).toHaveValue("Older Page AG");
  await expectSaved(page);
  forget(consoleErrors, CUT_OFF);
});

test("a page whose files a release took away offers a reload, and its form still posts", async ({
  page,
  visit,
  consoleErrors,
}) => {
  await newReferral(page, visit);
  await page.reload({ waitUntil: "networkidle" });
  await page.route(/_next\/static\/.*\.js/, (route) => route.fulfill({ status: 404, body: "" }));
  const name = control(page, "Customer company name");
  await name.fill("No Chunks AG");
  await expect(page.getByText("A new version of this page is available.")).toBeVisible();
  await visit.look("newer release");
  await page.getByLabel("Customer website").fill("no-chunks.de");
  await saveAndContinue(page);
  await expect(page).toHaveTitle(/^Error: The customer/);
  await visit.arrive("The customer");
  await page.unrouteAll();
  await page.goto(`${addressOf(page)}/customer`);
  await visit.arrive("The customer");
  await expect(name).toHaveValue("No Chunks AG");
  forget(consoleErrors, CUT_OFF);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("each press of a button saves, the page says so, and no post loses what was typed", async ({
    page,
    visit,
    consoleErrors,
  }) => {
    await startReferral(page, visit);
    const referral = addressOf(page);
    await expect(
      page.getByText("JavaScript is off, so this page saves only when you select a button."),
    ).toBeVisible();
    await expect(saveState(page)).toBeHidden();
    await control(page, "Customer company name").fill("Plain AG");
    await page.getByRole("button", { name: "Save and close" }).click();
    await visit.arrive("Referrals");
    await page.goto(`${referral}/customer`);
    await visit.arrive("The customer");
    await expect(control(page, "Customer company name")).toHaveValue("Plain AG");

    const origin = new URL(page.url()).origin;
    const post = async (fields: Record<string, string>, address = `${referral}/customer`) => {
      const request = { multipart: fields, headers: { origin }, maxRedirects: 0 };
      const answered = await page.request.post(address, request);
      if (answered.status() !== 307) return answered;
      // As the browser does: the same once more, to where it was sent.
      return page.request.post(answered.headers().location ?? "", request);
    };
    const part = { referralId: referral.split("/")[2] ?? "", step: "customer" };

    // A page of an earlier release, whose action nobody knows any more.
    const older = await post({
      ...part,
      version: "1",
      $ACTION_ID_00aa: "",
      companyName: "Older AG",
    });
    expect(older.status()).toBe(303);
    // It was made from version 1, and the name was changed since: asked, not overwritten.
    expect(older.headers().location).toContain("/conflict");
    await page.goto(`${referral}/conflict`);
    await visit.arrive("Choose which answer to keep");
    await page.getByRole("button", { name: "Keep all from the other tab" }).click();
    await page.waitForURL(/customer|deal/);
    await page.goto(`${referral}/customer`);
    await visit.arrive("The customer");
    await expect(control(page, "Customer company name")).toHaveValue("Plain AG");

    // A page of the release before, with questions that stand on another page now.
    const moved = await post(
      {
        ...part,
        step: "cosell",
        version: "2",
        solution: "S-4444444",
        otherSolution: "",
        nextStep: "Call Lena on Friday",
        stage: "Qualified",
      },
      `${referral}/cosell`,
    );
    expect(moved.status()).toBe(303);
    await page.goto(`${referral}/ask`);
    await visit.arrive("Owner and AWS support");
    await expect(page.getByLabel("Another solution or AWS Marketplace product")).toHaveValue(
      "S-4444444",
    );
    await page.goto(`${referral}/cosell`);
    await visit.arrive("AWS and co-sell");
    await expect(control(page, "Next step (optional)")).toHaveValue("Call Lena on Friday");

    const refused: [Record<string, string>, number, string][] = [
      [{ version: "999", companyName: "Future AG" }, 409, "newer than the referral we have"],
      [{ version: "2", companyName: "Odd AG", unknownField: "odd text" }, 422, "out of date"],
      [{ version: "2", companyName: "Long AG".padEnd(300_000, "x") }, 413, "more text than"],
      [
        { version: "2", referralId: "somebody-elses", companyName: "Theirs AG" },
        404,
        "no longer exists",
      ],
    ];
    for (const [fields, status, words] of refused) {
      const answer = await post({ ...part, ...fields });
      const html = await answer.text();
      expect(answer.status(), words).toBe(status);
      expect(html).toContain(words);
      expect(html).toContain(fields.companyName ?? "");
      expect(html).toContain(fields.unknownField ?? "");
    }
    // The page in plain words saves what it shows; its own form is what is posted.
    const pressSave = async (fields: Record<string, string>) => {
      const refusal = await post({ ...part, ...fields });
      await page.setContent(await refusal.text());
      await expect(page.getByLabel("Customer company name")).toHaveValue(fields.companyName ?? "");
      await expect(page.getByRole("button", { name: "Save these answers" })).toBeVisible();
      const shown = await page
        .locator("form")
        .evaluate((form: HTMLFormElement) =>
          [...new FormData(form)].map((pair) => pair.map(String)),
        );
      const action = (await page.locator("form").getAttribute("action")) ?? "";
      const answer = await post(Object.fromEntries(shown), action);
      expect(answer.status()).toBe(303);
      return answer.headers().location ?? "";
    };
    const malformed = { version: "2", companyName: "Odd AG", unknownField: "odd text" };
    expect(await pressSave(malformed)).toContain(`${referral}/customer?check=1`);
    await page.goto(`${referral}/customer`);
    await visit.arrive("The customer");
    await expect(control(page, "Customer company name")).toHaveValue("Odd AG");
    // Nobody can tell what a page of an unknown version was made from: its answer is asked about.
    const choice = await pressSave({ version: "999", companyName: "Kept AG" });
    expect(choice).toContain(`${referral}/conflict`);
    await page.goto(choice);
    await visit.arrive("Choose which answer to keep");
    await page.getByRole("button", { name: "Keep all from this tab" }).click();
    await visit.arrive("The customer");
    await expect(control(page, "Customer company name")).toHaveValue("Kept AG");
    consoleErrors.length = 0;
  });
});

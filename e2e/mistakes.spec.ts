import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { blanks, combined, firstOfEach, mistakes } from "./mistakes";
import { newReferral } from "./posted";
import { germany } from "./referrals";
import {
  answer,
  answerAll,
  boxAt,
  control,
  errorAt,
  expectAnswer,
  groupOf,
  openPage,
  saveAndContinue,
  startReferral,
  summaryOf,
  tickSubmit,
} from "./wizard";

/** The owner starts as oneself; where circles offer no blank entry, only a broken page can lose it. */
async function leaveBlank(page: Page, question: string): Promise<void> {
  const circles = await groupOf(page, question).getByRole("radio").all();
  if (circles.length === 0) await control(page, question).selectOption("");
  for (const circle of circles) {
    await circle.evaluate((input: HTMLInputElement) => {
      input.checked = false;
    });
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    const start = javaScriptEnabled ? newReferral : startReferral;

    test("every required answer left blank is named on its page, and again when sending", async ({
      page,
      visit,
    }) => {
      await start(page, visit);
      for (const [heading, told] of Object.entries(blanks)) {
        await visit.arrive(heading);
        await saveAndContinue(page);
        await expect(page).toHaveTitle(`Error: ${heading} – Referral Desk`);
        await visit.arrive(heading);
        await expect(summaryOf(page)).toBeFocused();
        await expect(summaryOf(page).getByRole("link")).toHaveText(Object.values(told));
        for (const [question, words] of Object.entries(told)) {
          await expect(await errorAt(page, question)).toHaveText(`Error: ${words}`);
          await summaryOf(page).getByRole("link", { name: words, exact: true }).click();
          await expect(control(page, question)).toBeFocused();
        }
        await page.getByRole("button", { name: "Save and fix later" }).click();
      }

      await visit.arrive("Owner and AWS support");
      await leaveBlank(page, "AWS Partner Central user");
      await saveAndContinue(page);
      await expect(summaryOf(page).getByRole("link")).toHaveText(["Choose an opportunity owner"]);
      await visit.arrive("Owner and AWS support");
      await page.getByRole("button", { name: "Save and fix later" }).click();

      await visit.arrive("More detail");
      await page.getByRole("link", { name: "Continue to check" }).click();
      await visit.arrive("Check and send");
      const all = [
        ...Object.values(blanks["The customer"] ?? {}),
        ...Object.values(blanks["The deal"] ?? {}),
        "Choose the category that best fits this workload",
        ...Object.values(blanks["Delivery, money and dates"] ?? {}),
        "Choose an opportunity owner",
        "Choose whether you want help from AWS",
        "Choose a solution, or choose Other and describe it",
        "Select what you've already done with this customer",
      ];
      const send = page.getByRole("button", { name: "Send to AWS" });
      await send.click();
      await expect(page).toHaveTitle("Error: Check and send – Referral Desk");
      await expect(summaryOf(page)).toBeFocused();
      // The list has them all: on top stands the one thing that comes first.
      const list = page.getByRole("region", { name: "Checks" });
      const expectListed = async () => {
        for (const words of all) await expect(list).toContainText(words);
      };
      await expect(summaryOf(page).getByRole("link")).toHaveText([
        "Select Submit to AWS (ACE), or choose Save and close to keep a draft",
      ]);
      await expectListed();
      await visit.arrive("Check and send");
      await tickSubmit(page);
      await send.click();
      await expect(summaryOf(page).getByRole("link")).toHaveText([
        "Fix the 17 items that block sending, then try again",
      ]);
      await expectListed();
      await visit.arrive("Check and send");
    });

    test("what was typed and chosen stays as it is after a mistake", async ({
      page,
      visit,
      mark,
    }) => {
      const { pages } = germany(mark);
      const wrong: Record<string, string> = {
        "The customer": "Customer website",
        "The deal": "Use case",
        "Delivery, money and dates": "Target close date",
      };
      await start(page, visit);
      for (const { heading, answers } of pages.slice(0, 3)) {
        const question = wrong[heading] ?? "";
        const given = { ...answers, [question]: "  Q3, “soon” \\o/  " };
        await openPage(page, visit, heading);
        await answerAll(page, given);
        await saveAndContinue(page);
        await expect(summaryOf(page).getByRole("link")).toHaveCount(1);
        await visit.arrive(heading);
        for (const [asked, text] of Object.entries(given)) {
          await expectAnswer(page, asked, text);
        }
        // Sent once more, the page still holds everything: nothing was emptied on the way.
        await saveAndContinue(page);
        await expect(summaryOf(page).getByRole("link")).toHaveCount(1);
        for (const [asked, text] of Object.entries(given)) {
          await expectAnswer(page, asked, text);
        }
      }
    });
  });
}

for (const [heading, list] of Object.entries(mistakes)) {
  test(`${heading}: a wrong text is told when its box is left, until the key that mends it`, async ({
    page,
    visit,
  }) => {
    await newReferral(page, visit, heading);
    for (const { question, typed, told, corrected, beside = {} } of firstOfEach(list)) {
      await test.step(`${question}: ${typed.slice(0, 30)}`, async () => {
        await answerAll(page, beside);
        const { box, error } = await boxAt(page, question);
        if (typed.length < 20) await box.pressSequentially(typed);
        else await box.fill(typed);
        await expect(error, "while typing").toBeHidden();
        await box.press("Tab");
        await expect(error).toHaveText(`Error: ${told}`);
        await expect(box).toHaveAttribute("aria-invalid", "true");
        await box.fill(corrected);
        await expect(error, "once mended").toBeHidden();
        await box.press("Tab");
        await expect(box).toHaveValue(corrected);
        await expect(box).not.toHaveAttribute("aria-invalid");
      });
    }
  });
}

test("choices and combinations that do not fit are told when the page is saved", async ({
  page,
  visit,
  mark,
}) => {
  const [customer] = germany(mark).pages;
  await newReferral(page, visit);
  await answerAll(page, customer?.answers ?? {});
  await saveAndContinue(page);
  await visit.arrive("The deal");
  for (const { heading, given, told } of combined) {
    await openPage(page, visit, heading);
    await answerAll(page, given);
    await saveAndContinue(page);
    await expect(summaryOf(page).getByRole("link")).toHaveText(told);
    await visit.arrive(heading);
    await page.getByRole("button", { name: "Save and fix later" }).click();
    await visit.arrive("More detail");
    await clear(heading);
  }

  /** A new draft is cheaper than emptying a page by hand. */
  async function clear(heading: string) {
    const next = combined[combined.findIndex((each) => each.heading === heading) + 1];
    if (next?.heading !== heading) return;
    await newReferral(page, visit);
  }
});

test("fields that were left untouched, or emptied again, are not complained about", async ({
  page,
  visit,
}) => {
  await newReferral(page, visit);
  for (const heading of Object.keys(blanks)) {
    await openPage(page, visit, heading);
    const boxes = page.getByRole("main").getByRole("textbox");
    for (const box of await boxes.all()) {
      if (!(await box.isVisible())) continue;
      await box.focus();
      await box.press("Tab");
      await box.pressSequentially("x");
      await box.press("Backspace");
      await box.press("Tab");
    }
    await page.getByRole("button", { name: "Save and close" }).focus();
    await expect(page.locator("[aria-invalid]")).toHaveCount(0);
  }
});

test("an error goes with the very key that mends it, and none comes while typing", async ({
  page,
  visit,
}) => {
  await newReferral(page, visit, "The deal");
  const { box, error } = await boxAt(page, "Description");
  await box.pressSequentially("Nineteen characters");
  await expect(error).toBeHidden();
  await expect(box).toHaveAttribute("aria-describedby", "description-hint description-counter");
  await box.press("Tab");
  await expect(error).toHaveText("Error: Make the description at least 20 characters. It has 19");
  await expect(box).toHaveAttribute(
    "aria-describedby",
    "description-hint description-error description-counter",
  );
  for (const id of ["description-hint", "description-error", "description-counter"]) {
    await expect(page.locator(`#${id}`)).toBeVisible();
  }
  await box.press("End");
  await box.press("Backspace");
  await expect(error).toBeVisible();
  await box.pressSequentially("s");
  await expect(error).toBeVisible();
  await box.pressSequentially("!");
  await expect(error).toBeHidden();
  await box.press("Backspace");
  await box.press("Backspace");
  await expect(error).toBeHidden();
});

test("a press on a button right after a wrong field is not lost", async ({ page, visit }) => {
  await newReferral(page, visit);
  await answer(page, "Customer website", "sales@northwind.de");
  // hover() brings the button into view and the pointer over it.
  await page.getByRole("button", { name: "Save and continue" }).hover();
  await page.mouse.down();
  // Time enough for an error message to push the button away from under the pointer.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.mouse.up();
  await expect(page).toHaveTitle(/^Error: The customer/);
  await expect(summaryOf(page).getByRole("link")).toHaveCount(5);
  await visit.arrive("The customer");
});

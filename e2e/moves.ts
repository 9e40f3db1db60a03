/** Moves through the wizard in any order, held against the newest text of each page. */
import type { Page } from "@playwright/test";
import { expect, type Visit } from "./fixtures";
import { expectSaved } from "./saving";

export const MOVES = ["save", "type", "back", "forward", "reload"] as const;
export type Move = (typeof MOVES)[number];

/** The answers of a page by the controls' names: a text, or the ticked values. */
type PageTexts = Record<string, string | string[]>;

/** What is typed on each page the n-th time: every kind of control, and right enough to go on. */
const texts: Record<string, (n: number) => PageTexts> = {
  customer: (n) => ({
    companyName: `Moved ${n} AG`,
    industry: n % 2 ? "Retail" : "Travel",
  }),
  deal: (n) => ({
    referralName: `Moved ${n} – Meter platform – Germany`,
    description: `We move ${n} meter platforms to AWS IoT Core and run them as a managed service.`,
  }),
  delivery: (n) => ({
    monthlyRevenue: `${8_000 + n}`,
    deliveryModel: n % 2 ? ["SaaS or PaaS"] : ["SaaS or PaaS", "Resell"],
  }),
  ask: (n) => ({
    involvement: "Co-Sell",
    primaryNeed: [n % 2 ? "Co-Sell - Deal Support" : "Co-Sell - Technical Consultation"],
  }),
  cosell: (n) => ({ nextStep: `Moved call ${n}` }),
  account: (n) => ({ contactFirst: `Moved ${n}`, street: `${n} Moved Street` }),
};

export const PAGES = Object.keys(texts);

/** The step whose questions the page shows, or null. */
function stepShown(page: Page): string | null {
  const step = new URL(page.url()).pathname.split("/")[3] ?? "";
  return step in texts ? step : null;
}

export type Walk = {
  /** Fills the page a first time. */
  fill: () => Promise<void>;
  /** Goes by one move, and looks at what is shown. */
  go: (move: Move, hasty: boolean) => Promise<void>;
  /** Opens each page by its address, and looks at what is shown. */
  visitAll: (referral: string) => Promise<void>;
};

/** A walk through the pages of one referral that remembers what it typed last on each. */
export function startWalk(page: Page, visit: Visit): Walk {
  const newest: Record<string, PageTexts> = {};
  const kept = new Set<string>();
  let typed = 0;

  async function type(hasty: boolean) {
    const step = stepShown(page);
    const textsOf = step === null ? undefined : texts[step];
    if (step === null || !textsOf) return;
    typed += 1;
    newest[step] = textsOf(typed);
    await page.evaluate(watch, { step, newest: null });
    for (const [name, text] of Object.entries(newest[step])) await enter(page, name, text);
    await page.evaluate(watch, { step, newest: newest[step] });
    if (!hasty) await expectSaved(page);
  }

  async function look() {
    const step = stepShown(page);
    const expected = step === null ? undefined : newest[step];
    if (expected) await expectTexts(page, expected);
    if (step !== null) await expectSaved(page);
    // Back and Forward show the page before until the next one is there.
    await expect(async () => {
      const older = await page.evaluate(() => sessionStorage.getItem("older-shown"));
      expect(older, "an older text shown as saved").toBeNull();
    }).toPass({ timeout: 10_000 });
    const listed = page.locator("nav[aria-label=Steps]").first().locator("li");
    for (const each of Object.keys(newest)) {
      const row = listed.filter({ has: page.locator(`a[href$="/${each}"]`) });
      if ((await row.count()) > 0) await expect(row, each).not.toContainText("Not started");
    }
    // One look at each page by axe is enough.
    const { pathname } = new URL(page.url());
    if (!kept.has(pathname)) await visit.look("");
    kept.add(pathname);
  }

  return {
    fill: () => type(false),
    async go(move, hasty) {
      if (move === "type") await type(hasty);
      if (move === "save") await pressSave(page);
      if (move === "back") await page.goBack({ waitUntil: "commit" });
      if (move === "forward") await page.goForward({ waitUntil: "commit" });
      if (move === "reload") await page.reload({ waitUntil: "commit" });
      // Goes on within a fraction of a second, as people do; the next look waits for the end of both.
      if (!(hasty && move === "type")) await look();
    },
    async visitAll(referral) {
      for (const step of Object.keys(newest)) {
        // A page that Back or Forward has just come to loads itself anew, which may cut off the first try.
        await expect(() => page.goto(`${referral}/${step}`)).toPass({ timeout: 30_000 });
        await look();
      }
    },
  };
}

async function pressSave(page: Page) {
  const button = page.locator('#step-form button[value="continue"]');
  if ((await button.count()) === 0) return;
  const before = page.url();
  await button.click();
  await expect.poll(() => page.url(), "the page after Save and continue").not.toBe(before);
}

async function enter(page: Page, name: string, text: string | string[]) {
  const controls = page.locator(`#step-form [name="${name}"]`);
  const kind = await controls.first().evaluate((element) => {
    return element instanceof HTMLInputElement ? element.type : element.tagName;
  });
  if (kind === "SELECT") return controls.selectOption(String(text));
  if (kind !== "radio" && kind !== "checkbox") return controls.first().fill(String(text));
  const chosen = [text].flat();
  for (const value of chosen) await controls.and(page.locator(`[value="${value}"]`)).check(FORCED);
  if (kind === "radio") return;
  for (const box of await controls.all()) {
    const value = (await box.getAttribute("value")) ?? "";
    if (!chosen.includes(value) && (await box.isChecked())) await box.uncheck(FORCED);
  }
}

/** The words lie over their box, so that the whole line can be pressed. */
const FORCED = { force: true };

async function expectTexts(page: Page, expected: PageTexts) {
  await expect(async () => {
    expect(await page.evaluate(textsShown, Object.keys(expected))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, text]) => [name, [text].flat()])),
    );
  }).toPass({ timeout: 20_000 });
}

/** Runs in the page. */
function textsShown(names: string[]): Record<string, string[]> {
  const form = document.querySelector<HTMLFormElement>("#step-form");
  const data = form ? new FormData(form) : new FormData();
  return Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)]));
}

/** Runs in the page: from now on these are the newest texts of this step; null while they change. */
function watch({ step, newest }: { step: string; newest: PageTexts | null }) {
  if (newest === null) sessionStorage.removeItem(`newest:${step}`);
  else sessionStorage.setItem(`newest:${step}`, JSON.stringify(newest));
}

/**
 * Runs in each page from its beginning: whenever a live page claims to be saved, it may show no
 * older text. What is drawn before the scripts have come claims nothing.
 */
export function watchForOlder() {
  const isLive = (form: Element) => Object.keys(form).some((key) => key.startsWith("__react"));
  setInterval(() => {
    const form = document.querySelector<HTMLFormElement>("#step-form");
    const step = form?.querySelector<HTMLInputElement>('input[name="step"]')?.value;
    const newest = sessionStorage.getItem(`newest:${step}`);
    const state = document.querySelector('[data-save="saved"]');
    if (!form || !newest || !state || !isLive(form)) return;
    const data = new FormData(form);
    for (const [name, text] of Object.entries<string | string[]>(JSON.parse(newest))) {
      const shown = data.getAll(name).map(String);
      if (JSON.stringify(shown) === JSON.stringify([text].flat())) continue;
      sessionStorage.setItem("older-shown", `${step}: ${name} ${shown} instead of ${text}`);
    }
  }, 20);
}

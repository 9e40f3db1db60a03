/** Measures the pages, on a database of their own, beside a bare Next application in the same run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "@/lib/boot/chromium";
import { placesBelow } from "@/lib/db/address";
import { databaseUrl } from "@/lib/db/client";
import { env } from "@/lib/env";
import { soak, startApps, startEmulatorProcess } from "@/lib/soak/parts";
import { startBaseline } from "./baseline";
import { duplicatesLine } from "./duplicates";
import { type Line, printLines } from "./line";
import { listLines } from "./list";
import { loadingLines } from "./loading";
import { pageLines } from "./pages";
import { memoryOf } from "./processes";
import { savingLines } from "./saving";
import { textLines } from "./texts";
import { controlsOf, weightLines } from "./weights";

const REST_SECONDS = 30;

await soak(async (keeper) => {
  const emulator = await startEmulatorProcess();
  await keeper.keep(emulator.stop);
  const { fleet, urls } = await startApps(1, keeper);
  const ready = performance.now();
  const [origin = ""] = urls;
  const browser = await chromium.launch(browserOptions());
  await keeper.keep(() => browser.close());
  const referral = await startReferral(browser, origin);
  const step = `${referral}/customer`;
  const baseline = await startBaseline(await controlsOf(browser, step), keeper);
  await delay(Math.max(0, REST_SECONDS * 1_000 - (performance.now() - ready)));
  const lines: Line[] = [
    ...textLines(),
    memoryLine([...fleet.pids(), postmasterPid()]),
    ...(await weightLines(browser, { origin, referral, bare: `${baseline}/bare` })),
    ...(await loadingLines(browser, step, `${baseline}/bare`)),
    ...(await pageLines(browser, step, `${baseline}/hand/row`)),
    ...(await savingLines(origin, baseline, databaseUrl())),
    // These make very many referrals, so they come last.
    await duplicatesLine(origin, databaseUrl()),
    ...(await listLines(origin, databaseUrl())),
  ];
  return printLines(lines);
});

function memoryLine(roots: number[]): Line {
  const what = `Memory of app and database, ${REST_SECONDS} s after ready (PSS)`;
  return { what, result: memoryOf(roots), limit: 400, unit: "MB" };
}

function postmasterPid(): number {
  const written = readFileSync(join(placesBelow(env().dataDir).data, "postmaster.pid"), "utf8");
  return Number(written.split("\n")[0]);
}

/** Starts a referral by hand, as the browser's user would, and gives its address. */
async function startReferral(browser: Browser, origin: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  await page
    .getByRole("button", { name: /Start a referral|New referral/ })
    .first()
    .click();
  await page.waitForURL(/\/start/);
  await page.getByLabel("First name").fill("Bo");
  await page.getByLabel("Last name").fill("Bench");
  await page.getByLabel("Work email").fill("bo.bench@contoso.example");
  await page.getByRole("button", { name: /start/i }).click();
  await page.waitForURL(/\/customer/);
  const address = page.url().replace(/\/customer.*/, "");
  await page.close();
  return address;
}

function browserOptions() {
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return { executablePath: findChromium(console.log) || undefined, args };
}

/** How a page loads on a slow line and a slow machine, beside a bare Next page in the same run. */
import type { Browser, Page } from "@playwright/test";
import type { Line } from "./line";
import { median } from "./requests";

const ROUNDS = 7;
const KILOBITS_A_SECOND = 1_600;
const LATENCY_MS = 150;
const CPU_SLOWDOWN = 4;

/** A task shorter than this blocks nobody (web.dev, Total Blocking Time). */
const UNNOTICED_MS = 50;

type Loading = { contentAfter: number; blocked: number };

export async function loadingLines(
  browser: Browser,
  ourPage: string,
  barePage: string,
): Promise<Line[]> {
  const ours: Loading[] = [];
  const bare: Loading[] = [];
  // The first of each warms the servers up, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [await load(browser, ourPage), await load(browser, barePage)] as const;
    if (round === 0) continue;
    ours.push(pair[0]);
    bare.push(pair[1]);
  }
  const of = (loads: Loading[], what: keyof Loading) => median(loads.map((load) => load[what]));
  const line = (what: string, key: keyof Loading, limit: number): Line => ({
    what,
    // A bare page that blocks for less than anybody notices would make any page look slow.
    result: of(ours, key) / Math.max(of(bare, key), UNNOTICED_MS),
    limit,
    unit: "x",
    aside: `${of(ours, key).toFixed(0)} ms against ${of(bare, key).toFixed(0)} ms`,
  });
  return [
    line("Largest Contentful Paint over a bare page's", "contentAfter", 1.5),
    line("Time blocked by scripts over a bare page's", "blocked", 2),
  ];
}

async function load(browser: Browser, url: string): Promise<Loading> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(() => {
    // Kept on the page: entries of both kinds are not given to whoever asks afterwards.
    const seen = { contentAfter: 0, tasks: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.contentAfter = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { contentAfter: number; tasks: number[] } }).seen, // set above
  );
  await context.close();
  const blocked = seen.tasks.reduce((sum, task) => sum + Math.max(0, task - UNNOTICED_MS), 0);
  return { contentAfter: seen.contentAfter, blocked };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const throughput = (KILOBITS_A_SECOND * 1_000) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

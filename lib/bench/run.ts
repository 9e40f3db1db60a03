import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { Pool } from "pg";
import { findChromium } from "@/lib/boot/chromium";
import { embeddedUrl, placesBelow } from "@/lib/db/address";
import { writeBaseline } from "./baseline";
import { coachingLines } from "./coaching";
import { memoryOf } from "./processes";
import { compare, get, postForm } from "./requests";
import { savingLines } from "./saving";
import { sendingLines } from "./sending";
import { freePort, type Running, start } from "./stack";
import { controlsOf, weigh } from "./weights";

/** One line of the verdict: what was measured, the number, the limit it must not pass. */
export type Line = { what: string; result: number; limit: number; unit: string; aside?: string };

const FIELD_STEPS = [
  "customer",
  "deal",
  "delivery",
  "ask",
  "account",
  "commercial",
  "cosell",
  "marketing",
  "compliance",
] as const;

/** Measures everything, prints limit and result side by side and tells whether all limits held. */
export async function runBench(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "referral-desk-bench-"));
  const lines: Line[] = [];
  const running: Running[] = [];
  const browser = await chromium.launch(browserOptions());
  try {
    const copy = copyCheckout(folder);
    const env = { PORT: String(await freePort()), DATA_DIR: join(folder, "data") };
    const up = () => start(["npm", "run", "up"], { cwd: copy, env, ready: /is ready on/ });

    const first = await up();
    lines.push({
      what: "Empty folder to ready",
      result: first.readyAfter / 1000,
      limit: 120,
      unit: "s",
    });
    await first.stop();
    const second = await up();
    running.push(second);
    lines.push({ what: "Restart to ready", result: second.readyAfter / 1000, limit: 5, unit: "s" });
    await new Promise((resolve) => setTimeout(resolve, 30_000));
    lines.push({
      what: "Memory 30 s after ready (PSS)",
      result: memory(second, env.DATA_DIR),
      limit: 400,
      unit: "MB",
    });

    const origin = `http://localhost:${env.PORT}`;
    const referral = await startReferral(browser, origin);
    const baseline = await startBaseline(
      browser,
      copy,
      `${referral}/customer`,
      env.DATA_DIR,
      running,
    );
    lines.push(...(await weights(browser, origin, referral, baseline)));
    lines.push(...(await times(referral, baseline)));
    lines.push(...(await savingLines(origin, baseline, env.DATA_DIR)));
    lines.push(...(await coachingLines(origin, env.DATA_DIR)));
  } finally {
    await browser.close();
    for (const { stop } of running) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
  // On a ground of its own, once everything else has gone.
  lines.push(...(await sendingLines()));
  return print(lines);
}

async function weights(
  browser: Browser,
  origin: string,
  referral: string,
  baseline: string,
): Promise<Line[]> {
  const bare = await weigh(browser, `${baseline}/bare`);
  const lines: Line[] = [];
  let css = 0;
  let fonts = 0;
  let foreign = 0;
  for (const step of FIELD_STEPS) {
    const page = await weigh(browser, `${referral}/${step}`);
    lines.push({
      what: `JavaScript of ${step} over a bare page`,
      result: page.js - bare.js,
      limit: 30,
      unit: "kB gz",
      aside: `bare ${bare.js.toFixed(1)}, page ${page.js.toFixed(1)}, with what typing fetches ${page.jsTyped.toFixed(1)}`,
    });
    css = Math.max(css, page.css);
    fonts += page.fonts;
    foreign += page.foreign.length;
  }
  for (const path of ["/", "/settings", "/help"]) {
    const page = await weigh(browser, `${origin}${path}`);
    css = Math.max(css, page.css);
    fonts += page.fonts;
    foreign += page.foreign.length;
  }
  lines.push({ what: "CSS in all", result: css, limit: 12, unit: "kB gz" });
  lines.push({ what: "Web fonts", result: fonts, limit: 0, unit: "" });
  lines.push({ what: "Requests to others", result: foreign, limit: 0, unit: "" });
  return lines;
}

async function times(referral: string, baseline: string): Promise<Line[]> {
  const step = `${referral}/customer`;
  const hand = `${baseline}/hand/row`;
  const read = await compare(
    45,
    8,
    () => get(step),
    () => get(hand),
  );
  const ours = await formOf(step);
  const theirs = await formOf(hand);
  const given: Record<string, string> = {
    companyName: "Bench Works GmbH",
    website: "bench-works.de",
    country: "DE",
    postalCode: "80331",
    industry: "Manufacturing",
  };
  const save = async () => {
    // Each save carries the version it edited, so the page is read before it and the reading not timed.
    const posted = await postForm(`${step}/save`, filled(ours, given, versionOf(lastPage)));
    lastPage = posted.body.toString();
    return posted;
  };
  let lastPage = (await get(step)).body.toString();
  const written = await compare(30, 6, save, () => postForm(hand, filled(theirs, given, null)));
  return [
    {
      what: "Step page, time to answer",
      result: read.ratio,
      limit: 1.5,
      unit: "x",
      aside: `${read.ours.toFixed(1)} ms against ${read.theirs.toFixed(1)} ms`,
    },
    {
      what: "Save and continue",
      result: written.ratio,
      limit: 2,
      unit: "x",
      aside: `${written.ours.toFixed(1)} ms against ${written.theirs.toFixed(1)} ms`,
    },
  ];
}

/** The names and values a browser would post from the page's main form as it stands. */
async function formOf(url: string): Promise<[string, string][]> {
  const browser = await chromium.launch(browserOptions());
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const fields = await page.$$eval("main form:has(button)", (forms) => {
    const form = forms.find((candidate) =>
      candidate.querySelector("[name=companyName]"),
    ) as HTMLFormElement;
    return [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  });
  await browser.close();
  return fields;
}

function filled(
  fields: [string, string][],
  given: Record<string, string>,
  version: string | null,
): [string, string][] {
  return fields.map(([name, value]) => {
    if (name === "version" && version !== null) return [name, version];
    return [name, given[name] ?? value];
  });
}

function versionOf(html: string): string | null {
  return html.match(/name="version"[^>]*value="(\d+)"/)?.[1] ?? null;
}

function memory(up: Running, dataDir: string): number {
  const emulator: { pid: number } = JSON.parse(
    readFileSync(join(dataDir, "emulator.json"), "utf8"),
  );
  const roots = [up.child.pid ?? 0, postmasterPid(dataDir)];
  return memoryOf(roots, [emulator.pid]);
}

function postmasterPid(dataDir: string): number {
  const written = readFileSync(join(placesBelow(dataDir).data, "postmaster.pid"), "utf8");
  return Number(written.split("\n")[0]);
}

/** What git tracks or would track, without what a first start makes. */
function copyCheckout(folder: string): string {
  const copy = join(folder, "checkout");
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter((name) => name !== "")) {
    const target = join(copy, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  return copy;
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

async function startBaseline(
  browser: Browser,
  copy: string,
  page: string,
  dataDir: string,
  running: Running[],
): Promise<string> {
  const folder = join(dirname(copy), "baseline");
  writeBaseline(folder, await controlsOf(browser, page));
  // Not below the checkout, whose proxy Next would take for its own; not a link, which it does not follow.
  execFileSync("cp", ["-al", join(copy, "node_modules"), join(folder, "node_modules")]);
  const url = embeddedUrl(dataDir);
  const pool = new Pool({ connectionString: url });
  await pool.query("create table bench_rows (id text primary key, answers jsonb not null)");
  await pool.query(
    `insert into bench_rows values ('row', '{"companyName": "Bench Works GmbH"}'), ('updated', '{}')`,
  );
  await pool.query("create table bench_inserts (id serial primary key, answers jsonb not null)");
  await pool.end();
  const next = join(folder, "node_modules/next/dist/bin/next");
  // The library that drives the browser leaves NODE_ENV=test behind, which Next cannot build with.
  const env = {
    BENCH_DATABASE_URL: url,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production" as const,
  };
  execFileSync(process.execPath, [next, "build"], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const port = String(await freePort());
  const served = await start([process.execPath, next, "start", "-p", port, "-H", "127.0.0.1"], {
    cwd: folder,
    env,
    ready: /Ready in/,
  });
  running.push(served);
  return `http://127.0.0.1:${port}`;
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

function print(lines: Line[]): boolean {
  let held = true;
  for (const { what, result, limit, unit, aside } of lines) {
    const ok = result <= limit;
    held &&= ok;
    const numbers = `${result.toFixed(2)} ${unit} (limit ${limit} ${unit})`;
    process.stdout.write(
      `${ok ? "ok    " : "MISSED"} ${what}: ${numbers}${aside ? `, ${aside}` : ""}\n`,
    );
  }
  process.stdout.write(held ? "All limits held\n" : "A limit was missed\n");
  return held;
}

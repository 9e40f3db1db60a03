import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placesBelow } from "@/lib/db/address";
import { claimFolder } from "@/lib/emulator/claim-folder";
import { blankSettings, parseEnv, type Variables } from "@/lib/env";
import { startBalancer } from "@/lib/soak/round-robin";
import { startChild } from "./child";
import { findChromium } from "./chromium";
import { StartError } from "./data-folder";
import type { Keeper } from "./keeper";
import { findFreePort, urlOf } from "./ready";
import { type Start, startFurtherApp, startInstallation } from "./stack";
import { TEST_BUILD_FOLDER, TEST_KEY } from "./test-build";

/** Runs the browser tests against an installation of their own, which leaves nothing behind. */

const APP_LOG = `${TEST_BUILD_FOLDER}.log`;

type Options = {
  keeper: Keeper;
  say(line: string): void;
  /** Playwright's own arguments: files, --grep and the like. */
  args?: string[];
  /** Where Playwright writes its report in JSON. */
  report?: string;
  /** More than one: each request goes to another app process. */
  apps?: number;
  /** A PostgreSQL to use in place of the embedded one. */
  databaseUrl?: string;
  /** Every order of moves through the wizard, and not only a few. */
  allMoves?: boolean;
};

/** Resolves to how Playwright ended, "code 0" when every journey passed. */
export async function runJourneys(options: Options) {
  const { keeper, say, args = [], report = "", apps = 1, databaseUrl = "" } = options;
  const moves = options.allMoves ? "all" : "";
  const chromium = findChromium(say);
  const dataDir = await temporaryDataDir(keeper);
  const variables: Variables = {
    ...blankSettings(),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    // A journey would wait a second for each write at AWS's own rate.
    PARTNER_CENTRAL_WRITE_GAP_MS: "20",
    PORT: String(await findFreePort()),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_KEY,
  };
  const settings = parseEnv(variables);
  await claimTestBuild(keeper);
  say(`The app writes its log to ${APP_LOG}.`);
  const appLog = openSync(APP_LOG, "w");
  const start = { settings, keeper, say, variables, buildFolder: TEST_BUILD_FOLDER, appLog };
  if (apps === 1) await startInstallation(start, "start");
  else await startBalanced(start, apps);
  const playwright = startChild({
    name: "Playwright",
    args: ["node_modules/@playwright/test/cli.js", "test", ...args],
    variables: {
      E2E_BASE_URL: urlOf("localhost", settings.port),
      E2E_DATA_DIR: dataDir,
      E2E_DATABASE_URL: databaseUrl,
      E2E_MOVES: moves,
      E2E_CHROMIUM: chromium,
      E2E_REPORT: report,
    },
    output: "inherit",
  });
  await keeper.keep(playwright.stop);
  const broken = keeper.broken.then((sentence) => {
    throw new StartError(`${sentence} The browser tests can't continue.`);
  });
  return Promise.race([playwright.ended, broken]);
}

/** Several equal app processes on one database, with a balancer at the address the browser knows. */
async function startBalanced(start: Start, apps: number): Promise<void> {
  const ports: number[] = [];
  for (let made = 0; made < apps; made += 1) ports.push(await findFreePort());
  const [first, ...further] = ports;
  await startInstallation({ ...start, listenPort: first }, "start");
  // By now the emulator has written down where it is.
  const settings = parseEnv({ ...start.variables });
  for (const listenPort of further) await startFurtherApp({ ...start, settings, listenPort });
  const balancer = await startBalancer(start.settings.port, ports);
  await start.keeper.keep(balancer.close);
}

async function temporaryDataDir(keeper: Keeper): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "referral-desk-e2e-"));
  const folders = [dataDir, placesBelow(dataDir).socket];
  await keeper.keep(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return dataDir;
}

/** Two runs in one checkout would build over each other. */
export async function claimTestBuild(keeper: Keeper): Promise<void> {
  const folder = `${TEST_BUILD_FOLDER}-lock`;
  const claim = await claimFolder(folder, { name: "test" });
  if (!claim) throw new StartError("Browser tests are already running in this folder.");
  await keeper.keep(() => claim.release());
}

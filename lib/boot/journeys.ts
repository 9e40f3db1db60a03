import { mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placesBelow } from "@/lib/db/address";
import { claimFolder } from "@/lib/emulator/claim-folder";
import { blankSettings, parseEnv, type Variables } from "@/lib/env";
import { startChild } from "./child";
import { findChromium } from "./chromium";
import { StartError } from "./data-folder";
import type { Keeper } from "./keeper";
import { findFreePort, urlOf } from "./ready";
import { startInstallation } from "./stack";
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
};

/** Resolves to how Playwright ended, "code 0" when every journey passed. */
export async function runJourneys({ keeper, say, args = [], report = "" }: Options) {
  const chromium = findChromium(say);
  const dataDir = await temporaryDataDir(keeper);
  const variables: Variables = {
    ...blankSettings(),
    DATA_DIR: dataDir,
    // A journey would wait a second for each call; what pacing does is tested where it is the subject.
    PARTNER_CENTRAL_PACING: "off",
    PORT: String(await findFreePort()),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_KEY,
  };
  const settings = parseEnv(variables);
  await claimTestBuild(keeper);
  say(`The app writes its log to ${APP_LOG}.`);
  const appLog = openSync(APP_LOG, "w");
  const start = { settings, keeper, say, variables, buildFolder: TEST_BUILD_FOLDER, appLog };
  await startInstallation(start, "start");
  const playwright = startChild({
    name: "Playwright",
    args: ["node_modules/@playwright/test/cli.js", "test", ...args],
    variables: {
      E2E_BASE_URL: urlOf("localhost", settings.port),
      E2E_DATA_DIR: dataDir,
      E2E_CHROMIUM: chromium,
      E2E_REPORT: report,
    },
    output: "inherit",
  });
  await keeper.keep(playwright.stop);
  const broken = keeper.broken.then((sentence) => {
    throw new StartError(`${sentence} The browser tests cannot go on.`);
  });
  return Promise.race([playwright.ended, broken]);
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
  mkdirSync(folder, { recursive: true });
  const claim = await claimFolder(folder, "test");
  if (!claim) throw new StartError("Browser tests are already running in this folder.");
  await keeper.keep(() => claim.release());
}

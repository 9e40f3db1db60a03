/** `npm test`: every check there is, each in its turn, then one verdict. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { blankSettings, type Variables } from "@/lib/env";
import { restartAfterKills } from "@/lib/soak/restarts";
import { writeCompilerSettings } from "./build";
import { startChild } from "./child";
import { runJourneys } from "./journeys";
import { makeKeeper } from "./keeper";
import { goToProjectFolder, sentenceOf, stopOnSignals } from "./program";
import { TEST_BUILD_FOLDER } from "./test-build";

type Counts = { passed: number; failed: number; skipped: number };
type Step = { name: string; run(): Promise<Counts> };

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    skipped: z.number(),
  }),
});

goToProjectFolder();
const keeper = makeKeeper();
stopOnSignals(keeper);
const reports = mkdtempSync(join(tmpdir(), "referral-desk-reports-"));
await keeper.keep(async () => rmSync(reports, { recursive: true, force: true }));

const steps: Step[] = [
  { name: "Lint", run: () => check(["node_modules/@biomejs/biome/bin/biome", "check", "."]) },
  { name: "Types", run: checkTypes },
  { name: "Emulator's model", run: () => check(["--import", "tsx", "lib/boot/check-model.ts"]) },
  { name: "Unit and integration tests", run: runUnitTests },
  { name: "Browser tests", run: runBrowserTests },
  { name: "Restarts after kill -9", run: runRestarts },
];

const verdict: string[] = [];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  if (keeper.isStopping()) break;
  console.log(`\n── ${step.name}`);
  const from = Date.now();
  const counts = await outcomeOf(step);
  const seconds = ((Date.now() - from) / 1_000).toFixed(1);
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += counts[key];
  verdict.push(`${counts.failed === 0 ? "ok    " : "FAILED"}  ${step.name}, ${seconds} s`);
}
const interrupted = keeper.isStopping();
await keeper.stop();
const skipped = total.skipped > 0 ? `\n${total.skipped} skipped` : "";
console.log(`\n${verdict.join("\n")}${interrupted ? "\ninterrupted" : ""}${skipped}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && !interrupted ? 0 : 1);

/** A step that could not even run counts as one failure. */
async function outcomeOf(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    console.error(sentenceOf(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runNode(args: string[], variables: Variables = {}): Promise<boolean> {
  const child = startChild({ name: args[0] ?? "", args, variables, output: "inherit" });
  await keeper.keep(child.stop);
  return (await child.ended) === "code 0";
}

/** Checks that are not tests add to the failures only. */
async function check(args: string[], variables?: Variables): Promise<Counts> {
  return { passed: 0, failed: (await runNode(args, variables)) ? 0 : 1, skipped: 0 };
}

/** In the tests' own build folder, because a running `up` may be using the other one. */
async function checkTypes(): Promise<Counts> {
  writeCompilerSettings(TEST_BUILD_FOLDER);
  const variables = { NEXT_DIST_DIR: TEST_BUILD_FOLDER };
  const routes = await check(["node_modules/next/dist/bin/next", "typegen"], variables);
  if (routes.failed > 0) return routes;
  const settings = `${TEST_BUILD_FOLDER}.tsconfig.json`;
  return check(["node_modules/typescript/bin/tsc", "--noEmit", "-p", settings]);
}

async function runUnitTests(): Promise<Counts> {
  const file = join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  // A database the caller names is used; nothing else of this machine's settings is.
  const { DATABASE_URL: _asGiven, ...variables } = blankSettings();
  const ended = await runNode(["node_modules/vitest/vitest.mjs", "run", ...reporters], variables);
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = Math.max(report.numFailedTests, report.success && ended ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

/** In the build that the browser tests have just used; `npm run soak restarts` does 20. */
async function runRestarts(): Promise<Counts> {
  const rounds = 3;
  const held = await restartAfterKills(keeper, rounds, console.log);
  return { passed: held, failed: rounds - held, skipped: 0 };
}

async function runBrowserTests(): Promise<Counts> {
  const file = join(reports, "playwright.json");
  const end = await runJourneys({ keeper, say: console.log, report: file });
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = Math.max(stats.unexpected, end === "code 0" ? 0 : 1);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

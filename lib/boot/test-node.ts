/**
 * `npm run test:node [version …]`: the build, the unit and integration tests and one journey on
 * each Node that is supported besides the one at hand, taken from npm.
 */
import { spawnSync } from "node:child_process";
import { blankSettings } from "@/lib/env";
import { startChild } from "./child";
import { StartError } from "./data-folder";
import { makeKeeper } from "./keeper";
import { goToProjectFolder, sentenceOf, stopOnSignals } from "./program";

const VERSIONS = ["22", "24", "26"];
const JOURNEY = "e2e/refer-a-customer.spec.ts";

goToProjectFolder();
const keeper = makeKeeper();
stopOnSignals(keeper);
const named = process.argv.slice(2);
const verdict: string[] = [];
let failed = 0;
for (const version of named.length > 0 ? named : VERSIONS) {
  if (keeper.isStopping()) break;
  try {
    await testOn(version);
  } catch (error) {
    failed += 1;
    console.error(sentenceOf(error));
    verdict.push(`FAILED  Node ${version}`);
  }
}
await keeper.stop();
console.log(`\n${verdict.join("\n")}`);
process.exit(failed === 0 ? 0 : 1);

async function testOn(version: string): Promise<void> {
  const node = nodeOf(version);
  await step(node, "unit and integration tests", ["node_modules/vitest/vitest.mjs", "run"]);
  // The build is part of a journey's start; it is made anew for each Node.
  const journey = ["--import", "tsx", "lib/boot/e2e.ts", JOURNEY, "--workers=1"];
  await step(node, "build and one journey", journey);
}

async function step(node: Node, name: string, args: string[]): Promise<void> {
  console.log(`\n── Node ${node.version}: ${name}`);
  const from = Date.now();
  const options = { name, args, node: node.path, variables: blankSettings() };
  const child = startChild({ ...options, output: "inherit" });
  await keeper.keep(child.stop);
  const held = (await child.ended) === "code 0";
  if (!held) failed += 1;
  const seconds = ((Date.now() - from) / 1_000).toFixed(0);
  verdict.push(`${held ? "ok    " : "FAILED"}  Node ${node.version}, ${name}, ${seconds} s`);
}

type Node = { version: string; path: string };

/** npm's package `node` holds the program itself, and npx keeps it for the next time. */
function nodeOf(version: string): Node {
  const ask = "process.versions.node + ' ' + process.execPath";
  const args = ["--yes", "-p", `node@${version}`, "node", "-p", ask];
  const { status, stdout } = spawnSync("npx", args, { encoding: "utf8" });
  const [found = "", ...path] = stdout.trim().split(" ");
  if (status !== 0 || !found.startsWith(`${version}.`)) {
    throw new StartError(`Node ${version} couldn't be downloaded from npm.`);
  }
  return { version: found, path: path.join(" ") };
}

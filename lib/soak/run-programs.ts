/** Runs programs, each on a database and a data folder of its own, to a verdict. */
import { createInterface } from "node:readline";
import { type Child, startChild } from "@/lib/boot/child";
import { type Keeper, makeKeeper } from "@/lib/boot/keeper";
import { goToProjectFolder, stopOnSignals } from "@/lib/boot/program";
import type { Variables } from "@/lib/env";
import { makeTemporaryDatabase } from "./temporary-database";

export type Program = {
  program: string;
  /** Whether the database waits for the disk; false where the disk is not what is looked at. */
  durable?: boolean;
  /** Settings besides those of the temporary database. */
  variables?: Variables;
};

/**
 * Runs those that the command line names, or all: the groups one after the other, the programs of a
 * group side by side. Prints a line of verdict for each and ends the process: code 0 when each has
 * ended well.
 *
 * @param options for every program
 */
export async function runPrograms(
  groups: readonly Record<string, Program>[],
  options: readonly string[] = [],
): Promise<never> {
  goToProjectFolder();
  const keeper = makeKeeper();
  stopOnSignals(keeper);
  const known = groups.flatMap((group) => Object.keys(group));
  const named = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(", ")}. Choose of ${known.join(", ")}.`);
    process.exit(1);
  }
  const from = Date.now();
  const verdict: { name: string; held: boolean; seconds: number }[] = [];
  for (const group of groups) {
    const chosen = Object.entries(group).filter(
      ([name]) => named.length === 0 || named.includes(name),
    );
    if (keeper.isStopping()) break;
    const ends = chosen.map(async ([name, program]) => {
      console.log(`── ${name} ${options.join(" ")}`);
      const began = Date.now();
      const held = (await run(name, program, options, keeper)) === "code 0";
      verdict.push({ name, held, seconds: (Date.now() - began) / 1_000 });
    });
    await Promise.all(ends);
  }
  await keeper.stop();
  console.log();
  for (const { name, held, seconds } of verdict) {
    console.log(`${held ? "ok    " : "FAILED"}  ${name}, ${seconds.toFixed(0)} s`);
  }
  console.log(`All together ${((Date.now() - from) / 60_000).toFixed(1)} min`);
  process.exit(verdict.every(({ held }) => held) ? 0 : 1);
}

async function run(
  name: string,
  { program, durable = false, variables: more }: Program,
  options: readonly string[],
  keeper: Keeper,
): Promise<string> {
  const { variables, clear } = await makeTemporaryDatabase({ durable });
  await keeper.keep(clear);
  const child = startChild({
    name,
    // The worker's modules are for servers only, and this condition says that we are one.
    args: ["--conditions=react-server", "--import", "tsx", program, ...options],
    variables: { ...variables, ...more },
    output: "pipe",
  });
  await keeper.keep(child.stop);
  printLinesOf(child);
  const end = await child.ended;
  await clear();
  return end;
}

/** Under its name, because two of them may print at the same time. */
function printLinesOf({ name, process: child }: Child): void {
  if (!child.stdout) return;
  createInterface({ input: child.stdout }).on("line", (line) => console.log(`${name}: ${line}`));
}

/**
 * `npm run soak [subject …] [--seed=n]`: the long runs, each a program of its own in lib/soak,
 * on a PostgreSQL and an emulator of their own. A seed that was printed brings the same chances again.
 */
import { startChild } from "@/lib/boot/child";
import { makeKeeper } from "@/lib/boot/keeper";
import { goToProjectFolder, stopOnSignals } from "@/lib/boot/program";
import { makeGround } from "./ground";

const subjects = {
  sending: "lib/soak/sending.ts",
  quotas: "lib/soak/quotas.ts",
  outage: "lib/soak/outage.ts",
  postgres: "lib/soak/postgres.ts",
  typing: "lib/soak/typing-program.ts",
  overload: "lib/soak/overload.ts",
  moves: "lib/soak/moves.ts",
  restarts: "lib/soak/restarts-program.ts",
};

goToProjectFolder();
const keeper = makeKeeper();
stopOnSignals(keeper);
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("--"));
const named = args.filter((arg) => !arg.startsWith("--"));
const seedGiven = options.find((option) => option.startsWith("--seed="));
const seed = seedGiven ?? `--seed=${Date.now() % 1_000_000}`;
const rest = options.filter((option) => option !== seedGiven);
const chosen = Object.entries(subjects).filter(
  ([name]) => named.length === 0 || named.includes(name),
);
const unknown = named.filter((name) => !Object.keys(subjects).includes(name));
if (unknown.length > 0) {
  const known = Object.keys(subjects).join(", ");
  console.error(`There is no ${unknown.join(", ")}. Choose of ${known}.`);
  process.exit(1);
}

const verdict: string[] = [];
let failed = 0;
for (const [name, program] of chosen) {
  if (keeper.isStopping()) break;
  console.log(`\n── ${name} ${seed}`);
  const from = Date.now();
  const held = (await run(program)) === "code 0";
  if (!held) failed += 1;
  const seconds = ((Date.now() - from) / 1_000).toFixed(0);
  verdict.push(`${held ? "ok    " : "FAILED"}  ${name}, ${seconds} s`);
}
await keeper.stop();
console.log(`\n${verdict.join("\n")}`);
process.exit(failed === 0 ? 0 : 1);

async function run(program: string): Promise<string> {
  const { variables, clear } = await makeGround();
  await keeper.keep(clear);
  const child = startChild({
    name: program,
    // The worker's modules are for servers only, and this condition says that we are one.
    args: ["--conditions=react-server", "--import", "tsx", program, seed, ...rest],
    variables,
    output: "inherit",
  });
  await keeper.keep(child.stop);
  const end = await child.ended;
  await clear();
  return end;
}

/** A program for program.test.ts: runs like `up`, with one child process that only waits. */
import { writeFileSync } from "node:fs";
import { startChild } from "../child";
import { runUntilStopped } from "../program";

const [, , pidFile = "", manner = ""] = process.argv;

await runUntilStopped(async ({ keeper }) => {
  const patience = "setInterval(() => undefined, 1000)";
  const ending = "setTimeout(() => process.exit(3), 300)";
  const child = startChild({
    name: "The child",
    args: ["--eval", manner === "child-ends" ? ending : patience],
    variables: {},
  });
  writeFileSync(pidFile, String(child.process.pid));
  await keeper.keepChild(child);
  // As long as a build may take, unless the child is stopped meanwhile.
  if (manner === "slow-start") await child.ended;
});

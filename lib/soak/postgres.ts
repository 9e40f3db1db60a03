/**
 * The whole suite once more on a PostgreSQL that is a server of its own: unit and integration
 * tests, then the journeys, whose every request goes to the next of three app processes.
 */

import { startChild } from "@/lib/boot/child";
import { runJourneys } from "@/lib/boot/journeys";
import { databaseUrl } from "@/lib/db/client";
import { soak } from "./parts";

const APPS = 3;

await soak(async (keeper) => {
  const unit = startChild({
    name: "Unit and integration tests",
    args: ["node_modules/vitest/vitest.mjs", "run"],
    // The other settings of this run would be a machine's own to the tests.
    variables: { EMULATOR_PORT: "", DATA_DIR: "", PARTNER_CENTRAL_WRITE_GAP_MS: "" },
    output: "inherit",
  });
  await keeper.keep(unit.stop);
  const units = await unit.ended;
  const journeys = await runJourneys({
    keeper,
    say: console.log,
    apps: APPS,
    databaseUrl: databaseUrl(),
    args: process.argv.slice(2).filter((arg) => !arg.startsWith("--seed=")),
  });
  console.log(`Unit and integration tests: ${units}, journeys on ${APPS} apps: ${journeys}`);
  return units === "code 0" && journeys === "code 0";
});

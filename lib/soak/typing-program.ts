/** 50 kills of the app while people type: every acknowledged text has to be in the database. */

import { TEST_BUILD_FOLDER, TEST_KEY } from "@/lib/boot/test-build";
import { databaseUrl } from "@/lib/db/client";
import { env } from "@/lib/env";
import { buildForSoak, numberOption, soak } from "./parts";
import { typeThroughKills } from "./typing";

await soak(async (keeper) => {
  await buildForSoak(keeper);
  const seed = numberOption("seed", 1);
  const kills = numberOption("kills", 50);
  const result = await typeThroughKills({
    people: 4,
    kills,
    seed,
    installation: {
      dataDir: env().dataDir,
      databaseUrl: databaseUrl(),
      buildFolder: TEST_BUILD_FOLDER,
      key: TEST_KEY,
    },
    say: console.log,
  });
  console.log(
    `seed ${seed}: ${result.kills} kills, ${result.acknowledged} saves acknowledged, ${result.unanswered} unanswered, ${result.lost.length} lost`,
  );
  for (const text of result.lost) console.log(text);
  return result.lost.length === 0 && result.kills >= kills;
});

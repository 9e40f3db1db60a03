/** 20 restarts at once after kill -9 of everything. */
import { buildForSoak, numberOption, soak } from "./parts";
import { restartAfterKills } from "./restarts";

await soak(async (keeper) => {
  const rounds = numberOption("rounds", 20);
  await buildForSoak(keeper);
  const held = await restartAfterKills(keeper, rounds, console.log);
  console.log(`${held} of ${rounds} restarts at once after kill -9 of everything`);
  return held === rounds;
});

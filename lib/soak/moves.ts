/** Every order of three moves on every page, in a browser: no older text may be shown. */
import { runJourneys } from "@/lib/boot/journeys";
import { soak } from "./parts";

await soak(async (keeper) => {
  const args = ["e2e/moves.spec.ts", "--reporter=line"];
  return (await runJourneys({ keeper, say: console.log, args, allMoves: true })) === "code 0";
});

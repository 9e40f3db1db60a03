/** `npm run test:e2e`: the browser tests alone; arguments go to Playwright, for example a file's name. */
import { runJourneys } from "./journeys";
import { makeKeeper } from "./keeper";
import { goToProjectFolder, sentenceOf, stopOnSignals } from "./program";

goToProjectFolder();
const keeper = makeKeeper();
stopOnSignals(keeper);
try {
  const end = await runJourneys({ keeper, say: console.log, args: process.argv.slice(2) });
  await keeper.stop();
  process.exit(end === "code 0" ? 0 : 1);
} catch (error) {
  await keeper.stop();
  console.error(sentenceOf(error));
  process.exit(1);
}

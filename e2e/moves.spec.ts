import { chanceOf } from "@/lib/soak/chance";
import { allMovesOfRun, test } from "./fixtures";
import { MOVES, type Move, PAGES, startWalk, watchForOlder } from "./moves";
import { writtenReferral } from "./posted";
import { germany } from "./referrals";

/*
 * Whatever way a page is come to, it shows what was typed there last. The line is slow and the
 * scripts are late, so that moves meet pages that are not alive yet and saves that are under way.
 */

const SEED = 101_764;
const SHORT_RUN = 12;
const LATENCY_MS = 60;
const SCRIPTS_LATE_MS = 400;

type Case = { from: string; moves: Move[]; hasty: boolean };

const orders = MOVES.flatMap((one) =>
  MOVES.flatMap((two) => MOVES.map((three): Move[] => [one, two, three])),
);
const all: Case[] = PAGES.flatMap((from, at) =>
  orders.map((moves, index) => ({ from, moves, hasty: (index + at) % 2 === 0 })),
);

/** All of them in `npm run soak moves`; a few, the same each time, in `npm test`. */
function cases(): Case[] {
  if (allMovesOfRun()) return all;
  const chance = chanceOf(SEED);
  const drawn = all.map((each) => ({ each, at: chance() })).sort((one, other) => one.at - other.at);
  return drawn.slice(0, SHORT_RUN).map(({ each }) => each);
}

for (const { from, moves, hasty } of cases()) {
  const manner = hasty ? "in haste" : "at leisure";
  test(`seed ${SEED}: ${from} filled and saved, then ${moves.join(", ")}, ${manner}`, async ({
    page,
    context,
    visit,
    mark,
  }) => {
    const referral = await writtenReferral(page, germany(mark).pages);
    await context.route("**/_next/static/**/*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SCRIPTS_LATE_MS));
      await route.continue();
    });
    const line = await context.newCDPSession(page);
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await page.addInitScript(watchForOlder);
    // Three times Back leads to pages of ours.
    for (const path of ["/", `${referral}/more`, `${referral}/${from}`]) {
      await page.goto(path);
      await visit.look("");
    }
    const walk = startWalk(page, visit);
    await walk.fill();
    await walk.go("save", hasty);
    for (const move of moves) await walk.go(move, hasty);
    await walk.visitAll(referral);
  });
}

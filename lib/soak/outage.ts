/**
 * AWS is away for three minutes while referrals are sent: the page says so, and all arrive afterwards.
 * By then each has reached the steady interval of its retries (backoff.ts), so that a longer outage adds
 * nothing but time.
 */
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { ne } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { emulatorUrl, numberOption, soak, startApps, startEmulatorProcess } from "./parts";
import { heldByAws, sendMany } from "./referrals";

const SAYS_SO_WITHIN_SECONDS = 15;
const PATIENCE_SECONDS = 240;

await soak(async (keeper) => {
  const minutes = numberOption("minutes", 3);
  let emulator = await startEmulatorProcess();
  await keeper.keep(() => emulator.stop());
  const { urls } = await startApps(1, keeper);
  await emulator.stop();
  const from = Date.now();
  const sent = await sendMany(numberOption("referrals", 20));
  const page = `${urls[0]}/referrals/${sent[0]}/sending`;
  let said = Number.POSITIVE_INFINITY;
  while (Date.now() - from < minutes * 60_000) {
    await delay(500);
    const text = await (await fetch(page)).text();
    if (said === Number.POSITIVE_INFINITY && text.includes("AWS isn't responding")) {
      said = (Date.now() - from) / 1_000;
      console.log(`The page said so after ${said.toFixed(1)} s`);
    }
  }
  emulator = await startEmulatorProcess();
  const back = Date.now();
  const unfinished = () => db().$count(submissions, ne(submissions.phase, "done"));
  while ((await unfinished()) > 0 && Date.now() - back < PATIENCE_SECONDS * 1_000) await delay(500);
  const left = await unfinished();
  console.log(
    `All sent ${((Date.now() - back) / 1_000).toFixed(0)} s after AWS came back, ${left} stuck`,
  );
  const aws = new PartnerCentralSellingClient({ endpoint: emulatorUrl(), region: "us-east-1" });
  const { complaints } = await heldByAws(aws, sent);
  for (const complaint of complaints) console.log(complaint);
  return said <= SAYS_SO_WITHIN_SECONDS && left === 0 && complaints.length === 0;
});

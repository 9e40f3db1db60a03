/**
 * Four instances send at AWS's own rate, against an emulator that keeps its quotas. 30 referrals are
 * some 180 writes in three minutes: any drift of the rate would have been throttled by then.
 */
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { ne } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { emulatorUrl, numberOption, soak, startEmulatorProcess, startWorkers } from "./parts";
import { heldByAws, sendMany } from "./referrals";

const PATIENCE_SECONDS = 1_800;

await soak(async (keeper) => {
  const emulator = await startEmulatorProcess("on");
  await keeper.keep(emulator.stop);
  const fleet = startWorkers(4, { PARTNER_CENTRAL_WRITE_GAP_MS: "1100" });
  await keeper.keep(fleet.stop);
  const referrals = numberOption("referrals", 30);
  const from = Date.now();
  const seconds = () => (Date.now() - from) / 1_000;
  const sent = await sendMany(referrals);
  const unfinished = () => db().$count(submissions, ne(submissions.phase, "done"));
  while ((await unfinished()) > 0 && seconds() < PATIENCE_SECONDS) await delay(2_000);
  const took = seconds();
  const calls: Record<string, number> = await (await fetch(`${emulatorUrl()}/calls`)).json();
  const throttled = Object.entries(calls).filter(([call]) => /Throttling|Quota/.test(call));
  console.log(
    `${referrals} referrals in ${took.toFixed(0)} s, ${throttled.length} throttling answers`,
  );
  console.log(JSON.stringify(calls));
  // Counting afterwards has no rate limit of its own and is throttled at times.
  const aws = new PartnerCentralSellingClient({
    endpoint: emulatorUrl(),
    region: "us-east-1",
    maxAttempts: 20,
  });
  const { complaints } = await heldByAws(aws, sent);
  for (const complaint of complaints) console.log(complaint);
  return throttled.length === 0 && complaints.length === 0 && (await unfinished()) === 0;
});

/** Credentials expire for a minute while referrals are queued: all are sent afterwards, and nobody pressed anything. */
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { ne } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { currentEnvironment } from "@/lib/env";
import { holdOf } from "@/lib/partner/connection";
import { emulatorUrl, numberOption, soak, startApps, startEmulatorProcess } from "./parts";
import { heldByAws, sendMany } from "./referrals";

const EXPIRED_MS = 60_000;
const PATIENCE_MS = 300_000;

await soak(async (keeper) => {
  const emulator = await startEmulatorProcess();
  await keeper.keep(emulator.stop);
  await startApps(2, keeper);
  const faults = `${emulatorUrl()}/faults`;
  const expired = JSON.stringify([{ kind: "expired-credentials" }]);
  await fetch(faults, { method: "POST", body: expired });
  const sent = await sendMany(numberOption("referrals", 50));
  await delay(EXPIRED_MS);
  const wasHeld = (await holdOf(currentEnvironment())) !== null;
  const failing = await db().$count(submissions, ne(submissions.attempts, 0));
  await fetch(faults, { method: "DELETE" });
  const back = Date.now();
  const unfinished = () => db().$count(submissions, ne(submissions.phase, "done"));
  while ((await unfinished()) > 0 && Date.now() - back < PATIENCE_MS) await delay(500);
  const seconds = (Date.now() - back) / 1_000;
  const left = await unfinished();
  const aws = new PartnerCentralSellingClient({ endpoint: emulatorUrl(), region: "us-east-1" });
  const { opportunities, engagements, complaints } = await heldByAws(aws, sent);
  aws.destroy();
  console.log(
    `${sent.length} referrals, held: ${wasHeld}, ${failing} counted as failed; all sent ${seconds.toFixed(0)} s after the credentials were back: ${opportunities} opportunities, ${engagements} engagements, ${left} stuck`,
  );
  for (const complaint of complaints) console.log(complaint);
  return wasHeld && failing === 0 && left === 0 && complaints.length === 0;
});

/**
 * A process that sends the same referral again and again without a saga: first as often as the first
 * argument says, then, timed, as often as the second.
 */
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { submissionOf } from "@/lib/submission/submission";
import { sendRaw } from "./raw-calls";

/** As many at a time as one app process has lanes. */
const LANES = 4;

const [row] = await db().select().from(submissions).limit(1);
if (!row) throw new Error("there is no submission to send like");
const { requests } = submissionOf(row);
const client = new PartnerCentralSellingClient({
  endpoint: env().endpoint ?? undefined,
  region: "us-east-1",
});
const [before, counted] = process.argv.slice(2).map(Number);
await send(before ?? 0);
const from = performance.now();
await send(counted ?? 0);
console.log(`${((counted ?? 0) * 1_000) / (performance.now() - from)} referrals a second`);
process.exit(0);

async function send(referrals: number): Promise<void> {
  let left = referrals;
  const lane = async () => {
    while (left-- > 0) await sendRaw(client, requests);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** A process that sends the same referral again and again without a saga; prints how many calls a second. */
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { submissionOf } from "@/lib/submission/submission";
import { sendRaw } from "./raw-calls";

/** As many at a time as one app process has lanes. */
const LANES = 4;

const until = Date.now() + 1_000 * Number(process.argv[2]);
const [row] = await db().select().from(submissions).limit(1);
if (!row) throw new Error("there is no submission to send like");
const { requests } = submissionOf(row);
const client = new PartnerCentralSellingClient({
  endpoint: env().endpoint ?? undefined,
  region: "us-east-1",
});
// Warm, as the workers are that it is compared with.
await sendRaw(client, requests);
const from = performance.now();
let calls = 0;
await Promise.all(
  Array.from({ length: LANES }, async () => {
    while (Date.now() < until) {
      // Not added in one breath: `calls += await` would forget what the other lanes counted meanwhile.
      const made = await sendRaw(client, requests);
      calls += made;
    }
  }),
);
console.log(JSON.stringify({ callsPerSecond: calls / ((performance.now() - from) / 1_000) }));
process.exit(0);

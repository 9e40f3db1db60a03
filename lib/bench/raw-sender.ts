/** A process that sends the same referral again and again without a saga, and says how often when asked. */
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import { env } from "@/lib/env";
import { LANES } from "@/lib/submission/sending-source";
import { submissionOf } from "@/lib/submission/submission";
import { sendRaw } from "./raw-calls";

const [row] = await db().select().from(submissions).limit(1);
if (!row) throw new Error("there is no submission to send like");
const { requests } = submissionOf(row);
const client = new PartnerCentralSellingClient({
  endpoint: env().endpoint ?? undefined,
  region: "us-east-1",
});
let calls = 0;
// Not added in one breath: `calls += await` would forget what the other lanes counted meanwhile.
const send = async () => {
  const made = await sendRaw(client, requests);
  calls += made;
};
process.on("message", () => process.send?.(calls));
await send();
console.log("Sending");
const lane = async () => {
  for (;;) await send();
};
await Promise.all(Array.from({ length: LANES }, lane));

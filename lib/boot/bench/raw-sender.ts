/**
 * A process that sends the same referral again and again without a saga, for as many seconds as it
 * is told, and then says how many calls a second were answered.
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
process.on("message", async (seconds) => {
  const from = performance.now();
  const until = from + 1_000 * Number(seconds);
  let calls = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (performance.now() < until) {
        // Not added in one breath: `calls += await` would forget what the other lanes counted meanwhile.
        const made = await sendRaw(client, requests);
        calls += made;
      }
    }),
  );
  process.send?.((1_000 * calls) / (performance.now() - from));
});
// Kept running by what it may be told; its parent's end ends it.
process.channel?.ref();

/**
 * Sends referrals while processes are killed and the network fails, until all have arrived. What
 * is left of it at AWS is counted afterwards: nothing may be there twice, and nothing be missing.
 */
import { setTimeout as delay } from "node:timers/promises";
import { PartnerCentralSellingClient } from "@aws-sdk/client-partnercentral-selling";
import { and, eq, isNull } from "drizzle-orm";
import { LOCAL_ACTOR } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { submissions } from "@/lib/db/schema";
import type { FaultRequest } from "@/lib/emulator/faults";
import { chanceOf } from "./chance";
import type { Fleet } from "./fleet";
import { type HeldByAws, heldByAws, sendMany } from "./referrals";

export type SendingUnderKills = {
  referrals: number;
  /** Spread over the arrivals, so that fast machines are hit as often as slow ones. */
  kills: number;
  seed: number;
  /** Seconds after which what is not done counts as stuck. */
  patience: number;
  emulatorUrl: string;
  fleet: Fleet;
};

export type SendingResult = HeldByAws & { seconds: number; kills: number; stuck: number };

const LOOK_MS = 100;

/** What the network does: a twentieth of the calls reset, a twentieth fail at AWS, a tenth unanswered. */
const NETWORK_FAULTS: FaultRequest[] = [
  { kind: "reset", probability: 0.05 },
  { kind: "error-500", probability: 0.025 },
  { kind: "error-500", probability: 0.025, afterEffect: true },
  { kind: "reply-lost", probability: 0.1 },
];

export async function sendThroughKills(options: SendingUnderKills): Promise<SendingResult> {
  const { referrals, seed, patience, emulatorUrl, fleet } = options;
  const chance = chanceOf(seed);
  await fetch(`${emulatorUrl}/faults`, { method: "POST", body: JSON.stringify(NETWORK_FAULTS) });
  const from = Date.now();
  // Kills begin with the first referral, not after the last.
  const sending = sendMany(referrals);
  // The last ones would have nothing to be killed with.
  const share = referrals / (options.kills + 2);
  let next = chance() * share;
  let kills = 0;
  let left = referrals;
  while (left > 0 && Date.now() - from < patience * 1_000) {
    await delay(LOOK_MS);
    left = referrals - (await arrived());
    if (kills < options.kills && referrals - left >= next && left > 0) {
      fleet.killAny(chance());
      kills += 1;
      next = (kills + chance()) * share;
    }
  }
  await fetch(`${emulatorUrl}/faults`, { method: "DELETE" });
  const aws = new PartnerCentralSellingClient({ endpoint: emulatorUrl, region: "us-east-1" });
  const held = await heldByAws(aws, await sending);
  aws.destroy();
  return { ...held, kills, seconds: (Date.now() - from) / 1_000, stuck: left };
}

/** How many have arrived and wait for nobody. */
async function arrived(): Promise<number> {
  const done = and(eq(submissions.phase, "done"), isNull(submissions.openedAt));
  return db().$count(submissions, and(done, eq(submissions.createdBy, LOCAL_ACTOR.userId)));
}

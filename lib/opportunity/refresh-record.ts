import "server-only";
import { db } from "@/lib/db/client";
import { targetFromEnv } from "@/lib/partner-central/connect";
import type { Failure } from "@/lib/partner-central/failures";
import { done, type Result } from "@/lib/result";
import { type Held, keepRecord } from "./keep-record";
import { readRecord } from "./read-record";

/** Reads an opportunity from AWS and keeps what it says. */
export async function refreshRecord(held: Held): Promise<Result<null, Failure>> {
  const answer = await readRecord(targetFromEnv(), held.opportunityId);
  if (!answer.ok) return answer;
  await db().transaction((tx) => keepRecord(tx, held, answer.value));
  return done(null);
}

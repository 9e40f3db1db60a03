/**
 * What AWS, or somebody in Partner Central, changed of a referral that may be changed here: it
 * becomes a version of the answers, made by AWS, before anybody goes on with them.
 */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { type Json, opportunities } from "@/lib/db/schema";
import { getReferral } from "@/lib/drafts/get-referral";
import { holdAnswers, lastChangeOf } from "@/lib/drafts/held-answers";
import { AWS_USER } from "@/lib/drafts/history";
import { type Patch, writeVersion } from "@/lib/drafts/write-version";
import { currentEnvironment } from "@/lib/env";
import { type Body, readAt } from "@/lib/partner-central/aws-path";
import { isSameRequest, recordAsAnswers } from "@/lib/partner-central/correction";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fieldsOfStep } from "@/lib/referral/fields/field-order";

/** As many people may save between our reading and our writing before we give up. */
const MOST_ROUNDS = 20;

/** A kept record as JSON with members; null where none is kept. */
export function recordOf(kept: Json | null): Body | null {
  const isObject = typeof kept === "object" && kept !== null && !Array.isArray(kept);
  // Only keepRecord writes it, and what it writes is GetOpportunity's answer as JSON.
  return isObject ? (kept as Body) : null;
}

/** By what it says: AWS's list is written over a record that keeps its date. */
export function isSameRecord(one: Body | null, other: Json | null): boolean {
  return one !== null && isDeepStrictEqual(one, other);
}

const MODIFIED = "LastModifiedDate";

/**
 * Brings the answers that may be changed in line with AWS's kept record. An answer that somebody
 * has changed here and not sent yet, and AWS too, becomes theirs to choose. Nothing is to be done,
 * and nothing written, for a record that was taken in before.
 */
export async function takeInRecord(
  actor: Actor,
  referralId: string,
  context: ReferralContext,
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const referral = await getReferral(actor, referralId);
    if (!referral?.laterPage || referral.discardedAt) return;
    const kept = await keptRecord(referralId);
    const record = recordOf(kept?.record ?? null);
    const base = recordOf(kept?.takenIn ?? null);
    if (record === null || isSameRecord(base, record)) return;
    const page = referral.laterPage;
    const differing = compare(fieldsOfStep(page), referral.answers, { base, record }, context);
    await holdUnsent(actor, referral, differing.both, record);
    const patch = differing.theirs;
    const write = { referralId, version: referral.version, patch, page };
    const isWritten = (await writeVersion({ ...actor, userId: AWS_USER }, write)) !== null;
    if (isWritten) return keepTakenIn(referralId, record);
  }
  throw new Error("a referral was changed by others each time AWS's values were to come in");
}

type Records = { base: Body | null; record: Body };

/** What AWS has otherwise, and which of that somebody changed here as well. */
function compare(
  asked: readonly FieldId[],
  ours: Answers,
  { base, record }: Records,
  context: ReferralContext,
): { theirs: Patch; both: FieldId[] } {
  const now = recordAsAnswers(record, ours, context);
  const before = base === null ? ours : recordAsAnswers(base, ours, context);
  const theirs: Patch = {};
  const both: FieldId[] = [];
  for (const id of asked) {
    if (isSameRequest(id, ours, now, context)) continue;
    const isOurs = !isSameRequest(id, ours, before, context);
    if (isOurs && isSameRequest(id, before, now, context)) continue;
    theirs[id] = now[id] ?? null;
    if (isOurs) both.push(id);
  }
  return { theirs, both };
}

/** Keeps what was typed here for whoever typed it. */
async function holdUnsent(
  actor: Actor,
  { id: referralId, answers }: { id: string; answers: Answers },
  fields: readonly FieldId[],
  record: Body,
): Promise<void> {
  // The same name each time: whoever is cut off after this does it over.
  const writer = `aws-${readAt(record, MODIFIED)}`;
  for (const id of fields) {
    const by = await lastChangeOf(referralId, id);
    const author = by === null || by.userId === AWS_USER ? actor : { ...actor, userId: by.userId };
    const held = { referralId, writer, answers: { [id]: answers[id] ?? "" }, fields: [id] };
    await holdAnswers(author, held);
  }
}

async function keptRecord(referralId: string) {
  const { record, takenIn } = opportunities;
  const [row] = await db()
    .select({ record, takenIn })
    .from(opportunities)
    .where(isHere(referralId));
  return row;
}

/** Unless AWS has been asked again meanwhile: then that is still to come in. */
async function keepTakenIn(referralId: string, record: Body): Promise<void> {
  const isStill = sql`${opportunities.record} = ${JSON.stringify(record)}::jsonb`;
  await db()
    .update(opportunities)
    .set({ takenIn: record })
    .where(and(isHere(referralId), isStill));
}

function isHere(referralId: string) {
  return and(
    eq(opportunities.referralId, referralId),
    eq(opportunities.environment, currentEnvironment()),
  );
}

/**
 * Answers that clash with somebody else's. They are kept on the server, so that neither a closed
 * tab nor a browser without scripts loses them, until their author chooses between the two.
 */
import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { db, preparedQuery } from "@/lib/db/client";
import { heldAnswers, referralVersions } from "@/lib/db/schema";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fieldIds } from "@/lib/referral/fields/fields";
import { done, failed, type Result } from "@/lib/result";
import { getReferral } from "./get-referral";
import { isSame } from "./merge";
import type { SaveFailure } from "./save-step";
import { writeVersion } from "./write-version";

/** A field that two people, or two tabs, answered differently. */
export type Clash = {
  id: FieldId;
  /** What is saved now, and who saved it when; null where the history does not reach back. */
  theirs: string | string[];
  by: { userId: string; at: Date } | null;
  /** What this user answered: one answer, or one for each tab that clashed. */
  mine: (string | string[])[];
};

/**
 * Keeps the answers of one page that could not be written. Of the fields that were saved with them
 * none is kept from before: each save of a page settles what it holds anew.
 */
export async function holdAnswers(
  actor: Actor,
  held: { referralId: string; writer: string; answers: Answers; fields: readonly string[] },
): Promise<void> {
  const { referralId, writer, answers, fields } = held;
  const kept = sql`(${heldAnswers.answers} - ${textArray(fields)}) || ${JSON.stringify(answers)}::jsonb`;
  await db()
    .insert(heldAnswers)
    .values({ referralId, userId: actor.userId, writer, answers })
    .onConflictDoUpdate({
      target: [heldAnswers.referralId, heldAnswers.userId, heldAnswers.writer],
      set: {
        answers: kept,
        // The same once more is nothing new to choose from: a page that is left sends it again.
        heldAt: sql`case when (${kept}) = ${heldAnswers.answers} then ${heldAnswers.heldAt} else now() end`,
      },
    });
}

/** Lets go of what was kept of a page for these fields, because they could be saved. */
export async function letGoOfHeld(
  actor: Actor,
  held: { referralId: string; writer: string; fields: readonly string[] },
): Promise<void> {
  const mine = and(
    eq(heldAnswers.referralId, held.referralId),
    eq(heldAnswers.userId, actor.userId),
    eq(heldAnswers.writer, held.writer),
  );
  await db()
    .update(heldAnswers)
    .set({ answers: sql`${heldAnswers.answers} - ${textArray(held.fields)}` })
    .where(mine);
  await db()
    .delete(heldAnswers)
    .where(and(mine, sql`${heldAnswers.answers} = '{}'::jsonb`));
}

function textArray(texts: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}

/** What is kept of one page. `heldAt`: since when, in microseconds, so that none is rounded away. */
export type Held = { answers: Answers; heldAt: string };

const microseconds = sql<string>`(extract(epoch from ${heldAnswers.heldAt}) * 1000000)::bigint`;

const heldByUser = preparedQuery((database) =>
  database
    .select({ answers: heldAnswers.answers, heldAt: microseconds })
    .from(heldAnswers)
    .where(
      and(
        eq(heldAnswers.referralId, sql.placeholder("referralId")),
        eq(heldAnswers.userId, sql.placeholder("userId")),
      ),
    )
    .orderBy(asc(heldAnswers.heldAt))
    .prepare("held_by_user"),
);

/** What is kept of this user for this referral, the oldest first; nearly always nothing. */
export async function heldBy(actor: Actor, referralId: string): Promise<Held[]> {
  return heldByUser().execute({ referralId, userId: actor.userId });
}

/** The fields this user still has to choose between; [] when nothing clashes any more. */
export async function clashesOf(
  referralId: string,
  answers: Answers,
  held: readonly Held[],
): Promise<Clash[]> {
  const clashes: Clash[] = [];
  for (const id of fieldIds) {
    const theirs = answers[id] ?? "";
    const mine: Clash["mine"] = [];
    for (const kept of held) {
      const answer = kept.answers[id];
      if (answer === undefined || isSame(answer, theirs)) continue;
      if (!mine.some((known) => isSame(known, answer))) mine.push(answer);
    }
    if (mine.length > 0) clashes.push({ id, theirs, by: await lastChangeOf(referralId, id), mine });
  }
  return clashes;
}

/** Who changed the field last, and when; null where the history does not reach back. */
export async function lastChangeOf(referralId: string, id: FieldId): Promise<Clash["by"]> {
  const { rows } = await db().execute<{ user_id: string; saved_at: string }>(sql`
    select user_id, saved_at from ${referralVersions}
    where referral_id = ${referralId} and after ? ${id} order by version desc limit 1`);
  const [row] = rows;
  return row ? { userId: row.user_id, at: new Date(row.saved_at) } : null;
}

/** `seen`: when the newest of the answers was held that were chosen from. */
export type Choice = { referralId: string; version: number; chosen: Answers; seen: string };

/**
 * Writes what the author chose and lets go of what they chose from. `version` is the one the choice
 * was made on: when the referral has moved on since, nothing is written and the choice is asked
 * again. `left`: more was held meanwhile, which nobody has looked at yet.
 */
export async function settleClashes(
  actor: Actor,
  { referralId, version, chosen, seen }: Choice,
): Promise<Result<{ version: number; left: boolean }, SaveFailure>> {
  const { laterPage: page = null } = (await getReferral(actor, referralId)) ?? {};
  const written = await writeVersion(actor, { referralId, version, patch: chosen, page });
  if (written !== null) {
    // Only then: whoever is cut off in between is asked once more.
    await letGoOfSeen(actor, referralId, seen);
    return done({ version: written, left: (await heldBy(actor, referralId)).length > 0 });
  }
  const referral = await getReferral(actor, referralId);
  if (!referral || referral.discardedAt) return failed({ kind: "not-found" });
  if (referral.locked && referral.laterPage === null) return failed({ kind: "locked" });
  return failed({ kind: "conflict", fields: [], by: null });
}

async function letGoOfSeen(actor: Actor, referralId: string, seen: string): Promise<void> {
  const mine = and(eq(heldAnswers.referralId, referralId), eq(heldAnswers.userId, actor.userId));
  await db()
    .delete(heldAnswers)
    .where(and(mine, sql`${microseconds} <= ${seen}::bigint`));
}

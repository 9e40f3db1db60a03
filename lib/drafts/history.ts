/** Who changed what and when, in portions that people can read. */
import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { people, referralVersions } from "@/lib/db/schema";
import { type FieldId, fieldIds } from "@/lib/referral/fields/fields";
import { isSame } from "./merge";
import { changeColumns } from "./versions";
import type { Patch } from "./write-version";

/** Saves of one person that followed each other, as one entry. */
export type HistoryEntry = {
  /** The version the entry led to. */
  version: number;
  /** The first version it is made of; the one before that is what it started from. */
  firstVersion: number;
  userId: string;
  savedAt: Date;
  /** How many saves it is made of. */
  saves: number;
  restoredVersion: number | null;
  changes: { id: FieldId; from: string | string[]; to: string | string[] }[];
};

export type History = {
  entries: HistoryEntry[];
  /** Where older entries go on; null at the beginning. */
  older: number | null;
};

/** Saves further apart than this are two entries: somebody came back to it. */
export const PAUSE_MINUTES = 10;

const SOMEBODY = "someone else";

/** Who made a version of what AWS, or somebody in Partner Central, changed. No person has this id. */
export const AWS_USER = "AWS";

/** Autosave makes many small versions; a page of the history is made of at most this many. */
const VERSIONS_A_PAGE = 200;

type Row = {
  version: number;
  firstVersion: number | null;
  userId: string;
  savedAt: Date;
  before: Patch;
  after: Patch;
  restoredVersion: number | null;
};

/** The newest entries, or those before the version `before`. Whose referral it is, is asked before. */
export async function historyOf(referralId: string, before: number | null): Promise<History> {
  const rows = await db()
    .select(changeColumns)
    .from(referralVersions)
    .where(
      and(
        eq(referralVersions.referralId, referralId),
        before === null ? undefined : lt(referralVersions.version, before),
      ),
    )
    .orderBy(desc(referralVersions.version))
    .limit(VERSIONS_A_PAGE + 1);
  const page = rows.slice(0, VERSIONS_A_PAGE);
  const older = rows.length > VERSIONS_A_PAGE ? (page.at(-1)?.version ?? null) : null;
  return { entries: groupSaves(page), older };
}

/** Groups saves, newest first. What was changed and changed back within a group is no change. */
export function groupSaves(rows: readonly Row[]): HistoryEntry[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const later = group?.at(-1);
    if (group && later && belongTogether(row, later)) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const last = group[0];
    if (!last) return [];
    const from: Patch = {};
    const to: Patch = {};
    for (const { before, after } of group) {
      Object.assign(from, before);
      for (const id of fieldIds) if (id in after && !(id in to)) to[id] = after[id] ?? null;
    }
    const changes = fieldIds
      .filter((id) => id in to && !isSame(from[id], to[id]))
      .map((id) => ({ id, from: from[id] ?? "", to: to[id] ?? "" }));
    const { version, userId, savedAt, restoredVersion } = last;
    const oldest = group.at(-1) ?? last;
    const firstVersion = oldest.firstVersion ?? oldest.version;
    const saves = version - firstVersion + 1;
    return [{ version, firstVersion, userId, savedAt, restoredVersion, saves, changes }];
  });
}

function belongTogether(earlier: Row, later: Row): boolean {
  const minutes = (later.savedAt.getTime() - earlier.savedAt.getTime()) / 60_000;
  const isTyped = earlier.restoredVersion === null && later.restoredVersion === null;
  return isTyped && earlier.userId === later.userId && minutes <= PAUSE_MINUTES;
}

/** What people are called, for those who told us; others are known to us by nothing but an id. */
export async function nameOfUser(actor: Actor, userId: string): Promise<string> {
  if (userId === actor.userId) return "you";
  if (userId === AWS_USER) return "AWS";
  const [person] = await db()
    .select({ firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(eq(people.userId, userId));
  return person ? `${person.firstName} ${person.lastName}` : SOMEBODY;
}

/** The same for a change whose author may not be known any more. */
export async function nameOfWriter(actor: Actor, by: { userId: string } | null): Promise<string> {
  return by ? nameOfUser(actor, by.userId) : SOMEBODY;
}

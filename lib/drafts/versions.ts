/** Reads what earlier versions changed: to merge against one, to show them, to bring one back. */
import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { referralVersions } from "@/lib/db/schema";
import type { Change } from "./merge";
import type { Patch } from "./write-version";

/** A change as it is read, with what the history page shows besides. */
export const changeColumns = {
  version: referralVersions.version,
  firstVersion: referralVersions.firstVersion,
  userId: referralVersions.userId,
  savedAt: referralVersions.savedAt,
  before: referralVersions.before,
  after: referralVersions.after,
  writer: referralVersions.writer,
  writerSave: referralVersions.writerSave,
  restoredVersion: referralVersions.restoredVersion,
};

/**
 * The changes made since a version, oldest first; null where they are not kept as far back, or that
 * version was folded into a later one. Whether the referral may be read is asked before.
 */
export async function changesSince(referralId: string, version: number): Promise<Change[] | null> {
  const changes = await db()
    .select(changeColumns)
    .from(referralVersions)
    .where(and(eq(referralVersions.referralId, referralId), gt(referralVersions.version, version)))
    .orderBy(asc(referralVersions.version));
  const [first] = changes;
  const reachesBack = !first || (first.firstVersion ?? first.version) === version + 1;
  return reachesBack ? changes : null;
}

/** What leads back to the version these changes followed: each field as it was before the first of them. */
export function patchBack(changes: readonly Change[]): Patch {
  const patch: Patch = {};
  for (const { before } of changes.toReversed()) Object.assign(patch, before);
  return patch;
}

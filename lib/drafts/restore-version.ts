import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import { referrals } from "@/lib/db/schema";
import { done, failed, type Result } from "@/lib/result";
import { isLocked, stateColumn } from "./referral";
import { changesSince, patchBack } from "./versions";
import { writeVersion } from "./write-version";

type NotRestored =
  | { kind: "not-found" }
  | { kind: "locked" }
  /** There is no such version, or it is older than the history. */
  | { kind: "no-version" };

const MOST_ROUNDS = 5;

/** Brings an earlier version's answers back as a new version; what was there stays in the history. */
export async function restoreVersion(
  actor: Actor,
  { referralId, version }: { referralId: string; version: number },
): Promise<Result<{ version: number }, NotRestored>> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [row] = await db()
      .select({ version: referrals.version, state: stateColumn() })
      .from(referrals)
      .where(and(eq(referrals.id, referralId), can(actor, "write"), isNull(referrals.discardedAt)));
    if (!row) return failed({ kind: "not-found" });
    if (isLocked(row.state)) return failed({ kind: "locked" });
    const changes = await changesSince(referralId, version);
    const isKept = changes !== null && (changes.length > 0 || version === row.version);
    if (version < 1 || !isKept) {
      return failed({ kind: "no-version" });
    }
    const written = await writeVersion(actor, {
      referralId,
      version: row.version,
      patch: patchBack(changes),
      restoredVersion: version,
    });
    if (written !== null) return done({ version: written });
  }
  throw new Error("a referral was changed by others each time an earlier version was to come back");
}

import "server-only";
import type { ShownDismissal } from "@/components/history/dismissal-list";
import type { Actor } from "@/lib/auth/actor";
import type { PastDismissal } from "@/lib/drafts/dismissals";
import { nameOfUser } from "@/lib/drafts/history";
import { fieldIds, fields } from "@/lib/referral/fields/fields";
import { checkNames, readFindingKey } from "@/lib/referral/readiness/check-names";

/** Every warning that was ever dismissed, in words. */
export async function shownDismissals(
  actor: Actor,
  dismissals: readonly PastDismissal[],
): Promise<ShownDismissal[]> {
  const ids = [...new Set(dismissals.map(({ userId }) => userId))];
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, await nameOfUser(actor, id)] as const)),
  );
  return dismissals.map(({ finding, reason, userId, dismissedAt, takenBackAt }) => ({
    key: `${finding} ${dismissedAt.getTime()}`,
    title: titleOf(finding),
    reason,
    who: names.get(userId) ?? "someone else",
    dismissedAt: dismissedAt.toISOString(),
    takenBackAt: takenBackAt?.toISOString() ?? null,
  }));
}

/** "Description: may be thin". */
function titleOf(finding: string): string {
  const read = readFindingKey(finding);
  const field = fieldIds.find((id) => id === read?.field);
  if (!read || !field) return "A warning from an earlier release";
  return `${fields[field].label}: ${checkNames[read.id]}`;
}

import "server-only";
import { plainLabel } from "@/app/words/answer-rows";
import type { ShownAside } from "@/components/history/aside-list";
import type { User } from "@/lib/auth/require-user";
import { nameOfUser } from "@/lib/drafts/history";
import type { PastAside } from "@/lib/drafts/put-asides";
import { fieldIds } from "@/lib/referral/fields/fields";
import { checkNames, readFindingKey } from "@/lib/referral/readiness/check-names";

/** Every warning that was ever put aside, in words. */
export async function shownAsides(user: User, asides: readonly PastAside[]): Promise<ShownAside[]> {
  const ids = [...new Set(asides.map(({ userId }) => userId))];
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, await nameOfUser(user, id)] as const)),
  );
  return asides.map(({ finding, reason, userId, putAt, takenBackAt }) => ({
    key: `${finding} ${putAt.getTime()}`,
    title: titleOf(finding),
    reason,
    who: names.get(userId) ?? "somebody else",
    putAt: putAt.toISOString(),
    takenBackAt: takenBackAt?.toISOString() ?? null,
  }));
}

/** "Description: may be thin". */
function titleOf(finding: string): string {
  const read = readFindingKey(finding);
  const field = fieldIds.find((id) => id === read?.field);
  if (!read || !field) return "A warning of an earlier release";
  return `${plainLabel(field)}: ${checkNames[read.id]}`;
}

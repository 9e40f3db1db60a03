import "server-only";
import type { ReadinessRow } from "@/components/review/readiness-panel";
import type { Actor } from "@/lib/auth/actor";
import { nameOfUser } from "@/lib/drafts/history";
import { fieldHref } from "@/lib/referral/fields/names";
import { findingKey } from "@/lib/referral/readiness/finding";
import type { Finding, Readiness } from "@/lib/referral/readiness/readiness";

/** The panel's rows in the words and addresses of the page. */
export async function panelOf(
  actor: Actor,
  { rows }: Readiness,
  referralId: string,
): Promise<ReadinessRow[]> {
  const users = rows.flatMap(({ dismissals }) =>
    dismissals.map(({ dismissal }) => dismissal.userId),
  );
  const names = new Map(
    await Promise.all(
      [...new Set(users)].map(async (id) => [id, await nameOfUser(actor, id)] as const),
    ),
  );
  return rows.map((row) => ({
    ...row,
    findings: row.findings.map((finding) => ({
      key: findingKey(finding),
      text: finding.text,
      // Of many blanks each is one line: what to do is itself the link.
      link: row.id === "fields" && finding.severity === "blocks" ? finding.text : finding.link,
      href: finding.field && fieldHref(referralId, finding.field),
      matched: wordsOf(finding),
      isVague: vague.has(finding.id),
      canDismiss: finding.severity === "warns",
      duplicate: finding.duplicate
        ? { href: `/referrals/${finding.duplicate.id}`, name: finding.duplicate.name }
        : null,
      codeIn: finding.holdsPageCode ? finding.field : null,
      suggestion: finding.suggestion ?? null,
    })),
    dismissals: row.dismissals.map(({ finding, dismissal }) => ({
      dismissalId: dismissal.id,
      text: finding.text,
      reason: dismissal.reason,
      who: names.get(dismissal.userId) ?? "someone else",
      dismissedAt: dismissal.dismissedAt,
      canTakeBack: true,
    })),
  }));
}

/** Findings about texts that are too vague: what was matched is what makes them so. */
const vague: ReadonlySet<Finding["id"]> = new Set(["readiness-2b", "readiness-3"]);

/** A handful of the words that made us look, where the sentence does not name them itself. */
function wordsOf({ matched, text }: Finding): string[] {
  return matched.filter((word) => !text.includes(word)).slice(0, 6);
}

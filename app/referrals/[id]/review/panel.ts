import "server-only";
import { fieldHref } from "@/app/words/answer-rows";
import type { ReadinessRow } from "@/components/review/readiness-panel";
import type { User } from "@/lib/auth/user";
import { nameOfUser } from "@/lib/drafts/history";
import { findingKey } from "@/lib/referral/readiness/finding";
import type { Finding, Readiness } from "@/lib/referral/readiness/readiness";

/** The panel's rows in the words and addresses of the page. */
export async function panelOf(
  user: User,
  { rows }: Readiness,
  referralId: string,
): Promise<ReadinessRow[]> {
  const users = rows.flatMap(({ asides }) => asides.map(({ aside }) => aside.userId));
  const names = new Map(
    await Promise.all(
      [...new Set(users)].map(async (id) => [id, await nameOfUser(user, id)] as const),
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
      canPutAside: finding.severity === "warns",
      twin: finding.twin
        ? { href: `/referrals/${finding.twin.id}`, name: finding.twin.name }
        : null,
      suggestion: finding.suggestion ?? null,
    })),
    asides: row.asides.map(({ finding, aside }) => ({
      asideId: aside.id,
      text: finding.text,
      reason: aside.reason,
      who: names.get(aside.userId) ?? "somebody else",
      putAt: aside.putAt,
      canTakeBack: true,
    })),
  }));
}

/** A handful of the words that made us look, where the sentence does not name them itself. */
function wordsOf({ matched, text }: Finding): string[] {
  return matched.filter((word) => !text.includes(word)).slice(0, 6);
}

import "server-only";
import type { ListRow } from "@/components/list/referral-table";
import type { Tone } from "@/components/ui/chip";
import { shortDate } from "@/components/ui/shown-date";
import type { ReferralRow } from "@/lib/drafts/list-referrals";
import { stateWords } from "@/lib/drafts/state-words";
import { countryName } from "@/lib/referral/choices/country-name";
import type { Person } from "@/lib/referral/context";
import { type Answers, isBlank, SOMEONE_ELSE, textOf } from "@/lib/referral/fields/answers";
import { isNeededByGuide } from "@/lib/referral/fields/asked";
import { fieldIds } from "@/lib/referral/fields/fields";
import { displayName } from "@/lib/referral/fields/names";
import { formatMoney, readMoney } from "@/lib/referral/parse/money";

type State = ReferralRow["state"];

const shownStates: Record<State, { tone: Tone; page: string; go: string }> = {
  draft: { tone: "none", page: "", go: "" },
  sending: { tone: "info", page: "/sending", go: "" },
  "send-failed": { tone: "bad", page: "/sending", go: "See what to do" },
  sent: { tone: "info", page: "/status", go: "" },
  "in-review": { tone: "info", page: "/status", go: "" },
  "action-required": { tone: "warn", page: "/status", go: "See what AWS needs" },
  approved: { tone: "ok", page: "/status", go: "" },
  rejected: { tone: "bad", page: "/status", go: "" },
};

export function listRowOf(row: ReferralRow, people: readonly Person[]): ListRow {
  const { tone, page, go } = shownStates[row.state];
  const company = textOf(row.answers, "companyName");
  const country = textOf(row.answers, "country");
  const asksForChange = row.state === "action-required";
  return {
    referralId: row.id,
    href: `/referrals/${row.id}${page}`,
    name: displayName(row.answers),
    customer: [company, country && countryName(country)].filter(Boolean).join(", "),
    status: stateWords[row.state],
    tone,
    go,
    needsPerson: asksForChange,
    said: asksForChange ? (row.reviewComments ?? "") : "",
    ...readinessWords(row),
    owner: ownerOf(row.answers, people),
    closeDate: row.closeDate ? shortDate(row.closeDate) : textOf(row.answers, "closeDate"),
    monthly: monthlyOf(textOf(row.answers, "monthlyRevenue")),
    updatedAt: row.updatedAt.toISOString(),
    canDiscard: row.state === "draft",
  };
}

export function ownerOf(answers: Answers, people: readonly Person[]): string {
  const owner = textOf(answers, "owner");
  const names = ["ownerFirst", "ownerLast"] as const;
  if (owner === SOMEONE_ELSE)
    return names
      .map((id) => textOf(answers, id))
      .join(" ")
      .trim();
  const person = people.find(({ id }) => id === owner);
  return person ? `${person.firstName} ${person.lastName}` : "";
}

/** What was typed, where it cannot be read as an amount. */
function monthlyOf(typed: string): string {
  const read = readMoney(typed);
  return typed !== "" && read.ok ? `$${formatMoney(read.cents)}` : typed;
}

function readinessWords({ answers, readiness }: ReferralRow): {
  readiness: string;
  answered: ListRow["answered"];
} {
  if (readiness === null) return { readiness: "", answered: null };
  const needed = fieldIds.filter((id) => isNeededByGuide(id, answers));
  const count = needed.filter((id) => !isBlank(answers, id)).length;
  const { blocks, warnings } = readiness;
  const found = [blocks > 0 && `${blocks} to fix`, warnings > 0 && `${warnings} to review`];
  return {
    readiness: found.filter(Boolean).join(", ") || "Ready to send",
    answered: { count, total: needed.length, flawed: blocks > 0 },
  };
}

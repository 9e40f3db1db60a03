import "server-only";
import type { ListRow } from "@/components/list/referral-row";
import { readinessSentence } from "@/components/review/findings";
import { agoWords } from "@/components/ui/ago-words";
import type { Tone } from "@/components/ui/chip";
import type { ReferralRow } from "@/lib/drafts/list-referrals";
import { remindersOf } from "@/lib/drafts/reminder-rules";
import { stateWords } from "@/lib/drafts/state-words";
import { countryName } from "@/lib/referral/choices/country-name";
import type { Person, ReferralContext } from "@/lib/referral/context";
import { shortDate } from "@/lib/referral/dates";
import { type Answers, SOMEONE_ELSE, textOf } from "@/lib/referral/fields/answers";
import { isMissing } from "@/lib/referral/fields/asked";
import { type FieldId, fields } from "@/lib/referral/fields/fields";
import { displayName } from "@/lib/referral/fields/names";
import { steps } from "@/lib/referral/fields/steps";
import { formatMoney, readMoney } from "@/lib/referral/parse/money";
import { reminderWords } from "./reminder-words";

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

/** How long ago is counted from `now`; a day stands in the order of the reader's dates. */
export function listRowOf(
  row: ReferralRow,
  { people, dateOrder }: Pick<ReferralContext, "people" | "dateOrder">,
  now: Date,
): ListRow {
  const { tone, page, go } = shownStates[row.state];
  const company = textOf(row.answers, "companyName");
  const country = textOf(row.answers, "country");
  const href = `/referrals/${row.id}${page}`;
  const asksForChange = row.state === "action-required";
  return {
    referralId: row.id,
    href,
    name: displayName(row.answers),
    customer: [company, country && countryName(country)].filter(Boolean).join(", "),
    status: stateWords[row.state],
    tone,
    ...(row.state === "draft" ? draftWords(row) : { go, goHref: href, draft: null }),
    needsPerson: asksForChange,
    // The status says the first of them.
    reminders: remindersOf({ ...row, activeAt: row.updatedAt }, now)
      .filter((reminder) => reminder !== "action-required")
      .map((reminder) => reminderWords[reminder].name),
    said: asksForChange ? (row.reviewComments ?? "") : "",
    owner: ownerOf(row.answers, people),
    closeDate: row.closeDate
      ? shortDate(row.closeDate, dateOrder)
      : textOf(row.answers, "closeDate"),
    monthly: monthlyOf(textOf(row.answers, "monthlyRevenue")),
    updatedAt: row.updatedAt.toISOString(),
    updated: agoWords(row.updatedAt, now),
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

/** How far a draft is, what stops it in the words of the check page, and the way on. */
function draftWords({
  id,
  answers,
  readiness,
}: ReferralRow): Pick<ListRow, "go" | "goHref" | "draft"> {
  const href = `/referrals/${id}`;
  if (readiness === null) return { go: "Continue", goHref: href, draft: null };
  const { stops, warnings, answered, total } = readiness;
  const ready = stops.length === 0;
  const step = steps.find(({ slug }) => slug === (ready ? "review" : readiness.step));
  return {
    ...(ready
      ? { go: "Check and send", goHref: `${href}/review` }
      : { go: "Continue", goHref: href }),
    draft: {
      step: `Step ${step?.number} of ${steps.length}`,
      answered: `${answered} of ${total} answered`,
      share: answered / total,
      ready,
      stops: ready ? readinessSentence(0, warnings) : stopsWords(stops, answers),
    },
  };
}

/** The first question in the way, and how many stand behind it. */
function stopsWords([first, ...others]: readonly FieldId[], answers: Answers): string {
  if (first === undefined) return "";
  const words = `${isMissing(first, answers) ? "Missing" : "To fix"}: ${fields[first].label}`;
  return others.length === 0 ? words : `${words} and ${others.length} more`;
}

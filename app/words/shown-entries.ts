import "server-only";
import type { ShownChange } from "@/components/history/answer-change";
import type { ShownEntry } from "@/components/history/history-list";
import type { Actor } from "@/lib/auth/actor";
import { type History, type HistoryEntry, nameOfUser } from "@/lib/drafts/history";
import type { Referral } from "@/lib/drafts/referral";
import { wordDiff } from "@/lib/drafts/word-diff";
import { countryName } from "@/lib/referral/choices/country-name";
import type { ReferralContext } from "@/lib/referral/context";
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fields } from "@/lib/referral/fields/fields";
import { showAnswer } from "@/lib/referral/fields/show";
import { sections, steps } from "@/lib/referral/fields/steps";

type Reading = { actor: Actor; referral: Referral; context: ReferralContext };

/** The history in words, with the draft's start at its end. */
export async function shownEntries(history: History, reading: Reading): Promise<ShownEntry[]> {
  const { referral, actor } = reading;
  const names = new Map<string, string>();
  for (const { userId } of history.entries) {
    if (!names.has(userId)) names.set(userId, await nameOfUser(actor, userId));
  }
  const entries = history.entries.map((entry) => ({
    version: entry.version,
    at: entry.savedAt.toISOString(),
    who: names.get(entry.userId) ?? "",
    title: titleOf(entry),
    pages: byPage(entry, reading),
    restorable: entry.version !== referral.version && !referral.locked,
  }));
  if (history.older !== null) return entries;
  const first = history.entries.at(-1)?.firstVersion ?? referral.version + 1;
  const start = {
    version: first - 1,
    at: referral.createdAt.toISOString(),
    who: await nameOfUser(actor, actor.userId),
    // A draft that is older than its history begins where that does.
    title:
      first === 2 || history.entries.length === 0 ? "Draft started" : "Before history was kept",
    pages: [],
    restorable: history.entries.length > 0 && !referral.locked,
  };
  return [...entries, start];
}

/** In the order of the wizard. */
function byPage({ changes }: HistoryEntry, reading: Reading): ShownEntry["pages"] {
  return [...steps, ...sections].flatMap(({ slug, heading }) => {
    const here = changes.filter(({ id }) => fields[id].step === slug);
    return here.length > 0
      ? [{ heading, changes: here.map((change) => shownChange(change, reading)) }]
      : [];
  });
}

/** Two texts longer than a line are compared word by word: nobody finds the difference by reading. */
const LONG = 80;

export function shownChange(
  { id, from, to }: HistoryEntry["changes"][number],
  reading: Pick<Reading, "referral" | "context">,
): ShownChange {
  const [before, after] = [wordsOf(id, from, reading), wordsOf(id, to, reading)];
  const isLong = Math.min(before.length, after.length) > 0 && before.length + after.length > LONG;
  return {
    field: id,
    label: fields[id].label,
    from: before,
    to: after,
    parts: isLong ? wordDiff(before, after) : null,
  };
}

function titleOf({ restoredVersion, changes, saves }: HistoryEntry): string {
  if (restoredVersion !== null) return "Earlier version restored";
  if (changes.length === 0) return "No net change";
  const [only] = changes;
  const what = changes.length === 1 && only ? fields[only.id].label : `${changes.length} answers`;
  return `${what} changed${saves > 1 ? `, in ${saves} saves` : ""}`;
}

/** The answer in the words of the check page, read beside the referral's other answers. */
export function wordsOf(
  id: FieldId,
  answer: string | string[],
  { referral, context }: { referral: { answers: Answers }; context: ReferralContext },
): string {
  if (answer.length === 0) return "";
  return showAnswer(id, { ...referral.answers, [id]: answer }, context, countryName);
}

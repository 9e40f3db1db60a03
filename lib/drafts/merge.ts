/**
 * Two people, or two tabs, changed one referral. What only one of them changed stays by itself;
 * what both changed differently is left to the author. Pure, so that every order can be tried.
 */
import type { Answers } from "@/lib/referral/fields/answers";
import { type FieldId, fieldIds } from "@/lib/referral/fields/fields";
import type { Patch, Writer } from "./write-version";

/** One version's change, as the history keeps it. */
export type Change = {
  version: number;
  userId: string;
  savedAt: Date;
  before: Patch;
  after: Patch;
  writer: string | null;
  writerSave: number | null;
};

export type Merge =
  /** This save, or a newer one of the same page, has been written: there is nothing to do. */
  | { kind: "already" }
  /** What can be written on top of the answers there are, and what has to be asked. */
  | { kind: "merged"; patch: Patch; clashes: { id: FieldId; by: Change | null }[] };

/**
 * Merges answers that were given to an older version into today's. `changes` are those made since,
 * oldest first. The page's own earlier saves are no one else's changes: its newest answer wins.
 */
export function mergeAnswers(
  mine: Patch,
  today: Answers,
  changes: readonly Change[],
  writer: Writer | null,
): Merge {
  const isOwn = (change: Change) => writer !== null && change.writer === writer.id;
  const save = writer?.save ?? 0;
  if (changes.some((change) => isOwn(change) && (change.writerSave ?? 0) >= save)) {
    return { kind: "already" };
  }
  const base: Patch = {};
  const others: Partial<Record<FieldId, Change>> = {};
  for (const change of changes) {
    for (const id of fieldIds) {
      if (!(id in change.before)) continue;
      if (isOwn(change)) base[id] = change.after[id] ?? null;
      else {
        if (!(id in base)) base[id] = change.before[id] ?? null;
        others[id] = change;
      }
    }
  }
  const patch: Patch = {};
  const clashes: { id: FieldId; by: Change | null }[] = [];
  for (const id of fieldIds) {
    const given = mine[id];
    if (given === undefined || isSame(given, today[id])) continue;
    const edited = id in base ? base[id] : today[id];
    if (isSame(edited, today[id])) patch[id] = given;
    else if (!isSame(edited, given)) clashes.push({ id, by: others[id] ?? null });
  }
  return { kind: "merged", patch, clashes };
}

type Answer = string | string[] | null | undefined;

/** A blank equals no answer, and the order of a list says nothing. */
export function isSame(one: Answer, other: Answer): boolean {
  return textOfAnswer(one) === textOfAnswer(other);
}

function textOfAnswer(answer: Answer): string {
  if (typeof answer === "string") return answer;
  return JSON.stringify([...(answer ?? [])].sort()).replace(/^\[\]$/, "");
}

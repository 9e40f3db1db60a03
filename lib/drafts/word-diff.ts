/** What one text has that another has not, word by word, for people who read what changed. */

import { diffArrays } from "diff";

/** In order; "kept" stands in both texts, the others in one of them. */
export type DiffPart = { kind: "kept" | "removed" | "added"; text: string };

/**
 * Tokens that may differ. The time grows by the square of it, so it keeps long texts from stopping
 * the process; whoever rewrote 250 words is not read word by word.
 */
const MOST_EDITS = 500;

/** With less in common than this share of the shorter text, two texts are easier read one after the other. */
const LEAST_IN_COMMON = 0.3;

/** Scripts without blanks between words: each of their characters is compared by itself. */
const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}";

/** Intl.Segmenter knows words better, and takes time by the square of the text. */
const TOKENS = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\s+|[^\\s\\p{L}\\p{N}\\p{M}]+`,
  "gu",
);

export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return wholly(before, after);
  const parts = joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "kept",
      text: value.join(""),
    })),
  );
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === "kept" ? text.length : 0), 0);
  return kept < LEAST_IN_COMMON * Math.min(before.length, after.length)
    ? wholly(before, after)
    : parts;
}

/** Words, blanks and signs: joined they are the text. */
function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

/**
 * A blank between two changes is part of both, so that what was written anew reads as a phrase, and
 * not as words taken out one by one. One that both would end in is part of neither.
 */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  const put = (kind: DiffPart["kind"], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") runs.push({ kind, text });
  };
  let [removed, added] = ["", ""];
  const close = () => {
    const blank = blankAtEnd(removed) === blankAtEnd(added) ? blankAtEnd(added) : "";
    put("removed", removed.slice(0, removed.length - blank.length));
    put("added", added.slice(0, added.length - blank.length));
    put("kept", blank);
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isWithin = kind === "kept" && (removed !== "" || added !== "") && text.trim() === "";
    if (isWithin && index < parts.length - 1) {
      removed += text;
      added += text;
    } else if (kind === "kept") {
      close();
      put(kind, text);
    } else if (kind === "removed") removed += text;
    else added += text;
  }
  close();
  return runs;
}

function blankAtEnd(text: string): string {
  return text.slice(text.trimEnd().length);
}

function wholly(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

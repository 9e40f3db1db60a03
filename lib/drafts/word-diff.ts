/** What one text has that another has not, word by word, for people who read what changed. */

/** In order; "kept" stands in both texts, the others in one of them. */
export type DiffPart = { kind: "kept" | "removed" | "added"; text: string };

/** Cells of the table of comparisons, about a millisecond; longer texts are compared by their ends only. */
const MOST_CELLS = 250_000;

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
  const [from, to] = [tokensOf(before), tokensOf(after)];
  const start = alikeAtStart(from, to);
  const end = alikeAtStart(from.slice(start).reverse(), to.slice(start).reverse());
  const parts = joined([
    ...from.slice(0, start).map((text): DiffPart => ({ kind: "kept", text })),
    ...middleDiff(from.slice(start, from.length - end), to.slice(start, to.length - end)),
    ...from.slice(from.length - end).map((text): DiffPart => ({ kind: "kept", text })),
  ]);
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === "kept" ? text.length : 0), 0);
  return kept < LEAST_IN_COMMON * Math.min(before.length, after.length)
    ? wholly(before, after)
    : parts;
}

/** Words, blanks and signs: joined they are the text. */
function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

function alikeAtStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((token, index) => token !== other[index]);
  return differs === -1 ? one.length : differs;
}

/** By the longest common subsequence. */
function middleDiff(from: readonly string[], to: readonly string[]): DiffPart[] {
  const width = to.length + 1;
  if ((from.length + 1) * width > MOST_CELLS) return wholly(from.join(""), to.join(""));
  // In each cell the length of what the rest of both has in common.
  const common = new Uint16Array((from.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    const [removed, added] = [from[row], to[column]];
    if (removed !== undefined && removed === added) {
      parts.push({ kind: "kept", text: removed });
      row += 1;
      column += 1;
    } else if (
      added === undefined ||
      (removed !== undefined && at(row + 1, column) >= at(row, column + 1))
    ) {
      parts.push({ kind: "removed", text: removed ?? "" });
      row += 1;
    } else {
      parts.push({ kind: "added", text: added });
      column += 1;
    }
  }
  return parts;
}

/**
 * Neighbours of one kind as one part. A blank between two changes is part of both, so that what was
 * written anew reads as a phrase, and not as words taken out one by one.
 */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isWithin = kind === "kept" && (removed !== "" || added !== "") && text.trim() === "";
    const next = parts[index + 1];
    if (isWithin && next !== undefined && next.kind !== "kept") {
      removed += text;
      added += text;
    } else if (kind === "kept") {
      close();
      const last = runs.at(-1);
      if (last?.kind === "kept") last.text += text;
      else runs.push({ kind, text });
    } else if (kind === "removed") removed += text;
    else added += text;
  }
  close();
  return runs;
}

function wholly(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

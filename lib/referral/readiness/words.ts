/**
 * How the readiness checks take a text apart. A word is compared by its stem, so that one entry of
 * a list stands for "move", "moves", "moved" and "moving".
 */

import { withoutMarks } from "../parse/text";

const endings =
  /(?:(?:is|iz)ations?|ations?|(?:is|iz)(?:e|es|ed|ing)|ators?|ating|ated|ates?|ments?|ings?|ies|ied|(?<=.{4})ers?|ed|es|ys|s|e|y)$/;

/** Texts are made of the same few thousand words over and over, and finding an ending takes long. */
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;

/** In UTF-16 units. What is longer is hardly a word, and would only fill the memory. */
const LONGEST_KNOWN = 40;

/** Lower case, without accents and without the ending: rough, but the same for list and text. */
export function stemOf(word: string): string {
  if (word.length > LONGEST_KNOWN) return cutStem(word);
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = cutStem(word);
  known.set(word, stem);
  return stem;
}

function cutStem(word: string): string {
  const lower = withoutAccents(word.toLowerCase()).replace(/['’]s?$/, "");
  if (lower.length < 4) return lower;
  const bare = lower.replace(endings, "").replace(/([^aeiou])\1$/, "$1");
  return bare.length < 3 ? lower : bare;
}

/** Nearly every word has none, and taking none away takes longest. */
export function withoutAccents(word: string): string {
  return /^[ -~]*$/.test(word) ? word : withoutMarks(word);
}

/** The entries of a list written as one text. */
export function stemsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(stemOf));
}

/** `parts` are the stems of "cloud-native"; null of a word that is none of several. */
export type Word = { text: string; stem: string; parts: readonly string[] | null; at: number };

/** Words of letters and digits; "S/4HANA", "go-live" and "e-mail" are one word, "24/7" is no word. */
export function wordsOf(text: string): Word[] {
  return Array.from(
    text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’./&+-][\p{L}\p{N}]+)*/gu),
    (found) => ({
      text: found[0],
      stem: stemOf(found[0]),
      parts: /[-/]/.test(found[0]) ? found[0].split(/[-/]/).map(stemOf) : null,
      at: found.index,
    }),
  );
}

/** The words whose stem is on the list, each stem once, as they were written. */
export function hits(words: readonly Word[], list: ReadonlySet<string>): string[] {
  return firstOfEach(words.filter((word) => list.has(word.stem) || isJoined(word, list)));
}

/** "best-in-class" is on a list as a whole; "cloud-native" is when both halves are. */
function isJoined({ parts }: Word, list: ReadonlySet<string>): boolean {
  return parts?.every((part) => list.has(part)) ?? false;
}

export function firstOfEach(words: readonly Word[]): string[] {
  return [
    ...new Map(words.map(({ stem, text }) => [stem, text] as const).toReversed()).values(),
  ].toReversed();
}

/** How many characters of a text are in the runs that the pattern finds. */
export function lengthOfRuns(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
}

/** What a list of phrases finds in a text: each once, as written. */
export function phrasesIn(text: string, phrases: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(phrases), ([found]) => found.trim()))];
}

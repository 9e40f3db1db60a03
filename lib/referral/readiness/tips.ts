/**
 * The tips under a text that is being written: what it already has of what reviewers look for.
 * Apart from the scores, and without their long lists, because the browser fetches it.
 */
import { dealWordsOf } from "./deal-words";
import { isEnglish } from "./english";
import { type TipField, tipTexts } from "./tip-texts";
import { troubleWordsOf } from "./trouble-words";
import { type Word, wordsOf } from "./words";

/** `on` says that the text has it. */
export type Tip = { text: string; on: boolean };

/** A product from the inside, or AWS's name for a part of it, is nobody's trouble. */
const ownWords =
  /^\W*(?:our|we|using|use of|deploy\w*|implement\w*|leverag\w*)\b|\bour (?:product|platform|solution|tool|software|service)\b/i;

/** Null for a text that is not in English: these lists know no other language. */
export function tipsOf(field: TipField, text: string): Tip[] | null {
  const words = wordsOf(text);
  if (!isEnglish(text, words)) return null;
  const has = field === "description" ? dealHas(text, words) : troubleHas(text, words);
  return tipTexts[field].map((tip, index) => ({ text: tip, on: has[index] === true }));
}

function dealHas(text: string, words: Word[]): boolean[] {
  const { work, role, aws, figures, dates } = dealWordsOf(text, words);
  return [work.length > 0, role.length > 0, aws.length > 0, figures.length + dates.length > 0];
}

function troubleHas(text: string, words: Word[]): boolean[] {
  const { trouble, goals } = troubleWordsOf(text, words);
  const { aws } = dealWordsOf(text, words);
  const isTheirs = aws.length === 0 && !ownWords.test(text);
  return [trouble.length > 0, goals.length > 0, trouble.length + goals.length > 0 && isTheirs];
}

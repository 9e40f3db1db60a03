/** The Flesch-Kincaid grade of running text, as https://en.wikipedia.org/wiki/Flesch–Kincaid has it. */
import { syllable } from "syllable";

export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/[.?!]$/, ""))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** AWS's names and terms are as long as they are, and no text can avoid them. */
export function withoutNames(text: string): string {
  return text.replace(
    /\b(?:(?:AWS|Amazon) )?(?:Partner Central|Pricing Calculator|Market Development Funds|For Visibility Only|Financial Services|Co-Sell|Marketplace|Action Required|Pending Submission)\b|\b[A-Z]{2,}\b/g,
    "AWS",
  );
}

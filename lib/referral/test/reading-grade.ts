/**
 * The Flesch-Kincaid grade of running text. Syllables are groups of vowels, a silent e at the end
 * left out, which is near enough for a limit.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A colon ends one too: what follows it is read on its own. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/[.?!:]$/, ""))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, "")
    .match(/[aeiouyéóö]+/g);
  return Math.max(1, groups?.length ?? 0);
}

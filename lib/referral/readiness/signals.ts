/** Everything about a text that a score may look at. None of it is a verdict. */
import { type DealWords, dealWordsOf } from "./deal-words";
import { isEnglish } from "./english";
import { smallWords } from "./small-words";
import { type TroubleWords, troubleWordsOf } from "./trouble-words";
import {
  buzzStems,
  defers,
  featureStems,
  generalStems,
  salesStems,
  selfPraise,
} from "./vocabulary";
import {
  firstOfEach,
  hits,
  lengthOfRuns,
  phrasesIn,
  type Word,
  withoutAccents,
  wordsOf,
} from "./words";

export type TextSignals = DealWords &
  TroubleWords & {
    count: number;
    /** Of all its words, in their order. */
    stems: string[];
    english: boolean;
    /** Words that belong to this deal: what is left without the words that fit any deal. */
    own: string[];
    features: string[];
    buzz: string[];
    sales: string[];
    praise: string[];
    defers: string[];
    /** Nearly everything in capitals. */
    shouting: boolean;
    /** Words that no keyboard made on purpose. */
    gibberish: string[];
    /** How many of the words are there for the first time, 0 to 1. */
    variety: number;
  };

export function signalsOf(text: string, otherNames = ""): TextSignals {
  const words = wordsOf(text);
  const stems = words.map(({ stem }) => stem);
  const deal = dealWordsOf(text, words);
  return {
    ...deal,
    ...troubleWordsOf(text, words),
    count: words.length,
    stems,
    english: isEnglish(text, words),
    own: ownWords(words, otherNames),
    features: hits(words, featureStems),
    buzz: hits(words, buzzStems),
    sales: hits(words, salesStems),
    praise: phrasesIn(text, selfPraise),
    defers: phrasesIn(text, defers),
    shouting: isShouting(text),
    gibberish: words.map((word) => word.text).filter(isGibberish),
    variety: new Set(stems).size / Math.max(1, words.length),
  };
}

/** Words of the company's and the referral's name say nothing that those fields have not said. */
function ownWords(words: readonly Word[], otherNames: string): string[] {
  const known = new Set(wordsOf(otherNames).map(({ stem }) => stem));
  return firstOfEach(words.filter((word) => isOwn(word) && !known.has(word.stem)));
}

function isOwn({ text, stem }: Word): boolean {
  if (text.length < 2 || isGeneral(text, stem)) return false;
  const parts = text.split(/[-/&]/);
  return parts.length === 1 || parts.some((part) => !isGeneral(part));
}

function isGeneral(text: string, stem?: string): boolean {
  const lower = text.toLowerCase().replace(/’/g, "'");
  if (smallWords.has(lower)) return true;
  const bare = stem ?? wordsOf(text)[0]?.stem ?? "";
  return generalStems.has(bare) || buzzStems.has(bare) || salesStems.has(bare);
}

function isShouting(text: string): boolean {
  // Nearly all letters of nearly all texts are these, and counting runs of others takes longest.
  const plainSmall = text.match(/[a-z]/g)?.length ?? 0;
  if (plainSmall * 4 > text.length) return false;
  const capitals = lengthOfRuns(text, /\p{Lu}+/gu);
  const small = lengthOfRuns(text, /\p{Ll}+/gu);
  return capitals >= 20 && capitals > small * 3;
}

/** A run along the keyboard, or letters that hold no vowel; capitals stand for something. */
function isGibberish(word: string): boolean {
  if (word.length < 4 || word === word.toUpperCase()) return false;
  const key = withoutAccents(word.toLowerCase());
  return (
    /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert[zy]|zxcv|xcvb|yxcv/.test(key) ||
    !/[aeiouy]/.test(key) ||
    /[^aeiouy\W\d]{6}/.test(key)
  );
}

import { tidy } from "./text";

const standIns = new Set(
  `tbd tba tbc tbf na none null nil test testing tests todo dummy foo bar foobar
   lorem ipsum placeholder unknown xxx blah bla asdf asdfgh qwerty qwertz qwertyuiop
   qwertzuiop jkl hjkl yxcv zxcv abc abcd`.split(/\s+/),
);

// Words that say nothing by themselves: beside a stand-in they do not make it an answer ("TBD, will
// be added later").
const fillers = new Set(
  `a an the this that is it of to for in by at on and or as be will here later soon
   pending follow follows following more some details detail text info information
   description describe use case name add added adding fill filled insert enter
   coming come provided provide yet not sure still only just first field please entry
   something anything sample example string dolor sit amet sales we i us 1 2 3`.split(/\s+/),
);

const phraseList = [
  "lorem ipsum",
  "to be (?:defined|determined|decided|confirmed|announced|completed)",
  "to be (?:added|filled|provided|written)",
  "(?:text|description|use case) (?:goes )?here",
  "fill in later",
  "coming soon",
  "not (?:applicable|available|yet (?:known|defined))",
];
const phrases = new RegExp(`\\b(?:${phraseList.join("|")})\\b`, "g");

/** Any other word makes a text one of its own, so that most are done at their first or second. */
const wordsOfPhrases = new Set(phraseList.join(" ").match(/[a-z]{2,}/g));

/**
 * Whether a text only keeps a place: "TBD", "n/a", "test test", "to be defined", "xxxx",
 * "asdfasdf", lorem ipsum. Careful on purpose: a text with one word of its own beside them is taken
 * for real.
 */
export function isStandInText(text: string): boolean {
  const lower = tidy(text).toLowerCase();
  if (lower === "") return false;
  if (lower.includes("lorem ipsum")) return true;
  if (!/\p{L}/u.test(lower) || isOneThingRepeated(lower)) return true;

  if (holdsWordOfItsOwn(lower)) return false;
  const withoutAbbreviations = lower
    .replace(/\bn ?[./] ?a\b\.?/g, " na ")
    .replace(/\bt\.b\.([adcf])\b\.?/g, " tb$1 ");
  const rest = withoutAbbreviations.replace(phrases, " tbd ");
  const words = rest.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some(isStandIn) && words.every((word) => isStandIn(word) || fillers.has(word));
}

function holdsWordOfItsOwn(lower: string): boolean {
  for (const [word] of lower.matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu)) {
    if (!isStandIn(word) && !fillers.has(word) && !wordsOfPhrases.has(word)) return true;
  }
  return false;
}

function isStandIn(word: string): boolean {
  return standIns.has(word) || /^(.)\1\1+$/u.test(word);
}

/** "aaaaaa", "asdfasdfasdf", "blah blah blah": up to five characters over and over. */
function isOneThingRepeated(text: string): boolean {
  const start = pack(text.slice(0, 60));
  if (start.length >= 15 && !/^(.{1,5}?)\1{2}/u.test(start)) return false;
  const packed = pack(text);
  return /^(.{1,5}?)\1{2,}$/u.test(packed);
}

function pack(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

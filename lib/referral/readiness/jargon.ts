/** Readiness-8: words from inside the partner's own house, which AWS cannot know. */

import { countryCodes } from "../choices/countries";
import { currencyCodes } from "../choices/currencies";
import { findState } from "../choices/us-states";
import { type Answers, textOf } from "../fields/answers";
import { emphasis, knownAcronyms } from "./acronyms";
import { isEnglish } from "./english";
import { type Finding, warns } from "./finding";
import { smallWords } from "./small-words";
import { standards, ticketsIn } from "./tickets";
import { phrasesIn, wordsOf } from "./words";

const links = /https?:\/\/\S+/gi;
const insideLinks =
  /(?:salesforce|force\.com|hubspot|dynamics\.com|zendesk|jira|atlassian|sharepoint|slack|teams\.microsoft|notion\.so|drive\.google|monday\.com)/i;

/** Sends the reader to a place AWS cannot open. A customer whose people "see Salesforce orders" does not. */
const pointers =
  /\b(?:see|check)(?<=(?:^|[\n.!?;:(,]\s*|[–—-]\s+|\b(?:please|pls|kindly|details?|info|information|more|rest|scope|background|discussed|mentioned)\s+)(?:see|(?<!,\s*)check))(?: in| on)? (?:the |our |my )?(?:salesforce|sfdc|hubspot|slack|jira|sharepoint|crm|deck)\b/gi;

/** Sales methods and what they call people; SPICED is one only where it is written so. */
const methods =
  /\b(?:our|the|internal|exec\w*|strong|economic|coach and) champion\b|\bchampion (?:is|was|at|in)\b|\b(?:meddp?icc?|bant|economic buyer|q[1-4] push|sandbagging|land and expand|whitespace (?:analysis|account|opportunity))\b/gi;
const spiced = /\bSPICED\b/g;

/** One unknown abbreviation may be a name; from two on the text is hard to follow. */
const LEAST_UNKNOWN = 2;

/** Null also for a text in another language, where capitals and small words are others. */
export function jargonIn(
  field: "description" | "useCase" | "nextStep",
  answers: Answers,
): Finding | null {
  const text = textOf(answers, field);
  const terms = [...insidersIn(text, answers), ...ticketsIn(text)];
  const told = new Set(terms);
  const unknown = unknownCapitals(text, answers).filter((word) => !told.has(word));
  if (terms.length === 0 && unknown.length < LEAST_UNKNOWN) return null;
  // Last, because it takes longer than all the rest, and few texts come this far.
  if (!isEnglish(text, wordsOf(text))) return null;
  const all = [...terms, ...(unknown.length >= LEAST_UNKNOWN ? unknown : [])];
  return warns(
    "readiness-8",
    field,
    `AWS may not know: ${all.slice(0, 5).join(", ")}. Spell out or remove.`,
    names[field],
    { matched: all },
  );
}

const names = {
  description: "Change the description",
  useCase: "Change the use case",
  nextStep: "Change the next step",
} as const;

/** A customer may be called so: "the Champion stores" of Champion Foods are its own. */
function insidersIn(text: string, answers: Answers): string[] {
  const company = new Set(lowerWords(textOf(answers, "companyName")));
  const found = [
    ...phrasesIn(text, links).filter((link) => insideLinks.test(link)),
    ...[pointers, methods, spiced].flatMap((kind) => phrasesIn(text, kind)),
  ];
  return found.filter((term) => !lowerWords(term).some((word) => company.has(word)));
}

function unknownCapitals(text: string, answers: Answers): string[] {
  // Where everything is in capitals, nothing can be told from them.
  if (/^[^a-z]*$/.test(text)) return [];
  const ids = ["companyName", "referralName", "otherSolution"] as const;
  const given = new Set(ids.flatMap((id) => lowerWords(textOf(answers, id))));
  const found = phrasesIn(text, /(?<![\p{L}\p{N}.@/-])[A-Z][A-Z0-9&]{1,5}s?(?![\p{L}\p{N}@-])/gu);
  const explained = spelledOut(text);
  return found.filter((word) => {
    const singular = word.replace(/s$/, "");
    const isGiven = given.has(singular.toLowerCase());
    return !isGiven && !isKnown(word) && !isKnown(singular) && !explained.has(word);
  });
}

const codes: ReadonlySet<string> = new Set([...countryCodes, ...currencyCodes]);

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    knownAcronyms.has(lower) ||
    smallWords.has(lower) ||
    emphasis.has(lower) ||
    standards.has(word) ||
    codes.has(word) ||
    findState(word) !== null ||
    /^[A-Z]\d+$/.test(word)
  );
}

function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? [];
}

/** "Master Data Hub (MDH)" and "MDH (Master Data Hub)" explain themselves. */
function spelledOut(text: string): ReadonlySet<string> {
  const inBrackets = Array.from(text.matchAll(/\(([A-Z0-9&]+s?)\)/g), ([, word]) => word ?? "");
  const before = Array.from(
    text.matchAll(/(?<![A-Z0-9&])([A-Z0-9&]+s?) \(/g),
    ([, word]) => word ?? "",
  );
  return new Set([...inBrackets, ...before]);
}

/** Readiness-8: words from inside the partner's own house, which AWS cannot know. */
import { type Answers, textOf } from "../answers";
import { knownAcronyms } from "./acronyms";
import { type Finding, warns } from "./finding";
import { phrasesIn } from "./words";

/** Trackers, sales methods and pointers to places AWS cannot open. */
const insiders =
  /https?:\/\/[^\s]*(?:salesforce|force\.com|hubspot|dynamics\.com|zendesk|jira|atlassian|sharepoint|slack|teams\.microsoft|notion\.so|drive\.google|monday\.com)[^\s]*|\b(?:see|in|on|check) (?:the |our )?(?:salesforce|sfdc|hubspot|slack|jira|sharepoint|crm|deck)\b|\b(?:our|the|internal|exec\w*|strong|economic|coach and) champion\b|\bchampion (?:is|was|at|in)\b|\b(?:meddp?icc?|bant|spiced|economic buyer|q[1-4] push|commit stage|sandbagging|land and expand|whitespace)\b/gi;

/** "ABC-1234", as trackers number their tickets; standards are numbered too. */
const tickets =
  /\b(?!(?:ISO|IEC|EN|DIN|RFC|IEEE|NIST|COVID|GPT|SOC|NIS|IATF|ANSI|ASTM|UN|EU|IP|AS|BS|SAE|CFR|GDP|MIL|F|A|B)-)[A-Z]{2,6}-\d{2,6}\b/g;

/** One unknown abbreviation may be a name; from two on the text is hard to follow. */
const LEAST_UNKNOWN = 2;

export function jargonIn(
  field: "description" | "useCase" | "nextStep",
  answers: Answers,
): Finding | null {
  const text = textOf(answers, field);
  const terms = [...phrasesIn(text, insiders), ...phrasesIn(text, tickets)];
  const unknown = unknownCapitals(text, answers);
  if (terms.length === 0 && unknown.length < LEAST_UNKNOWN) return null;
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

function unknownCapitals(text: string, answers: Answers): string[] {
  // Where everything is in capitals, nothing can be told from them.
  if (/^[^a-z]*$/.test(text)) return [];
  const given = `${textOf(answers, "companyName")} ${textOf(answers, "referralName")} ${textOf(answers, "otherSolution")}`;
  const known = new Set(given.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? []);
  const found = phrasesIn(text, /(?<![\p{L}\p{N}.@/-])[A-Z][A-Z0-9&]{1,5}s?(?![\p{L}\p{N}@-])/gu);
  return found.filter((word) => {
    const lower = word.toLowerCase().replace(/s$/, "");
    const isKnown = knownAcronyms.has(lower) || knownAcronyms.has(word.toLowerCase());
    return !isKnown && !known.has(lower) && !/^[A-Z]\d+$/.test(word) && !isSpelledOut(word, text);
  });
}

/** "Master Data Hub (MDH)" and "MDH (Master Data Hub)" explain themselves. */
function isSpelledOut(word: string, text: string): boolean {
  return text.includes(`(${word})`) || text.includes(`${word} (`);
}

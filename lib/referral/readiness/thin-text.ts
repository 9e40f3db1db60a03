/** Readiness-2b, readiness-3, readiness-3b: texts a reviewer could not work with. */
import { type Answers, textOf } from "../fields/answers";
import { listInWords } from "../list-in-words";
import { type Finding, note, warns } from "./finding";
import { type Score, scoreDescription, scoreUseCase } from "./score";

/** Three words in a row, shared by so many of the use case's, are a copy. */
const SHARED_RUNS = 0.6;
const LEAST_RUNS = 4;

/** Both texts are scored once for everything that is said about them. */
export type TextScores = { description: Score; useCase: Score };

export function textScores(answers: Answers): TextScores {
  const names = namesIn(answers);
  return {
    description: scoreDescription(textOf(answers, "description"), names),
    useCase: scoreUseCase(textOf(answers, "useCase"), names),
  };
}

/** What to say about a long text, or null where it is blank, fine, or not judged. */
export function thinDescription(answers: Answers, score: Score): Finding | null {
  if (textOf(answers, "description") === "" || score.verdict !== "thin") return null;
  return warns(
    "readiness-2b",
    "description",
    `The description may be too vague. ${adviceOf(score, "Add more about this deal")}`,
    "Improve the description",
    { matched: score.matched },
  );
}

export function thinUseCase(answers: Answers, score: Score): Finding | null {
  if (textOf(answers, "useCase") === "" || score.verdict !== "thin") return null;
  const ask = score.missing.join(", ") || "more about the customer's own problem or goal";
  return warns(
    "readiness-3",
    "useCase",
    `The use case may be too vague. Say ${ask}.`,
    "Improve the use case",
    { matched: score.matched },
  );
}

/** "Add what you're selling, your role, and how AWS is involved." */
function adviceOf({ missing }: Score, otherwise: string): string {
  return missing.length === 0 ? `${otherwise}.` : `Add ${listInWords(missing)}.`;
}

/** Names are said in fields of their own; a text made of nothing else says nothing more. */
function namesIn(answers: Answers): string {
  return `${textOf(answers, "companyName")} ${textOf(answers, "referralName")}`;
}

export function repeatedUseCase(scores: TextScores): Finding | null {
  const useCase = runsOf(scores.useCase);
  if (useCase.length < LEAST_RUNS) return null;
  const description = new Set(runsOf(scores.description));
  const shared = useCase.filter((run) => description.has(run)).length;
  if (shared / useCase.length < SHARED_RUNS) return null;
  return warns(
    "readiness-3b",
    "useCase",
    "The use case repeats the description. Describe the customer's problem or goal.",
    "Improve the use case",
    { looksAt: ["useCase", "description"] },
  );
}

function runsOf({ stems }: Score): string[] {
  return stems.slice(2).map((stem, index) => `${stems[index]} ${stems[index + 1]} ${stem}`);
}

/** A text in another language is not judged, and that is said. */
export function notEnglish({ description, useCase }: TextScores): Finding[] {
  return [
    ...(description.verdict === "not-english"
      ? [note("readiness-2b", "Description: not in English, so not checked")]
      : []),
    ...(useCase.verdict === "not-english"
      ? [note("readiness-3", "Use case: not in English, so not checked")]
      : []),
  ];
}

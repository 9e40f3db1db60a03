/** Readiness-2b, readiness-3, readiness-3b: texts a reviewer could not work with. */
import { type Answers, textOf } from "../fields/answers";
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
    `A reviewer may find this thin. ${adviceOf(score, "Say more about this deal")}`,
    "Improve the description",
    { matched: score.matched },
  );
}

export function thinUseCase(answers: Answers, score: Score): Finding | null {
  if (textOf(answers, "useCase") === "" || score.verdict !== "thin") return null;
  const ask = score.missing.join(", and ") || "more about the customer's own trouble or goal";
  return warns(
    "readiness-3",
    "useCase",
    `A reviewer may find the use case thin. Say ${ask}.`,
    "Improve the use case",
    { matched: score.matched },
  );
}

/** "Add what you sell or do, your part in it and where AWS comes in." */
function adviceOf({ missing }: Score, otherwise: string): string {
  const last = missing.at(-1);
  if (last === undefined) return `${otherwise}.`;
  const list = missing.length > 1 ? `${missing.slice(0, -1).join(", ")} and ${last}` : last;
  return `Add ${list}.`;
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
    "Use case repeats the description. Say what the customer struggles with or wants to reach.",
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

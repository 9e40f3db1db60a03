import { isNothing, lineBreaks } from "../parse/text";
import { type FieldId, longTextFieldIds } from "./field-order";
import { mostRead } from "./limits";

/** What the author typed, kept as typed: a text, or a list where several can be chosen. */
export type Answers = Partial<Record<FieldId, string | string[]>>;

/** The owner choice that opens the three questions about somebody who is not on the list. */
export const SOMEONE_ELSE = "else";

/** The choice of a solution, or of an industry, that asks for a description. */
export const OTHER = "Other";

/** AWS spells the competitor "Other" with a star. */
export const OTHER_COMPETITOR = "*Other";

/** The answers about a campaign: asked when marketing brought the deal, gone when the author says so. */
export const marketingDetails = [
  "mdfUsed",
  "campaignName",
  "channel",
  "marketingUseCase",
] as const satisfies readonly FieldId[];

/**
 * The answer's text as the readers get it: without blanks around it, and no longer than `mostRead`;
 * "" when there is none.
 */
export function textOf(answers: Answers, id: FieldId): string {
  return cut(typedText(answers, id), id);
}

/** The chosen entries without blank ones, each no longer than `mostRead`; [] when there are none. */
export function listOf(answers: Answers, id: FieldId): string[] {
  return typedList(answers, id).map((entry) => cut(entry, id));
}

/** The whole text without blanks around it, for whoever counts it or gives it back. */
export function typedText(answers: Answers, id: FieldId): string {
  const answer = answers[id];
  return typeof answer === "string" ? trimmed(answer) : "";
}

/** The whole entries, for whoever gives them back. */
export function typedList(answers: Answers, id: FieldId): string[] {
  const answer = answers[id];
  const entries = typeof answer === "string" ? [answer] : (answer ?? []);
  return entries.map(trimmed).filter((entry) => entry !== "");
}

export function isBlank(answers: Answers, id: FieldId): boolean {
  return typedList(answers, id).length === 0;
}

function trimmed(text: string): string {
  return isNothing(text) ? "" : text.trim();
}

/** What was cut ends in a sign that no reader takes: half an answer must not pass for a whole one. */
function cut(text: string, id: FieldId): string {
  const most = mostRead(id);
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * What a new referral begins with: only answers that are right for nearly everybody. R13: AWS may
 * ignore the stage of a new opportunity, but Qualified is the earliest it wants to review.
 *
 * @param ownPersonId null where AWS refused the author as an owner, and would again
 */
export function startAnswers(ownPersonId: string | null): Answers {
  return {
    ...(ownPersonId !== null && { owner: ownPersonId }),
    stage: "Qualified",
    natSec: "No",
    oppType: "Net New Business",
  };
}

/**
 * One line as typed, without what a JSON column cannot hold or nobody can see: NUL, control
 * characters other than tab, lone surrogates. Line breaks of every kind become blanks, because
 * leaving them out would join two words.
 */
export function cleanLine(text: string): string {
  return withoutControls(text.replace(lineBreaks, " "));
}

/** The same for a text of several lines: each line break, also of other programs, is one "\n". */
export function cleanLines(text: string): string {
  return withoutControls(text.replace(lineBreaks, "\n"));
}

/** An answer's text as it is kept. Applied once, where it arrives. */
export function cleanAnswer(id: FieldId, text: string): string {
  return longTextFieldIds.some((long) => long === id) ? cleanLines(text) : cleanLine(text);
}

function withoutControls(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, "");
}

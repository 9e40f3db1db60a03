import type { FieldId } from "./field-order";

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

/** The answer's text without blanks around it; "" when there is none. */
export function textOf(answers: Answers, id: FieldId): string {
  const answer = answers[id];
  return typeof answer === "string" ? answer.trim() : "";
}

/** The chosen entries without blank ones; [] when there are none. */
export function listOf(answers: Answers, id: FieldId): string[] {
  const answer = answers[id];
  const entries = typeof answer === "string" ? [answer] : (answer ?? []);
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
}

export function isBlank(answers: Answers, id: FieldId): boolean {
  return listOf(answers, id).length === 0;
}

/**
 * What a new referral begins with: only answers that are right for nearly everybody. R13: AWS may
 * ignore the stage of a new opportunity, but Qualified is the earliest it wants to review.
 */
export function START_ANSWERS(ownPersonId: string): Answers {
  return {
    owner: ownPersonId,
    stage: "Qualified",
    natSec: "No",
    oppType: "Net New Business",
  };
}

/**
 * The text as typed, without what a JSON column cannot hold or nobody can see: NUL, control
 * characters other than tab and line break, lone surrogates. Forms send line breaks as CR LF;
 * one character is counted for each, as it was typed.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, "");
}

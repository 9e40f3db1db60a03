/** What the rules of every page are made of. Small on purpose: a page's rules travel to the browser. */

import type { ReferralContext } from "../context";
import { type Answers, isBlank, typedText } from "../fields/answers";
import { isAsked } from "../fields/asked";
import type { FieldId } from "../fields/field-order";
import { maxLength } from "../fields/limits";
import { error, type Issue } from "../issues";
import { countCodePoints } from "../parse/text";

/** One rule, or all rules of one field: the first problem, or null. A blank is not its business. */
export type FieldCheck = (answers: Answers, context: ReferralContext) => Issue | null;

export type StepChecks = Partial<Record<FieldId, FieldCheck>>;

/** What to say where an answer that is needed is blank. */
export type Blanks = Partial<Record<FieldId, string>>;

/** What we made of a typed answer, said back in one line; null where there is nothing to say. A list's `typed` is "". */
export type Echo = (typed: string, answers: Answers, context: ReferralContext) => string | null;

export type Echoes = Partial<Record<FieldId, Echo>>;

/**
 * Texts that can stand in a question in place of what was typed, each at a press: both readings of
 * one that has two, or what was found in it. Each reads as what it says.
 */
export type Offers = Partial<Record<FieldId, Offer>>;

export type Offer = (typed: string, answers: Answers, context: ReferralContext) => string[];

/** What is kept in place of a text whose meaning hangs on who types it, and when. */
export type Settles = ReadonlyMap<FieldId, (typed: string, context: TypedNow) => string>;

export type TypedNow = Pick<ReferralContext, "today" | "dateOrder">;

/** Says what is sent, for answers that do not go out just as they were typed. */
export function sentAs(
  typed: string,
  read: { ok: true; value: string } | { ok: false },
): string | null {
  return read.ok && read.value !== typed ? `We'll send this as ${read.value}` : null;
}

export function firstOf(...rules: FieldCheck[]): FieldCheck {
  return (answers, context) => {
    for (const rule of rules) {
      const issue = rule(answers, context);
      if (issue) return issue;
    }
    return null;
  };
}

/** A question that does not apply is not judged: its answer is kept, not sent, and at most pointed out. */
export function whenAsked(id: FieldId, check: FieldCheck, otherwise?: FieldCheck): FieldCheck {
  return (answers, context) =>
    isAsked(id, answers) ? check(answers, context) : (otherwise?.(answers, context) ?? null);
}

/** Points out an answer that is kept but not sent, where its question no longer applies. */
export function leftOver(id: FieldId, text: string): FieldCheck {
  return (answers) =>
    isBlank(answers, id) ? null : { field: id, key: "C", severity: "warning", text };
}

/** At most the field's limit; the text is given how long it is, and how much is too much. */
export function notTooLong(
  id: keyof typeof maxLength,
  text: (length: number, excess: number) => string,
): FieldCheck {
  return (answers) => {
    const length = countCodePoints(typedText(answers, id));
    const excess = length - maxLength[id];
    return excess > 0 ? error(id, "L", text(length, excess)) : null;
  };
}

/** What was typed, cut so that the sentence around it stays readable. */
export function quoted(text: string, most = 30): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}

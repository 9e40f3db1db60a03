/** How a page's rules reach the browser: one chunk a page, loaded when the page is. */

import type { ReferralContext } from "../context";
import { type Answers, isBlank, textOf } from "../fields/answers";
import { isAsked, isMissing, isNeededByGuide } from "../fields/asked";
import {
  type FieldId,
  fieldSteps,
  fieldsOfStep,
  type LaterPage,
  type QuestionPage,
} from "../fields/field-order";
import { error, type Issue } from "../issues";
import type { Blanks, Echoes, Offers, Settles, StepChecks, TypedNow } from "./rule";

export type { Blanks, Echoes, FieldCheck, StepChecks } from "./rule";

/** A page with nothing to say back has no echoes, one with nothing to choose from no offers. */
export type StepRules = {
  checks: StepChecks;
  blanks: Blanks;
  echoes?: Echoes;
  offers?: Offers;
  settles?: Settles;
};

export const loadRules: Record<QuestionPage, () => Promise<StepRules>> = {
  customer: () => import("./customer"),
  deal: () => import("./deal"),
  delivery: () => import("./delivery"),
  ask: () => import("./ask"),
  account: () => import("./account"),
  commercial: () => import("./commercial"),
  cosell: () => import("./cosell"),
  marketing: () => import("./marketing"),
  compliance: () => import("./compliance"),
  fix: () => loadTogether("fix"),
  update: () => loadTogether("update"),
  launched: () => loadTogether("launched"),
};

/** The rules of a page whose questions stand on several pages of the wizard. */
async function loadTogether(page: LaterPage): Promise<StepRules> {
  const asked = fieldsOfStep(page);
  const from = fieldSteps.filter((step) => fieldsOfStep(step).some((id) => asked.includes(id)));
  const loaded = await Promise.all(from.map((step) => loadRules[step]()));
  const of = <Part extends "checks" | "blanks" | "echoes" | "offers">(part: Part) =>
    Object.assign({}, ...loaded.map((rules) => rules[part]));
  const { laterChecks } = page === "fix" ? { laterChecks: {} } : await import("./later");
  const settles = new Map(loaded.flatMap((rules) => [...(rules.settles ?? [])]));
  return {
    checks: { ...of("checks"), ...laterChecks },
    blanks: of("blanks"),
    echoes: of("echoes"),
    offers: of("offers"),
    settles,
  };
}

/**
 * What "Save and continue" reports, in page order: what is wrong, and blanks among the answers
 * AWS's guide requires. What only AWS insists on waits for the last page.
 */
export function issuesOfPage(
  step: QuestionPage,
  { checks, blanks }: StepRules,
  answers: Answers,
  context: ReferralContext,
): Issue[] {
  return fieldsOfStep(step).flatMap((id) => {
    if (isNeededByGuide(id, answers) && isMissing(id, answers)) return [blankIssue(id, blanks)];
    const issue = checks[id]?.(answers, context);
    return issue?.severity === "error" ? [issue] : [];
  });
}

/** One line for below the control, or null where nothing was typed, read or changed. */
export function echoOfPage(
  { echoes }: StepRules,
  id: FieldId,
  answers: Answers,
  context: ReferralContext,
): string | null {
  if (isBlank(answers, id) || !isAsked(id, answers)) return null;
  return echoes?.[id]?.(textOf(answers, id), answers, context) ?? null;
}

/** What can be put into the question at a press, in place of what was typed. */
export function offersOfPage(
  { offers }: StepRules,
  id: FieldId,
  answers: Answers,
  context: ReferralContext,
): string[] {
  const typed = textOf(answers, id);
  if (typed === "" || !isAsked(id, answers)) return [];
  return offers?.[id]?.(typed, answers, context) ?? [];
}

/** The answers as they are kept when they are typed now. */
export function settleAnswers({ settles }: StepRules, typed: Answers, context: TypedNow): Answers {
  const settled = { ...typed };
  for (const [id, settle] of settles ?? []) {
    const text = textOf(typed, id);
    const kept = settle(text, context);
    if (kept !== text) settled[id] = kept;
  }
  return settled;
}

export function blankIssue(id: FieldId, blanks: Blanks): Issue {
  return error(id, "E", blanks[id] ?? "Answer this question");
}

/** How a page's rules reach the browser: one chunk a page, loaded when the page is. */
import type { Answers } from "../answers";
import { isMissing, isNeededByGuide } from "../asked";
import type { ReferralContext } from "../context";
import { type FieldId, type FieldStep, fieldsOfStep } from "../field-order";
import { error, type Issue } from "../issues";
import type { Blanks, StepChecks } from "./rule";

export type { Blanks, FieldCheck, StepChecks } from "./rule";

export type StepRules = { checks: StepChecks; blanks: Blanks };

export const loadRules: Record<FieldStep, () => Promise<StepRules>> = {
  customer: () => import("./customer"),
  deal: () => import("./deal"),
  delivery: () => import("./delivery"),
  ask: () => import("./ask"),
  account: () => import("./account"),
  commercial: () => import("./commercial"),
  cosell: () => import("./cosell"),
  marketing: () => import("./marketing"),
  compliance: () => import("./compliance"),
};

/**
 * What "Save and continue" reports, in page order: what is wrong, and blanks among the answers
 * AWS's guide requires. What only AWS insists on waits for the last page.
 */
export function issuesOfPage(
  step: FieldStep,
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

export function blankIssue(id: FieldId, blanks: Blanks): Issue {
  return error(id, "E", blanks[id] ?? "Answer this question");
}

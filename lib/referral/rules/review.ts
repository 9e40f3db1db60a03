/** Rules of the Submit tick on the page "Check and send". */
import { isBlank } from "../fields/answers";
import { error, type Issue } from "../issues";
import type { Blanks, FieldCheck, StepChecks } from "./rule";

export const blanks: Blanks = {
  submit: "Select Submit to AWS (ACE), or choose Save and close to keep a draft",
};

/** R35 begins here: nothing is submitted unasked. */
export const submitIsTicked: FieldCheck = (answers) =>
  isBlank(answers, "submit") ? error("submit", "E", blanks.submit ?? "") : null;

export function blocksAreFixed(blocks: number): Issue | null {
  if (blocks === 0) return null;
  const items = blocks === 1 ? "item that blocks" : "items that block";
  return error("submit", "C", `Fix the ${blocks} ${items} sending, then try again`);
}

export const checks: StepChecks = { submit: submitIsTicked };

/** Rules of the solution that is offered, on the page "Owner and AWS support". */
import { listOf, OTHER, textOf } from "../fields/answers";
import { maxEntries } from "../fields/limits";
import { error, warning } from "../issues";
import {
  type FieldCheck,
  firstOf,
  leftOver,
  notTooLong,
  quoted,
  type StepChecks,
  whenAsked,
} from "./rule";

/** R20, AWS quota: 10 solutions an opportunity. */
export const solutionsAreFewEnough: FieldCheck = (answers) =>
  solutionIds(listOf(answers, "solution")).length > maxEntries.solution
    ? error("solution", "L", "Choose 10 solutions or fewer")
    : null;

/** The chosen solutions as AWS writes their ids, without Other and without repeats. */
export function solutionIds(chosen: string[]): string[] {
  const ids = chosen.filter((id) => id !== OTHER).map((id) => id.toUpperCase());
  return [...new Set(ids)];
}

/** AWS API reference: ids of solutions. */
export const solutionIdsAreIds: FieldCheck = (answers) => {
  const wrong = solutionIds(listOf(answers, "solution")).find((id) => !/^S-[0-9]{1,19}$/.test(id));
  if (wrong === undefined) return null;
  return error(
    "solution",
    "F",
    `“${quoted(wrong)}” isn't a solution ID. Enter S, a dash, and up to 19 digits, for example S-1234567`,
  );
};

/** R20: only a solution that AWS lists as active can be offered. */
export const solutionsAreActive: FieldCheck = (answers, { solutions }) => {
  const chosen = solutionIds(listOf(answers, "solution"));
  const closed = solutions?.find(({ id, status }) => status !== "Active" && chosen.includes(id));
  if (closed === undefined) return null;
  return error("solution", "F", `“${closed.id}” is no longer active. Choose another solution`);
};

/** R20: AWS does not list every solution it accepts, so an unknown id is only pointed out. */
export const solutionsAreListed: FieldCheck = (answers, { solutions }) => {
  if (solutions === null) return null;
  const chosen = solutionIds(listOf(answers, "solution"));
  const unknown = chosen.find((id) => !solutions.some((solution) => solution.id === id));
  if (unknown === undefined) return null;
  return warning(
    "solution",
    "F",
    `“${unknown}” isn't on your company's list at AWS. Check the solution ID`,
  );
};

/** R16: from Committed on, AWS wants something real to be sold. */
export const committedDealHasListedSolution: FieldCheck = (answers) => {
  const isLate = ["Committed", "Launched"].includes(textOf(answers, "stage"));
  if (!isLate || !listOf(answers, "solution").includes(OTHER)) return null;
  return error(
    "solution",
    "C",
    "Choose a listed solution. AWS needs one from the Committed stage onward",
  );
};

/** R20: AWS keeps a description only where no listed solution says the same. */
export const otherSolutionBelongsToOther = leftOver(
  "otherSolution",
  "Clear this text, or choose Other as the solution",
);

export const solutionChecks: StepChecks = {
  solution: firstOf(
    solutionsAreFewEnough,
    solutionIdsAreIds,
    solutionsAreActive,
    committedDealHasListedSolution,
    solutionsAreListed,
  ),
  otherSolution: whenAsked(
    "otherSolution",
    notTooLong("otherSolution", () => "Shorten the solution description to 255 characters"),
    otherSolutionBelongsToOther,
  ),
};

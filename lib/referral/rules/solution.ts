/** Rules of the solution that is offered, on the page "Owner and AWS support". */
import { listOf, OTHER, textOf } from "../fields/answers";
import { maxEntries } from "../fields/limits";
import { offeredSolutions } from "../fields/solutions";
import { error, warning } from "../issues";
import { listInWords } from "../list-in-words";
import { readSolutions, type SolutionsRead, type SolutionType } from "../parse/solution-id";
import {
  type Echo,
  type FieldCheck,
  firstOf,
  leftOver,
  notTooLong,
  quoted,
  type StepChecks,
  whenAsked,
} from "./rule";

const tooMany: Record<SolutionType, string> = {
  Solutions: "Choose 10 solutions or fewer",
  AwsMarketplaceSolutions: "Choose 10 AWS Marketplace solutions or fewer",
  AwsMarketplaceProducts: "Choose 10 AWS Marketplace products or fewer",
};

/** R20, R37: AWS quotas, 10 of each kind an opportunity. */
export const solutionsAreFewEnough: FieldCheck = (answers, context) => {
  const counts = new Map<SolutionType, number>();
  const over = offeredSolutions(answers, context).find(({ type }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return count > maxEntries.solution;
  });
  return over ? error("solution", "L", tooMany[over.type]) : null;
};

const ENTER_ARN = "Enter the product's ARN, which starts with arn:aws:aws-marketplace";

type Unread = Extract<SolutionsRead, { ok: false }>;

const unreadWords: Record<Unread["reason"], (part: string) => string> = {
  arn: (part) => `“${part}” isn't a complete ARN. Copy it again from AWS Marketplace`,
  "product-id": (part) => `“${part}” is only the product ID. ${ENTER_ARN}`,
  listing: () => `This link leads to an AWS Marketplace listing. ${ENTER_ARN}`,
  offer: () => `This is an AWS Marketplace offer. ${ENTER_ARN}`,
  unknown: (part) =>
    `“${part}” isn't a solution ID or ARN. Enter one, for example S-1234567 or soln-ab1c2de3fgh4i`,
};

/** Ids and ARNs are judged by their shape; what they stand for only AWS knows. */
export const solutionIdsAreIds: FieldCheck = (answers) => {
  for (const entry of listOf(answers, "solution")) {
    if (entry === OTHER) continue;
    const read = readSolutions(entry);
    if (!read.ok) return error("solution", "F", unreadWords[read.reason](quoted(read.part)));
  }
  return null;
};

/** R20: only a solution that AWS lists as active can be offered. */
export const solutionsAreActive: FieldCheck = (answers, context) => {
  const closed = offeredSolutions(answers, context)
    .map(({ listed }) => listed)
    .find((listed) => listed && listed.status !== "Active");
  if (closed === undefined) return null;
  return error("solution", "F", `“${closed.id}” is no longer active. Choose another solution`);
};

/**
 * R20: AWS does not list every solution it accepts, so an unknown id is only pointed out. An ARN is
 * not: products, and solutions of a second seller account, are on no list.
 */
export const solutionsAreListed: FieldCheck = (answers, context) => {
  if (context.solutions === null) return null;
  const unknown = offeredSolutions(answers, context).find(
    ({ type, listed }) => type === "Solutions" && !listed,
  );
  if (unknown === undefined) return null;
  return warning(
    "solution",
    "F",
    `“${unknown.id}” isn't on your company's list at AWS. Check the solution ID`,
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

/** What was found in pasted text, where it is not an id or ARN as AWS writes it. */
export const solutionEcho: Echo = (_, answers) => {
  const found = listOf(answers, "solution").flatMap((entry) => {
    const read = entry === OTHER ? null : readSolutions(entry);
    const ids = read?.ok ? read.links.map(({ id }) => id) : [];
    return ids.length === 1 && ids[0] === entry ? [] : ids;
  });
  return found.length > 0 ? `We'll send this as ${listInWords(found)}` : null;
};

/** How far a referral has come, page by page. Computed from the answers; only two marks are kept. */

import type { ReferralContext } from "../context";
import { checkField, issuesBeforeSubmission } from "../rules/checks";
import { type Answers, isBlank, startAnswers, textOf } from "./answers";
import { isAsked, isMissing, isNeeded } from "./asked";
import type { FieldId } from "./field-order";
import { fieldIds, fields } from "./fields";
import {
  type FieldStep,
  fieldsOfStep,
  isFieldStep,
  isSection,
  type StepSlug,
  sections,
  steps,
} from "./steps";

/**
 * What cannot be computed: that a page was saved once, that a section was skipped, and which values
 * were put in for its author since it was saved last. Saving a page leaves nothing but its own mark.
 */
export type Marks = Partial<
  Record<
    StepSlug,
    { saved?: true; skipped?: true; filled?: Partial<Record<FieldId, string>> | undefined }
  >
>;

export type Progress = {
  state: "none" | "some" | "done" | "fix";
  /** Answered questions of those that count; for the list of sections, sections. */
  answered: number;
  total: number;
  words: string;
};

const preselected = startAnswers("");

/** Whether the answer is one we preselected or put in, and its page has not been saved since. */
export function filledForYou(id: FieldId, answers: Answers, marks: Marks): boolean {
  const answer = textOf(answers, id);
  if (answer !== "" && marks[fields[id].step]?.filled?.[id] === answer) return true;
  const start = preselected[id];
  if (answer === "" || start === undefined || marks[fields[id].step]?.saved) return false;
  // The owner starts as whoever is writing, so any owner of an unsaved page is preselected.
  return id === "owner" || answer === start;
}

export function progressOf(
  step: StepSlug,
  answers: Answers,
  context: ReferralContext,
  marks: Marks,
): Progress {
  if (step === "review") return progressOfReview(answers, context, marks);
  if (step === "more") return progressOfSections(answers, context, marks);
  const counted = fieldsOfStep(step).filter((id) => counts(step, id, answers));
  const answered = counted.filter((id) => isAnswered(id, answers, marks)).length;
  const total = counted.length;
  const state = stateOf(step, { answered, total }, answers, context, marks);
  const isPassed = state === "none" && isSkipped(step, answers, marks);
  const words = isPassed ? "Skipped" : wordsOf(step, state, answered, total);
  return { state, answered, total, words };
}

/** Whether its author passed over a section. One that holds what is needed cannot be passed over. */
export function isSkipped(step: FieldStep, answers: Answers, marks: Marks): boolean {
  return isSection(step) && marks[step]?.skipped === true && missingOn(step, answers) === 0;
}

/** Of the answers that are needed to send: how many there are, and how many are there. */
export function neededToSend(answers: Answers): Count {
  const needed = fieldIds.filter((id) => isNeeded(id, answers));
  const answered = needed.filter((id) => !isMissing(id, answers)).length;
  return { answered, total: needed.length };
}

/** How many answers of a page are needed to send and blank. */
export function missingOn(step: FieldStep, answers: Answers): number {
  return fieldsOfStep(step).filter((id) => isMissing(id, answers)).length;
}

/** What nobody insists on counts in a section; a main page is complete without it. */
function counts(step: FieldStep, id: FieldId, answers: Answers): boolean {
  if (!isAsked(id, answers)) return false;
  if (isSection(step) || !isBlank(answers, id)) return true;
  return isNeeded(id, answers);
}

function isAnswered(id: FieldId, answers: Answers, marks: Marks): boolean {
  return !isBlank(answers, id) && !filledForYou(id, answers, marks);
}

type Count = { answered: number; total: number };

function stateOf(
  step: FieldStep,
  { answered, total }: Count,
  answers: Answers,
  context: ReferralContext,
  marks: Marks,
): Progress["state"] {
  const ids = fieldsOfStep(step);
  if (ids.some((id) => checkField(id, answers, context)?.severity === "error")) return "fix";
  const mark = marks[step];
  if (isSection(step)) {
    if (isSkipped(step, answers, marks)) return "none";
    const isThrough = answered === total || mark?.saved === true;
    if (isThrough && missingOn(step, answers) === 0) return "done";
  } else if (answered === total) return "done";
  return answered > 0 || mark?.saved ? "some" : "none";
}

function wordsOf(
  step: FieldStep,
  state: Progress["state"],
  answered: number,
  total: number,
): string {
  if (state === "fix") return "Needs a fix";
  if (state === "none") return "Not started";
  if (state === "done" && !isSection(step)) return "Complete";
  return `${answered} of ${total} answered`;
}

function progressOfSections(answers: Answers, context: ReferralContext, marks: Marks): Progress {
  const all = sections.map(({ slug }) => progressOf(slug, answers, context, marks));
  const answered = all.filter(({ state }) => state === "done").length;
  const total = sections.length;
  const isTouched = all.some(({ state }) => state !== "none");
  const words = isTouched ? `${answered} of ${total} sections complete` : `Optional, 0 of ${total}`;
  if (all.some(({ state }) => state === "fix")) return { state: "fix", answered, total, words };
  const state = answered === total ? "done" : isTouched ? "some" : "none";
  return { state, answered, total, words };
}

function progressOfReview(answers: Answers, context: ReferralContext, marks: Marks): Progress {
  const blocks = issuesBeforeSubmission(answers, context).length;
  const isWritten = steps.every(({ slug }) => {
    if (!isFieldStep(slug)) return true;
    const { state } = progressOf(slug, answers, context, marks);
    return state === "done" || state === "fix";
  });
  const count = { answered: 0, total: 0 };
  if (blocks === 0) return { ...count, state: "some", words: "Ready to send" };
  if (!isWritten) return { ...count, state: "none", words: "Not ready yet" };
  const words = blocks === 1 ? "1 thing blocks sending" : `${blocks} things block sending`;
  return { ...count, state: "fix", words };
}

/** Where somebody who comes back goes on: the first page with something left to do. */
export function firstUnfinishedStep(
  answers: Answers,
  context: ReferralContext,
  marks: Marks,
): StepSlug {
  const unfinished = steps.find(({ slug }) => {
    if (slug === "review") return false;
    const { state } = progressOf(slug, answers, context, marks);
    // Nobody has to answer what is optional, but what stands there has to be right.
    if (slug !== "more") return state !== "done";
    return state === "fix" || sections.some((section) => missingOn(section.slug, answers) > 0);
  });
  return unfinished?.slug ?? "review";
}

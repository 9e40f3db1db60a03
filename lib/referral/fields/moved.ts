/**
 * Questions that a release has moved to another page. A page that was opened before posts them
 * under the page they stood on, and none of them under the page they stand on now.
 */
import type { Answers } from "./answers";
import { type FieldId, fieldsOfStep, type QuestionPage } from "./field-order";
import { answersOf } from "./form";

const stoodOn: Partial<Record<QuestionPage, readonly FieldId[]>> = {
  cosell: ["solution", "otherSolution", "salesActivities"],
  marketing: ["mdfUsed"],
};

export function hasMoved(id: FieldId): boolean {
  return Object.values(stoodOn).some((ids) => ids.includes(id));
}

/** Every question that a page of this step may post, whichever release it is of. */
export function fieldsPostedBy(step: QuestionPage): readonly FieldId[] {
  return [...fieldsOfStep(step), ...(stoodOn[step] ?? [])];
}

/**
 * A posted page's answers. Ticks that are not set are not in a form, so one that holds none of the
 * moved questions was drawn without them: it does not say that they are blank.
 */
export function postedAnswers(step: QuestionPage, form: FormData): Answers {
  const ids = fieldsPostedBy(step);
  const isWithMoved = ids.some((id) => hasMoved(id) && form.has(id));
  return answersOf(isWithMoved ? ids : ids.filter((id) => !hasMoved(id)), form);
}

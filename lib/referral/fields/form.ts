/** What a page's form holds, as answers. The browser and the server read it alike. */
import { isNothing } from "../parse/text";
import { type Answers, cleanAnswer } from "./answers";
import { type FieldId, fieldsOfStep, isListField, type QuestionPage } from "./field-order";

/** Every field of the page, as typed. */
export function answersFromForm(step: QuestionPage, form: FormData): Answers {
  return answersOf(fieldsOfStep(step), form);
}

/**
 * These fields as typed; one that the form does not carry is blank. Blank entries of a list are
 * left out. Files and repeated single answers cannot come from our pages: of the latter the last
 * counts.
 */
export function answersOf(ids: readonly FieldId[], form: FormData): Answers {
  const answers: Answers = {};
  for (const id of ids) {
    const texts = form
      .getAll(id)
      .map((entry) => (typeof entry === "string" ? cleanAnswer(id, entry) : ""));
    answers[id] = isListField(id) ? texts.filter((text) => !isNothing(text)) : (texts.at(-1) ?? "");
  }
  return answers;
}

import { describe, expect, test } from "vitest";
import { mistakes } from "@/e2e/mistakes";
import { type Answers, SOMEONE_ELSE } from "../fields/answers";
import { type FieldId, isListField } from "../fields/field-order";
import { fieldIds, fields } from "../fields/fields";
import { findOption } from "../test/find-option";
import { sampleContext } from "../test/samples";
import { checkField } from "./checks";

/*
 * The table that the journeys type one line a question of, held here line by line against the check
 * that page and server share.
 */

function fieldAsking(question: string): FieldId {
  const label = question.replace(/ \(optional\)$/, "");
  const id = fieldIds.find((each) => fields[each].label === label);
  if (!id) throw new Error(`No field asks “${question}”`);
  return id;
}

/** An answer given by the words on the screen. */
function answered(question: string, words: string): Answers {
  const id = fieldAsking(question);
  const { options } = fields[id];
  const value = words === "Someone else" ? SOMEONE_ELSE : words;
  const chosen = options ? (findOption(options, words) ?? value) : value;
  return { [id]: isListField(id) ? [chosen] : chosen };
}

describe.each(Object.entries(mistakes))("%s", (_, list) => {
  test.each(list)("$question: $typed", ({ question, typed, told, corrected, beside = {} }) => {
    const others = Object.entries(beside).map(([each, words]) => answered(each, words));
    const said = (text: string) =>
      checkField(
        fieldAsking(question),
        Object.assign({}, ...others, answered(question, text)),
        sampleContext,
      )?.text;
    expect(said(typed)).toBe(told);
    expect(said(corrected)).toBeUndefined();
  });
});

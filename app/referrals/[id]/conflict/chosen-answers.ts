import type { Answers } from "@/lib/referral/fields/answers";
import { cleanAnswer } from "@/lib/referral/fields/answers";
import { type FieldId, isListField } from "@/lib/referral/fields/field-order";
import { fieldIds } from "@/lib/referral/fields/fields";

/**
 * The answers that are to stand, by field; null where the form holds what no page of ours puts
 * there. Each choice carries its own answer, so that what was looked at is what is written.
 */
export function chosenAnswers(form: FormData, go: "mine" | "theirs" | "chosen"): Answers | null {
  const chosen: Answers = {};
  if (go === "theirs") return chosen;
  for (const id of fieldIds) {
    const json = form.get(go === "mine" ? `mine-${id}` : `choice-${id}`);
    if (json === null) continue;
    const read = answerIn(id, json);
    // No answer is a text, also where several could be chosen.
    const answer = read === "" && isListField(id) ? [] : read;
    if (answer === null || id === "submit" || Array.isArray(answer) !== isListField(id))
      return null;
    chosen[id] = answer;
  }
  return chosen;
}

function answerIn(id: FieldId, json: FormDataEntryValue): string | string[] | null {
  let read: unknown;
  try {
    read = JSON.parse(String(json));
  } catch {
    return null;
  }
  if (typeof read === "string") return cleanAnswer(id, read);
  if (!Array.isArray(read)) return null;
  const texts = read
    .filter((entry) => typeof entry === "string")
    .map((text) => cleanAnswer(id, text));
  return texts.length === read.length ? texts : null;
}

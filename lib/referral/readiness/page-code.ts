/** Readiness-8: texts copied from a web page's source, which AWS would show with its code. */
import { type Answers, cleanAnswer, textOf, typedText } from "../fields/answers";
import { isAsked } from "../fields/asked";
import type { FieldId } from "../fields/field-order";
import { fieldIds, fields } from "../fields/fields";
import { firstMarkup, withoutMarkup } from "../parse/markup";
import { type Finding, warns } from "./finding";

function isFreeText(id: FieldId): boolean {
  const { kind } = fields[id];
  return kind === "text" || kind === "longText";
}

export function holdsPageCode(id: FieldId, answers: Answers): boolean {
  return isFreeText(id) && firstMarkup(textOf(answers, id)) !== null;
}

export function pageCodeFindings(answers: Answers): Finding[] {
  return fieldIds.filter((id) => isAsked(id, answers) && holdsPageCode(id, answers)).map(findingOf);

  function findingOf(id: FieldId): Finding {
    const { label } = fields[id];
    return warns(
      "readiness-8",
      id,
      `${label} contains web page code. AWS would show it as it is.`,
      `Change: ${label}`,
      {
        matched: [firstMarkup(textOf(answers, id)) ?? ""],
        subject: "code",
        holdsPageCode: true,
      },
    );
  }
}

/** Those of the answers that hold code, without it. Nothing else is in what is returned. */
export function withoutPageCode(ids: readonly FieldId[], answers: Answers): Answers {
  const plain = ids
    .filter((id) => holdsPageCode(id, answers))
    .map((id) => [id, cleanAnswer(id, withoutMarkup(typedText(answers, id)))] as const);
  return Object.fromEntries(plain);
}

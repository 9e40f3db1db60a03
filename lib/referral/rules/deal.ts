/** Rules of the page "The deal". */
import { textOf } from "../fields/answers";
import { minLength } from "../fields/limits";
import { error } from "../issues";
import { isStandInText } from "../parse/stand-in-text";
import { countCodePoints, hasLetters, nameKey } from "../parse/text";
import { type Blanks, type FieldCheck, firstOf, notTooLong, type StepChecks } from "./rule";

export const blanks: Blanks = {
  referralName: "Enter a name for this referral",
  description: "Describe the deal",
  useCase: "Describe what the customer needs to solve",
  workload: "Choose the workload category closest to this deal",
};

const nameOf = { description: "Description", useCase: "Use case" } as const;

type LongText = keyof typeof nameOf;

export const referralNameHasLetters: FieldCheck = (answers) => {
  const name = textOf(answers, "referralName");
  if (name === "" || hasLetters(name)) return null;
  return error("referralName", "F", "Referral name must contain letters");
};

/** Stand-in text is named before its length: making it longer would not help. */
export function isRealText(id: LongText): FieldCheck {
  return (answers) => {
    if (!isStandInText(textOf(answers, id))) return null;
    return error(id, "F", `${nameOf[id]} still holds stand-in text. Replace it`);
  };
}

/** AWS takes no business text below 20 characters, and neither half may hide behind the other. */
export function saysEnough(id: LongText): FieldCheck {
  return (answers) => {
    const length = countCodePoints(textOf(answers, id));
    if (length === 0 || length >= minLength[id]) return null;
    return error(id, "S", `${nameOf[id]} must be 20 characters or more, it has ${length}`);
  };
}

export const descriptionIsNotTheName: FieldCheck = (answers) => {
  const description = textOf(answers, "description");
  const name = nameKey(textOf(answers, "referralName"));
  // Nearly all of them begin differently, and a long text takes long.
  if (name === "" || !name.startsWith(nameKey(description.slice(0, 60)))) return null;
  if (nameKey(description) !== name) return null;
  return error(
    "description",
    "C",
    "Description and referral name are the same. Say more in the description",
  );
};

export const checks: StepChecks = {
  referralName: firstOf(
    notTooLong("referralName", (n) => `Referral name must be 255 characters or fewer, it has ${n}`),
    referralNameHasLetters,
  ),
  description: firstOf(
    isRealText("description"),
    saysEnough("description"),
    notTooLong(
      "description",
      (_, excess) => `Description must be 1,200 characters or fewer. Remove ${excess}`,
    ),
    descriptionIsNotTheName,
  ),
  useCase: firstOf(
    isRealText("useCase"),
    saysEnough("useCase"),
    notTooLong(
      "useCase",
      (_, excess) => `Use case must be 700 characters or fewer. Remove ${excess}`,
    ),
  ),
};

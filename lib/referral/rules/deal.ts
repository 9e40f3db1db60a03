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
  useCase: "Describe the customer's business problem or goal",
  workload: "Choose the category that best fits this workload",
};

const nameOf = { description: "description", useCase: "use case" } as const;

type LongText = keyof typeof nameOf;

export const referralNameHasLetters: FieldCheck = (answers) => {
  const name = textOf(answers, "referralName");
  if (name === "" || hasLetters(name)) return null;
  return error("referralName", "F", "Enter a referral name with letters");
};

/** Stand-in text is named before its length: making it longer would not help. */
export function isRealText(id: LongText): FieldCheck {
  return (answers) => {
    if (!isStandInText(textOf(answers, id))) return null;
    return error(id, "F", `Replace the placeholder text in the ${nameOf[id]}`);
  };
}

/** AWS takes no business text below 20 characters, and neither half may hide behind the other. */
export function saysEnough(id: LongText): FieldCheck {
  return (answers) => {
    const length = countCodePoints(textOf(answers, id));
    if (length === 0 || length >= minLength[id]) return null;
    return error(id, "S", `Make the ${nameOf[id]} at least 20 characters. It has ${length}`);
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
    "The description is the same as the referral name. Say more about the deal",
  );
};

export const checks: StepChecks = {
  referralName: firstOf(
    notTooLong("referralName", (n) => `Shorten the referral name to 255 characters. It has ${n}`),
    referralNameHasLetters,
  ),
  description: firstOf(
    isRealText("description"),
    saysEnough("description"),
    notTooLong(
      "description",
      (_, excess) => `Shorten the description to 1,200 characters. Remove ${excess}`,
    ),
    descriptionIsNotTheName,
  ),
  useCase: firstOf(
    isRealText("useCase"),
    saysEnough("useCase"),
    notTooLong(
      "useCase",
      (_, excess) => `Shorten the use case to 700 characters. Remove ${excess}`,
    ),
  ),
};

/** Rules of the section "Customer and account". */
import { isBlank, textOf } from "../fields/answers";
import type { FieldId } from "../fields/field-order";
import { digitCount } from "../fields/limits";
import { error, warning } from "../issues";
import { readDigits } from "../parse/digits";
import { readEmail } from "../parse/email";
import { readPhone } from "../parse/phone";
import { hasLetters } from "../parse/text";
import { belongsTo } from "./own-company";
import {
  type Blanks,
  type Echoes,
  type FieldCheck,
  firstOf,
  notTooLong,
  type StepChecks,
  sentAs,
} from "./rule";

export const blanks: Blanks = {};

/** R8: exactly twelve digits, leading zeros kept. */
export const accountHasTwelveDigits = hasDigits("awsAccount", "AWS account", digitCount.awsAccount);

/** R8: exactly nine digits. */
export const dunsHasNineDigits = hasDigits("duns", "DUNS number", digitCount.duns);

function hasDigits(id: FieldId, name: string, length: number): FieldCheck {
  return (answers) => {
    const typed = textOf(answers, id);
    if (typed === "") return null;
    const read = readDigits(typed, length);
    if (read.ok) return null;
    return read.reason === "letters"
      ? error(id, "F", `${name} must contain digits only`)
      : error(id, "F", `${name} must be ${length} digits, it has ${read.n}`);
  };
}

export const accountIsNotYours: FieldCheck = (answers, { own }) => {
  const read = readDigits(textOf(answers, "awsAccount"), digitCount.awsAccount);
  if (!read.ok || read.value !== own.awsAccount) return null;
  return error("awsAccount", "C", "That is your own account. Enter the customer's");
};

/** R16: once the deal is live, AWS wants to know where it runs. */
export const launchedDealHasAccount: FieldCheck = (answers) => {
  if (textOf(answers, "stage") !== "Launched" || !isBlank(answers, "awsAccount")) return null;
  return warning("awsAccount", "C", "Enter the AWS account of the launched customer");
};

export const lastNameHasFirstName: FieldCheck = (answers) => {
  if (!isBlank(answers, "contactFirst") || isBlank(answers, "contactLast")) return null;
  return error("contactFirst", "C", "Enter a first name too, or clear the last name");
};

export const contactHasAName: FieldCheck = (answers) => {
  if (!isBlank(answers, "contactFirst") || !isBlank(answers, "contactLast")) return null;
  if (isBlank(answers, "contactEmail") && isBlank(answers, "contactPhone")) return null;
  return error("contactLast", "C", "Enter a name for the contact whose email or phone you gave");
};

/** R8: AWS's own form of an address, which is lower case; ours is made so. */
export const contactEmailIsAnAddress: FieldCheck = (answers) => {
  const typed = textOf(answers, "contactEmail");
  if (typed === "") return null;
  const read = readEmail(typed);
  if (read.ok) return null;
  return read.reason === "too-long"
    ? error("contactEmail", "L", "Contact email must be 80 characters or fewer")
    : error("contactEmail", "F", "Contact email must look like name@company.com");
};

export const contactIsNotAColleague: FieldCheck = (answers, { own }) => {
  const read = readEmail(textOf(answers, "contactEmail"));
  if (!read.ok) return null;
  const host = read.value.slice(read.value.lastIndexOf("@") + 1);
  if (!belongsTo(host, own.domains)) return null;
  return warning(
    "contactEmail",
    "C",
    "This is a colleague's address. Enter the customer's contact",
  );
};

/** R8: E.164, which is a plus, the country code and at most 15 digits in all. */
export const phoneIsInternational: FieldCheck = (answers) => {
  const typed = textOf(answers, "contactPhone");
  if (typed === "") return null;
  const read = readPhone(typed);
  if (read.ok) return null;
  switch (read.reason) {
    case "no-plus":
      return error("contactPhone", "F", "Phone must start with + and the country code");
    case "characters":
      return error(
        "contactPhone",
        "F",
        "Phone must contain digits, spaces, dashes or brackets only",
      );
    case "extension":
      return error("contactPhone", "F", "Leave out the extension. Put it in next step");
    case "length": {
      const key = read.n < 5 ? "S" : "L";
      return error("contactPhone", key, `Phone must have 5 to 15 digits, it has ${read.n}`);
    }
  }
};

export const cityHasLetters: FieldCheck = (answers) => {
  const city = textOf(answers, "city");
  if (city === "" || hasLetters(city)) return null;
  return error("city", "F", "City must contain letters");
};

export const checks: StepChecks = {
  awsAccount: firstOf(accountHasTwelveDigits, accountIsNotYours, launchedDealHasAccount),
  duns: dunsHasNineDigits,
  contactFirst: firstOf(
    notTooLong("contactFirst", () => "First name must be 80 characters or fewer"),
    lastNameHasFirstName,
  ),
  contactLast: firstOf(
    notTooLong("contactLast", () => "Last name must be 80 characters or fewer"),
    contactHasAName,
  ),
  contactEmail: firstOf(contactEmailIsAnAddress, contactIsNotAColleague),
  contactTitle: notTooLong("contactTitle", () => "Job title must be 80 characters or fewer"),
  contactPhone: phoneIsInternational,
  street: notTooLong("street", () => "Street must be 255 characters or fewer"),
  city: firstOf(
    notTooLong("city", () => "City must be 255 characters or fewer"),
    cityHasLetters,
  ),
};

export const echoes: Echoes = {
  awsAccount: (typed) => sentAs(typed, readDigits(typed, digitCount.awsAccount)),
  duns: (typed) => sentAs(typed, readDigits(typed, digitCount.duns)),
  contactEmail: (typed) => sentAs(typed, readEmail(typed)),
  contactPhone: (typed) => sentAs(typed, readPhone(typed)),
};

/** Rules of the section "Customer and account". */
import { callingCode } from "../choices/calling-codes";
import { isBlank, textOf } from "../fields/answers";
import type { FieldId } from "../fields/field-order";
import { digitCount } from "../fields/limits";
import { error, warning } from "../issues";
import { readDigits } from "../parse/digits";
import { readEmail } from "../parse/email";
import { readPhone } from "../parse/phone";
import { hasLetters } from "../parse/text";
import { isMailProvider } from "../readiness/site";
import { emailIssue, emailOffers } from "./email-issue";
import { belongsTo } from "./own-company";
import {
  type Blanks,
  type Echoes,
  type FieldCheck,
  firstOf,
  notTooLong,
  type Offers,
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
      ? error(id, "F", `Enter only digits for the ${name}`)
      : error(id, "F", `Enter ${length} digits for the ${name}. It has ${read.n}`);
  };
}

export const accountIsNotYours: FieldCheck = (answers, { own }) => {
  const read = readDigits(textOf(answers, "awsAccount"), digitCount.awsAccount);
  if (!read.ok || read.value !== own.awsAccount) return null;
  return error("awsAccount", "C", "That's your own account. Enter the customer's account");
};

/** R16: once the deal is live, AWS wants to know where it runs. */
export const launchedDealHasAccount: FieldCheck = (answers) => {
  if (textOf(answers, "stage") !== "Launched" || !isBlank(answers, "awsAccount")) return null;
  return warning("awsAccount", "C", "This deal is launched. Enter the customer's AWS account");
};

export const lastNameHasFirstName: FieldCheck = (answers) => {
  if (!isBlank(answers, "contactFirst") || isBlank(answers, "contactLast")) return null;
  return error("contactFirst", "C", "Enter a first name too, or clear the last name");
};

export const contactHasAName: FieldCheck = (answers) => {
  if (!isBlank(answers, "contactFirst") || !isBlank(answers, "contactLast")) return null;
  if (isBlank(answers, "contactEmail") && isBlank(answers, "contactPhone")) return null;
  return error("contactLast", "C", "Enter a name to go with the email or phone");
};

/** R8: AWS's own form of an address, which is lower case; ours is made so. */
export const contactEmailIsAnAddress: FieldCheck = (answers) =>
  emailIssue("contactEmail", textOf(answers, "contactEmail"), "the contact's email");

export const contactIsNotAColleague: FieldCheck = (answers, { own }) => {
  const read = readEmail(textOf(answers, "contactEmail"));
  if (!read.ok) return null;
  const host = read.value.slice(read.value.lastIndexOf("@") + 1);
  if (!belongsTo(host, own.domains)) return null;
  return warning("contactEmail", "C", "This is a colleague's email. Enter the customer's contact");
};

/** R8: E.164, which is a plus, the country code and at most 15 digits in all. */
export const phoneIsInternational: FieldCheck = (answers) => {
  const typed = textOf(answers, "contactPhone");
  if (typed === "") return null;
  const read = readPhone(typed, textOf(answers, "country"));
  if (read.ok) return null;
  switch (read.reason) {
    case "no-plus":
      return error("contactPhone", "F", howToBegin(callingCode(textOf(answers, "country"))));
    case "characters":
      return error(
        "contactPhone",
        "F",
        "Use only digits, spaces, dashes, or parentheses in the phone number",
      );
    case "several":
      return error("contactPhone", "F", "Enter one phone number only");
    case "extension":
      return error("contactPhone", "F", "Remove the extension. AWS can't store it");
    case "length": {
      const key = read.n < 5 ? "S" : "L";
      return error("contactPhone", key, `Enter a phone number of 5 to 15 digits. It has ${read.n}`);
    }
  }
};

function howToBegin(code: string | null): string {
  return code === "1"
    ? "Enter 10 digits with the area code, or start with + and the country code"
    : `Start with + and the country code, for example +${code ?? "1"}`;
}

export const cityHasLetters: FieldCheck = (answers) => {
  const city = textOf(answers, "city");
  if (city === "" || hasLetters(city)) return null;
  return error("city", "F", "Enter a city with letters");
};

export const checks: StepChecks = {
  awsAccount: firstOf(accountHasTwelveDigits, accountIsNotYours, launchedDealHasAccount),
  duns: dunsHasNineDigits,
  contactFirst: firstOf(
    notTooLong("contactFirst", () => "Shorten the first name to 80 characters"),
    lastNameHasFirstName,
  ),
  contactLast: firstOf(
    notTooLong("contactLast", () => "Shorten the last name to 80 characters"),
    contactHasAName,
  ),
  contactEmail: firstOf(contactEmailIsAnAddress, contactIsNotAColleague),
  contactTitle: notTooLong("contactTitle", () => "Shorten the job title to 80 characters"),
  contactPhone: phoneIsInternational,
  street: notTooLong("street", () => "Shorten the street to 255 characters"),
  city: firstOf(
    notTooLong("city", () => "Shorten the city to 255 characters"),
    cityHasLetters,
  ),
};

export const echoes: Echoes = {
  awsAccount: (typed) => sentAs(typed, readDigits(typed, digitCount.awsAccount)),
  duns: (typed) => sentAs(typed, readDigits(typed, digitCount.duns)),
  contactEmail: (typed) => {
    const read = readEmail(typed);
    if (!read.ok) return null;
    const host = read.value.slice(read.value.lastIndexOf("@") + 1);
    if (!isMailProvider(host)) return sentAs(typed, read);
    return `${host} is a personal email provider. Use a work email if you have one`;
  },
  contactPhone: (typed, answers) => sentAs(typed, readPhone(typed, textOf(answers, "country"))),
};

export const offers: Offers = {
  contactEmail: emailOffers,
  contactPhone: (typed, answers) => {
    const read = readPhone(typed, textOf(answers, "country"));
    if (!read.ok && read.reason === "several") return read.numbers;
    return !read.ok && read.reason === "extension" && read.without !== null ? [read.without] : [];
  },
};

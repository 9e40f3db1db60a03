/**
 * What AWS says its opportunity score rewards, in eight things. These are tips for a deal that gets
 * more of AWS's attention: none of them is a reason to send a referral back.
 */
import { type Answers, listOf, OTHER, textOf } from "../fields/answers";
import type { FieldId } from "../fields/field-order";
import { dealWordsOf } from "./deal-words";
import { isEnglish } from "./english";
import { formOfName } from "./name";
import { troubleWordsOf } from "./trouble-words";
import { wordsOf } from "./words";

export type ScoreTip = { field: FieldId; text: string };

const rewarded: readonly (ScoreTip & { isThere(answers: Answers): boolean })[] = [
  {
    field: "referralName",
    text: "Name the customer, the workload, and how you deliver it.",
    isThere(answers) {
      const name = textOf(answers, "referralName");
      const { namesCustomer, parts } = formOfName(name, textOf(answers, "companyName"));
      return name !== "" && namesCustomer && parts >= 3;
    },
  },
  {
    field: "description",
    text: "Say why the customer acts now, and what it wants to achieve.",
    isThere: saysWhyNow,
  },
  {
    field: "stage",
    text: "Choose the stage the deal has reached. Update it as the deal moves.",
    isThere: (answers) => !["", "Prospect"].includes(textOf(answers, "stage")),
  },
  {
    field: "nextStep",
    text: "Write a next step with an action, an owner, and a date.",
    isThere: isNextStep,
  },
  {
    field: "estimateUrl",
    text: "Back the amount with a link to the AWS Pricing Calculator.",
    isThere: (answers) => textOf(answers, "estimateUrl") !== "",
  },
  {
    field: "industry",
    text: "Choose a specific industry instead of Other.",
    isThere: (answers) => !["", "Other"].includes(textOf(answers, "industry")),
  },
  {
    field: "awsProducts",
    text: "Name the AWS products that the customer will use.",
    isThere: (answers) => listOf(answers, "awsProducts").length > 0,
  },
  {
    field: "solution",
    text: "Attach one of your listed solutions.",
    isThere: (answers) => listOf(answers, "solution").some((chosen) => chosen !== OTHER),
  },
];

/** Of the eight, those that the answers don't have yet, in the order of AWS's list. */
export function scoreTips(answers: Answers): ScoreTip[] {
  return rewarded
    .filter(({ isThere }) => !isThere(answers))
    .map(({ field, text }) => ({ field, text }));
}

const urgent =
  /\b(?:before|deadline|due|expir\w+|ends?|renewal|urgent\w*|this (?:year|month|quarter)|end of (?:life|support|sale)|audit|go[- ]live)\b/i;

/** Texts in other languages are not judged. */
function saysWhyNow(answers: Answers): boolean {
  const text = `${textOf(answers, "description")} ${textOf(answers, "useCase")}`;
  const words = wordsOf(text);
  if (words.length > 0 && !isEnglish(text, words)) return true;
  const { dates } = dealWordsOf(text, words);
  const { goals } = troubleWordsOf(text, words);
  return (dates.length > 0 || urgent.test(text)) && goals.length > 0;
}

/** "Call" is none. Who is to do it stands there as a name, or as "we", "you", or AWS. */
function isNextStep(answers: Answers): boolean {
  const text = textOf(answers, "nextStep");
  const words = wordsOf(text);
  if (words.length > 0 && !isEnglish(text, words)) return true;
  const { dates, role, aws } = dealWordsOf(text, words);
  const hasDay = dates.length > 0 || /\b\d{1,4}[./-]\d{1,2}\b/.test(text);
  const names = text.match(/(?<=\s)\p{Lu}\p{Ll}+/gu) ?? [];
  const hasOwner = role.length + aws.length > 0 || names.some((name) => !calendar.test(name));
  return words.length >= 4 && hasDay && hasOwner;
}

const calendar =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

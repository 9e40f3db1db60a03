import "server-only";
import type { AnswerRow, AnswerSection } from "@/components/review/answer-list";
import { countryName } from "@/lib/referral/choices/country-name";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, isBlank } from "@/lib/referral/fields/answers";
import { isAsked, isMissing } from "@/lib/referral/fields/asked";
import { type FieldId, fields } from "@/lib/referral/fields/fields";
import { maskedAnswer } from "@/lib/referral/fields/mask";
import { fieldHref } from "@/lib/referral/fields/names";
import { showAnswer } from "@/lib/referral/fields/show";
import {
  type FieldStep,
  fieldsOfStep,
  isFieldStep,
  sections,
  steps,
} from "@/lib/referral/fields/steps";

export type Reading = {
  answers: Answers;
  context: ReferralContext;
  /** Null once the answers are locked: then nothing leads to a form. */
  referralId: string | null;
};

/** Every question that applies, as it is read: what the deal is first, then page by page. */
export function answerSections(
  reading: Reading,
  isShown: (id: FieldId) => boolean = () => true,
): AnswerSection[] {
  const read = [...steps, ...sections].flatMap(({ slug, heading }) =>
    isFieldStep(slug) ? [sectionOf(slug, heading, reading, isShown)] : [],
  );
  return [
    ...read.filter(({ slug }) => slug === "deal"),
    ...read.filter(({ slug }) => slug !== "deal"),
  ];
}

function sectionOf(
  step: FieldStep,
  heading: string,
  reading: Reading,
  isShown: (id: FieldId) => boolean,
): AnswerSection {
  const asked = fieldsOfStep(step).filter((id) => isShown(id) && isAsked(id, reading.answers));
  const folded = (id: FieldId) => isBlank(reading.answers, id) && !isMissing(id, reading.answers);
  const [first] = asked;
  return {
    slug: step,
    heading,
    changeHref: reading.referralId && first ? fieldHref(reading.referralId, first) : null,
    rows: asked.filter((id) => !folded(id)).map((id) => rowOf(id, reading)),
    blanks: asked.filter(folded).map((id) => rowOf(id, reading)),
  };
}

function rowOf(id: FieldId, { answers, context, referralId }: Reading): AnswerRow {
  const shown = showAnswer(id, answers, context, countryName);
  return {
    field: id,
    label: fields[id].label,
    shown,
    masked: maskedAnswer(id, shown),
    changeHref: referralId && fieldHref(referralId, id),
  };
}

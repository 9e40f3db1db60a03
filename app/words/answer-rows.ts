import "server-only";
import type { AnswerRow, AnswerSection } from "@/components/review/answer-list";
import { countryName } from "@/lib/referral/choices/country-name";
import type { ReferralContext } from "@/lib/referral/context";
import { type Answers, isBlank } from "@/lib/referral/fields/answers";
import { isAsked, isMissing } from "@/lib/referral/fields/asked";
import { type FieldId, fields } from "@/lib/referral/fields/fields";
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

/** Every question that applies, by page: the four main ones, then the five optional sections. */
export function mainSections(reading: Reading): AnswerSection[] {
  return steps.flatMap(({ slug, heading }) =>
    isFieldStep(slug) ? [sectionOf(slug, heading, reading)] : [],
  );
}

export function optionalSections(reading: Reading): AnswerSection[] {
  return sections.map(({ slug, heading }) => sectionOf(slug, heading, reading));
}

function sectionOf(step: FieldStep, heading: string, reading: Reading): AnswerSection {
  const asked = fieldsOfStep(step).filter((id) => isAsked(id, reading.answers));
  const folded = (id: FieldId) => isBlank(reading.answers, id) && !isMissing(id, reading.answers);
  return {
    slug: step,
    heading,
    rows: asked.filter((id) => !folded(id)).map((id) => rowOf(id, reading)),
    blanks: asked.filter(folded).map((id) => rowOf(id, reading)),
  };
}

function rowOf(id: FieldId, { answers, context, referralId }: Reading): AnswerRow {
  return {
    field: id,
    label: fields[id].label,
    shown: showAnswer(id, answers, context, countryName),
    changeHref: referralId && fieldHref(referralId, id),
  };
}

import { type Answers, listOf } from "@/lib/referral/answers";
import { type FieldStep, fieldsOfStep } from "@/lib/referral/steps";

/** Whether two sets of answers agree on every question of a page. A blank equals no answer. */
export function sameAnswers(step: FieldStep, one: Answers, other: Answers): boolean {
  return fieldsOfStep(step).every(
    (id) => JSON.stringify(listOf(one, id)) === JSON.stringify(listOf(other, id)),
  );
}

/** Readiness-10: a close date that is possible, and still surprising. */

import type { ReferralContext } from "../context";
import { dateInWords, daysAfter, yearsAfter } from "../dates";
import { type Answers, textOf } from "../fields/answers";
import { readDateOf } from "../fields/date-answers";
import { type Finding, warns } from "./finding";

const SOON_DAYS = 7;
const FAR_YEARS = 2;

/** A date that has passed is an error of the field, and not told here. */
export function oddCloseDate(
  answers: Answers,
  { today, dateOrder }: Pick<ReferralContext, "today" | "dateOrder">,
): Finding | null {
  const read = readDateOf("closeDate", textOf(answers, "closeDate"));
  if (!read.ok || read.iso <= today) return null;
  const subject = subjectOf(read.iso, today);
  if (subject === null) return null;
  return warns(
    "readiness-10",
    "closeDate",
    `Is ${dateInWords(read.iso, dateOrder)} right? ${reasons[subject]}`,
    "Change the target close date",
    { subject },
  );
}

const reasons = {
  soon: "AWS may not finish its review by then.",
  far: "That's more than two years from now.",
} as const;

function subjectOf(iso: string, today: string): keyof typeof reasons | null {
  if (iso <= daysAfter(today, SOON_DAYS)) return "soon";
  return iso > yearsAfter(today, FAR_YEARS) ? "far" : null;
}

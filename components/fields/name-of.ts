import { type Answers, textOf } from "@/lib/referral/fields/answers";

/** The best name a referral has so far. */
export function nameOf(answers: Answers): string {
  return textOf(answers, "referralName") || textOf(answers, "companyName") || "New referral";
}

/** What a referral and its questions are called wherever they are named. */
import { type Answers, textOf } from "./answers";
import type { FieldId } from "./field-order";
import { fields } from "./fields";

/** A referral's name, also before its author has given it one. */
export function displayName(answers: Answers): string {
  return nameFrom(textOf(answers, "referralName"), textOf(answers, "companyName"));
}

/** The same from what a row holds: its title and its company, blank or not. */
export function nameFrom(title: string | null, company: string | null): string {
  const customer = company?.trim() ?? "";
  return title?.trim() || (customer === "" ? "Untitled referral" : `${customer} (untitled)`);
}

/** The question itself; saving there leads back to its row on the review page. */
export function fieldHref(referralId: string, id: FieldId): string {
  if (id === "submit") return "#submit";
  return `/referrals/${referralId}/${fields[id].step}?from=review&row=${id}#${id}`;
}

import type { DuplicateView } from "@/components/coaching/duplicate-notice";
import type { Duplicate } from "@/lib/referral/readiness/finding";

const reasons = {
  company: "same customer name",
  site: "same website",
  account: "same AWS account",
  title: "a similar name",
} as const;

const list = new Intl.ListFormat("en-US");

/** A duplicate as the notice shows it. */
export function duplicateView({ id, name, status, same }: Duplicate): DuplicateView {
  return { id, name, status, why: list.format(same.map((each) => reasons[each])) };
}

import type { TwinView } from "@/components/coaching/twin-notice";
import type { Twin } from "@/lib/referral/readiness/finding";

const reasons = {
  company: "same customer name",
  site: "same website",
  account: "same AWS account",
  title: "nearly the same referral name",
} as const;

/** A twin as the notice shows it. */
export function twinView({ id, name, status, same }: Twin): TwinView {
  return { id, name, status, why: same.map((each) => reasons[each]).join(", ") };
}

import type { Progress } from "@/lib/referral/fields/progress";
import { type Step, steps } from "@/lib/referral/fields/steps";
import { StepLists } from "./step-list";

export type StepProgress = Record<Step["slug"], Progress>;

/** Where one is among the six steps, and how far each is. */
export function StepNav(props: {
  referralId: string;
  current: Step["slug"];
  progress: StepProgress;
}) {
  const { referralId, current, progress } = props;
  const listed = steps.map(({ slug, number, heading }) => ({
    href: `/referrals/${referralId}/${slug}`,
    number,
    heading,
    state: progress[slug].state,
    words: progress[slug].words,
  }));
  const now = steps.find(({ slug }) => slug === current);
  return <StepLists steps={listed} current={now?.number ?? 0} />;
}

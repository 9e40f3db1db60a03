import type { Metadata } from "next";
import { openDraft, progressOfAll } from "@/app/words/draft";
import { ComingBackHere } from "@/components/autosave/coming-back-here";
import { type Section, SectionList } from "@/components/step/section-list";
import { SheetHead } from "@/components/step/sheet-head";
import { StepNav } from "@/components/step/step-nav";
import { sheet } from "@/components/ui/card";
import { stepsBeside } from "@/components/ui/page";
import { displayName } from "@/lib/referral/fields/names";
import { isSkipped, missingOn, progressOf } from "@/lib/referral/fields/progress";
import { previousStep, sections, steps } from "@/lib/referral/fields/steps";
import { issuesOfStep } from "@/lib/referral/rules/checks";
import { skip, unskip } from "./actions";

export const metadata: Metadata = { title: "More detail" };

/** The optional part: five sections, in any order, each of which can be skipped. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { referral, context } = await openDraft(id);
  const { answers, marks } = referral;
  const more = steps.find(({ slug }) => slug === "more");
  const before = steps.find(({ slug }) => slug === previousStep("more"));
  const rows = sections.map(({ slug, heading, summary }): Section => {
    const { state, words } = progressOf(slug, answers, context, marks);
    const wrong = issuesOfStep(slug, answers, context).length;
    const missing = missingOn(slug, answers);
    const skipped = isSkipped(slug, answers, marks);
    return { slug, heading, summary, state, words, wrong, missing, skipped };
  });
  return (
    <div className={stepsBeside}>
      <StepNav referralId={id} current="more" progress={progressOfAll(answers, context, marks)} />
      <main id="main" className={sheet}>
        <SheetHead
          back={{ href: `/referrals/${id}/${before?.slug}`, label: before?.heading ?? "" }}
          stepNumber={5}
          name={displayName(answers)}
          heading={more?.heading ?? ""}
          lead={more?.lead ?? ""}
        />
        <SectionList referralId={id} sections={rows} skip={skip} unskip={unskip} />
        <ComingBackHere referralId={id} version={referral.version} />
      </main>
    </div>
  );
}

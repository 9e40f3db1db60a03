import type { Metadata } from "next";
import { openDraft, progressOfAll } from "@/app/words/draft";
import { ComingBackHere } from "@/components/autosave/coming-back-here";
import { type Section, SectionList } from "@/components/step/section-list";
import { SheetHead } from "@/components/step/sheet-head";
import { StepNav } from "@/components/step/step-nav";
import { sheet } from "@/components/ui/card";
import { stepsBeside } from "@/components/ui/page";
import { displayName } from "@/lib/referral/fields/names";
import { progressOf } from "@/lib/referral/fields/progress";
import { sections, steps } from "@/lib/referral/fields/steps";
import { issuesOfStep } from "@/lib/referral/rules/checks";
import { answerAfterAll, skip } from "./actions";

export const metadata: Metadata = { title: "More detail" };

/** The optional part: five sections, in any order, each of which can be skipped. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { referral, context } = await openDraft(id);
  const { answers, marks } = referral;
  const more = steps.find(({ slug }) => slug === "more");
  const rows = sections.map(({ slug, heading, summary }): Section => {
    const { state, words } = progressOf(slug, answers, context, marks);
    const wrong = issuesOfStep(slug, answers, context).length;
    return { slug, heading, summary, state, words, wrong, skipped: marks[slug]?.skipped === true };
  });
  return (
    <div className={stepsBeside}>
      <StepNav referralId={id} current="more" progress={progressOfAll(answers, context, marks)} />
      <main id="main" className={sheet}>
        <SheetHead
          back={{ href: `/referrals/${id}/ask`, label: "Owner and your ask" }}
          stepNumber={5}
          name={displayName(answers)}
          heading={more?.heading ?? ""}
          lead={more?.lead ?? ""}
        />
        <SectionList referralId={id} sections={rows} skip={skip} answerAfterAll={answerAfterAll} />
        <ComingBackHere referralId={id} version={referral.version} />
      </main>
    </div>
  );
}

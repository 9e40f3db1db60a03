import type { Metadata } from "next";
import { ComingBackHere } from "@/components/referral/coming-back-here";
import { nameOf } from "@/components/referral/name-of";
import { type Section, SectionList } from "@/components/referral/section-list";
import { SheetHead } from "@/components/referral/sheet-head";
import { StepNav } from "@/components/referral/step-nav";
import { issuesOfStep } from "@/lib/referral/checks";
import { progressOf } from "@/lib/referral/progress";
import { sections, steps } from "@/lib/referral/steps";
import { openDraft, progressOfAll } from "../draft";
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
    <div className="wizard">
      <StepNav referralId={id} current="more" progress={progressOfAll(answers, context, marks)} />
      <main id="main" className="card sheet">
        <SheetHead
          back={{ href: `/referrals/${id}/ask`, label: "Owner and your ask" }}
          stepNumber={5}
          name={nameOf(answers)}
          heading={more?.heading ?? ""}
          lead={more?.lead ?? ""}
        />
        <SectionList referralId={id} sections={rows} skip={skip} answerAfterAll={answerAfterAll} />
        <ComingBackHere referralId={id} version={referral.version} />
      </main>
    </div>
  );
}

import type { Metadata } from "next";
import { answerSections } from "@/app/words/answer-rows";
import { ComingBackHere } from "@/components/autosave/coming-back-here";
import { AnswerSections } from "@/components/review/answer-list";
import { DISMISSAL_FORM } from "@/components/review/dismiss";
import { ExactData } from "@/components/review/exact-data";
import { Findings, todoWords } from "@/components/review/findings";
import { PrintOptions, paperGroup } from "@/components/review/print-options";
import { Reasons } from "@/components/review/reasons";
import { ReferralFacts, Verdict } from "@/components/review/referral-facts";
import { ChangedNote, PrintFacts } from "@/components/review/review-notes";
import { RowFocus } from "@/components/review/row-focus";
import { ScoreTips } from "@/components/review/score-tips";
import { SEND_HINT, SendBar } from "@/components/review/send-bar";
import { RehearsalNote } from "@/components/sending/rehearsal-note";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { StepNav } from "@/components/step/step-nav";
import { button } from "@/components/ui/button";
import { SheetHead, sheet, sheetButton, sheetFoot, sheetLead } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { BackLink, Kicker, stepsBeside } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Problems } from "@/components/ui/problems";
import { SaveLine } from "@/components/ui/save-line";
import { requireActor } from "@/lib/auth/require-actor";
import { displayName } from "@/lib/referral/fields/names";
import { rehearsalOf } from "@/lib/submission/rehearsal";
import { sendReferral } from "./actions";
import { loadReview, type ReviewSearch } from "./review";
import { settleFinding } from "./settle-finding";

/** Without the steps beside it the sheet keeps its width, which two columns of answers need. */
const answersAlone = "mx-auto max-w-[64.5rem]";

const reviewBody = "px-gutter py-4 xl:px-10 print:p-0";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<ReviewSearch> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { problems, referral } = await loadReview((await params).id, await searchParams);
  if (referral.locked) return { title: `Answers sent, ${displayName(referral.answers)}` };
  return { title: `${problems.length > 0 ? "Error: " : ""}Check and send` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const search = await searchParams;
  const review = await loadReview((await params).id, search);
  const { referral, context, problems, findings } = review;
  const { id, answers, locked } = referral;
  const rehearsal = await rehearsalOf(await requireActor(), id);
  const reading = { answers, context, referralId: locked ? null : id };
  const content = (
    <>
      <div className={reviewBody}>
        {problems.length > 0 && <Problems problems={problems} />}
        {search.changed !== undefined && <ChangedNote />}
        {!locked && (
          <section className="mb-4" aria-label="Checks">
            <Findings
              findings={findings}
              prefilled={review.prefilled}
              unreasoned={search.unreasoned ?? null}
            />
            <div className="flex flex-wrap gap-x-6 *:open:basis-full">
              <Reasons rows={review.reasons} />
              <ScoreTips tips={review.scoreTips} />
            </div>
          </section>
        )}
        <h2 className="sr-only">Your answers</h2>
        <AnswerSections sections={answerSections(reading)} />
        <ExactData
          {...review.exact}
          sent={locked}
          downloadHref={`/referrals/${id}/review/exact-data`}
        />
      </div>
      <div className={sheetFoot}>
        {!locked && (
          <button
            className={button("secondary", "normal", sheetButton)}
            type="submit"
            name="go"
            value="close"
          >
            Save and close
          </button>
        )}
        <PrintOptions />
        <PrintButton label="Print" className={sheetButton} />
        {!locked && <SaveLine tone="saved">All changes saved</SaveLine>}
      </div>
    </>
  );
  return (
    <div className={classNames(locked ? answersAlone : stepsBeside, paperGroup)}>
      {!locked && <StepNav referralId={id} current="review" progress={review.steps} />}
      <main id="main" className={sheet}>
        <SheetHead className="pb-4 xl:pt-6">
          <BackLink href={locked ? `/referrals/${id}/status` : `/referrals/${id}/more`}>
            {locked ? "Status" : "More detail"}
          </BackLink>
          <Kicker stepNumber={locked ? undefined : 6}>
            <span>{displayName(answers)}</span>
          </Kicker>
          <ArrivalFocus />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <h1 tabIndex={-1}>{locked ? "Answers sent" : "Check and send"}</h1>
            {!locked && <Verdict findings={findings} />}
          </div>
          <p className={classNames(sheetLead, "max-w-none")} id={SEND_HINT}>
            {locked
              ? "This is what we sent. You can't make changes until AWS responds."
              : "After you send, you can't make changes until AWS responds, usually within 5 business days."}
          </p>
          {rehearsal && <RehearsalNote {...rehearsal} />}
          <ReferralFacts facts={review.facts} />
          <PrintFacts id={id} />
        </SheetHead>
        {locked ? (
          content
        ) : (
          <>
            <form action={sendReferral} noValidate>
              <input type="hidden" name="referralId" value={id} />
              <input type="hidden" name="version" value={referral.version} />
              <SendBar
                todo={todoWords(findings, review.prefilled.length)}
                ticked={review.ticked}
                error={review.tickError}
              />
              {content}
            </form>
            <form id={DISMISSAL_FORM} action={settleFinding} noValidate>
              <input type="hidden" name="referralId" value={id} />
              <input type="hidden" name="version" value={referral.version} />
            </form>
            <ComingBackHere referralId={id} version={referral.version} />
          </>
        )}
        <RowFocus />
      </main>
    </div>
  );
}

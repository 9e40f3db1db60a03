import type { Metadata } from "next";
import { mainSections, optionalSections } from "@/app/words/answer-rows";
import { ComingBackHere } from "@/components/autosave/coming-back-here";
import { AnswerSections } from "@/components/review/answer-list";
import { AwsNeeds } from "@/components/review/aws-needs";
import { FilledNote } from "@/components/review/filled-note";
import { DISMISSAL_FORM } from "@/components/review/finding-line";
import { Preview } from "@/components/review/preview";
import { ReadinessPanel } from "@/components/review/readiness-panel";
import { ChangedNote, PrintFacts } from "@/components/review/review-notes";
import { RowFocus } from "@/components/review/row-focus";
import { SendBox } from "@/components/review/send-box";
import { RehearsalNote } from "@/components/sending/rehearsal-note";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { StepNav } from "@/components/step/step-nav";
import { button } from "@/components/ui/button";
import {
  SheetBody,
  SheetHead,
  sheet,
  sheetButton,
  sheetFoot,
  sheetLead,
  sheetSection,
  tightSection,
} from "@/components/ui/card";
import { OnceButton } from "@/components/ui/once-button";
import { BackLink, Kicker, lessNarrow, stepsBeside } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Problems } from "@/components/ui/problems";
import { SaveLine } from "@/components/ui/save-line";
import { requireActor } from "@/lib/auth/require-actor";
import { displayName } from "@/lib/referral/fields/names";
import { rehearsalOf } from "@/lib/submission/rehearsal";
import { sendReferral } from "./actions";
import { loadReview, type ReviewSearch } from "./review";
import { settleFinding } from "./settle-finding";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<ReviewSearch> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { problems, referral } = await loadReview((await params).id, await searchParams);
  if (referral.locked) return { title: `Answers sent, ${displayName(referral.answers)}` };
  return { title: `${problems.length > 0 ? "Error: " : ""}Check and send` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const search = await searchParams;
  const review = await loadReview((await params).id, search);
  const { referral, context, problems, preview, readiness } = review;
  const { id, answers, locked } = referral;
  const rehearsal = await rehearsalOf(await requireActor(), id);
  const reading = { answers, context, referralId: locked ? null : id };
  return (
    <div className={locked ? lessNarrow : stepsBeside}>
      {!locked && <StepNav referralId={id} current="review" progress={review.steps} />}
      <main id="main" className={sheet}>
        <SheetHead>
          <BackLink href={locked ? `/referrals/${id}/status` : `/referrals/${id}/more`}>
            {locked ? "Status" : "More detail"}
          </BackLink>
          <Kicker stepNumber={locked ? undefined : 6}>
            <span>{displayName(answers)}</span>
          </Kicker>
          <ArrivalFocus />
          <h1 tabIndex={-1}>{locked ? "Answers sent" : "Check and send"}</h1>
          <p className={sheetLead}>
            {locked
              ? "This is what we sent. You can't make changes until AWS responds."
              : "Review everything before AWS sees it. Nothing is sent until you select Send to AWS."}
          </p>
          {rehearsal && <RehearsalNote {...rehearsal} />}
          <PrintFacts id={id} />
        </SheetHead>
        <form action={sendReferral} noValidate>
          <input type="hidden" name="referralId" value={id} />
          <input type="hidden" name="version" value={referral.version} />
          <SheetBody>
            {problems.length > 0 && <Problems problems={problems} />}
            {search.changed !== undefined && <ChangedNote />}
            {!locked && (
              <section className={sheetSection} aria-labelledby="readiness">
                <ReadinessPanel {...readiness} />
                <AwsNeeds missing={review.awsNeeds} />
                <FilledNote answers={review.filled} />
              </section>
            )}
            <AnswerSections heading={2} sections={mainSections(reading)} />
            <section className={tightSection} aria-labelledby="more-detail">
              <h2 id="more-detail">More detail</h2>
            </section>
            <AnswerSections heading={3} sections={optionalSections(reading)} />
            <Preview {...preview} sent={locked} />
            {!locked && <SendBox ticked={review.ticked} error={review.tickError} />}
          </SheetBody>
          <div className={sheetFoot}>
            {!locked && <OnceButton className={sheetButton}>Send to AWS</OnceButton>}
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
            <PrintButton label="Print" className={sheetButton} />
            {!locked && <SaveLine tone="saved">All changes saved</SaveLine>}
          </div>
        </form>
        <form id={DISMISSAL_FORM} action={settleFinding} noValidate>
          <input type="hidden" name="referralId" value={id} />
          <input type="hidden" name="version" value={referral.version} />
        </form>
        <RowFocus />
        {!locked && <ComingBackHere referralId={id} version={referral.version} />}
      </main>
    </div>
  );
}

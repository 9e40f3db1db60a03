import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { progressMark } from "@/app/words/progress-mark";
import { reminderWords } from "@/app/words/reminder-words";
import { currentContext, currentReferral } from "@/app/words/session";
import { AwsAdvice, AwsDeal, AwsTeam } from "@/components/sending/aws-side";
import { AwsSpend } from "@/components/sending/aws-spend";
import { KeyFacts } from "@/components/sending/key-facts";
import { LastChecked } from "@/components/sending/last-checked";
import { PlayReviewer } from "@/components/sending/play-reviewer";
import { ProgressPoller } from "@/components/sending/progress-poller";
import { RehearsalNote } from "@/components/sending/rehearsal-note";
import { Reminders } from "@/components/sending/reminders";
import { reviewTone } from "@/components/sending/review-status";
import { ReviewerWords } from "@/components/sending/reviewer-words";
import { StartAgain } from "@/components/sending/start-again";
import { Timeline } from "@/components/sending/timeline";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { button } from "@/components/ui/button";
import { Card, CardBody, CardHead, cardAside } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { CopyButton } from "@/components/ui/copy-button";
import {
  BackLink,
  PageHead,
  pageHeadButton,
  pageHeadButtons,
  railBeside,
  stack,
} from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { remindersFor } from "@/lib/drafts/reminders";
import { awsSideFor, wantSummary } from "@/lib/opportunity/aws-summary";
import { readOldRecord } from "@/lib/opportunity/check-now";
import { followedAt } from "@/lib/opportunity/follow";
import { canPlayReviewer, isUndecided } from "@/lib/opportunity/play-reviewer";
import { textOf } from "@/lib/referral/fields/answers";
import { fields } from "@/lib/referral/fields/fields";
import { fieldsNamedIn } from "@/lib/referral/fields/named-in";
import { displayName } from "@/lib/referral/fields/names";
import { progressOf } from "@/lib/submission/progress";
import { referenceName } from "@/lib/submission/reference-name";
import { rehearsalOf } from "@/lib/submission/rehearsal";
import { pastEventsOf } from "@/lib/submission/timeline";
import { checkStatusNow, decideAsAws, startAgain } from "./actions";
import { keyFactsOf, withDatesInWords } from "./key-facts";
import { changesSinceSent, namesOf, refusedPlay, timelineOf } from "./timeline";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ asked?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const referral = await currentReferral((await params).id);
  return { title: referral ? displayName(referral.answers) : "Status" };
}

export default async function StatusPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const [referral, context, progress, rehearsal, listedAt, aws, reminders] = await Promise.all([
    currentReferral(id),
    currentContext(),
    progressOf(actor, id),
    rehearsalOf(actor, id),
    followedAt(),
    awsSideFor(actor, id),
    remindersFor(actor, id),
  ]);
  if (!referral) notFound();
  if (!progress || !referral.locked) redirect(`/referrals/${id}`);
  if (referral.state === "sending") redirect(`/referrals/${id}/sending`);
  if (progress.isRecordOld) await readOldRecord(actor, { referralId: id });
  // AWS is asked by a job, and for the next time the page is opened.
  if (aws.isOld) after(() => wantSummary(actor, id));
  const { answers } = referral;
  const { reviewStatus, reviewComments, opportunityId, checkedAt } = progress;
  const isPractice = progress.environment === "emulator";
  const you = context.people.find((person) => person.id === context.you);
  const events = await pastEventsOf(actor, id);
  const names = await namesOf(actor, events, you);
  const changes = await changesSinceSent(actor, referral, context, events, names);
  const asked = Number((await searchParams).asked);
  const hasAnswered = (at: Date | null | undefined) => at != null && at.getTime() >= asked;
  const trouble = hasAnswered(progress.unreachable?.at) ? progress.unreachable : null;
  const waiting = asked > 0 && trouble === null && !hasAnswered(checkedAt);
  const lastCheckedAt = Math.max(checkedAt?.getTime() ?? 0, listedAt?.getTime() ?? 0);
  return (
    <main id="main">
      <BackLink href="/">All referrals</BackLink>
      <PageHead>
        <div>
          <ArrivalFocus />
          <h1 tabIndex={-1}>{displayName(answers)}</h1>
          <p className="mt-2 flex max-w-none flex-wrap items-center gap-x-2 gap-y-1 text-muted">
            {reviewStatus && <Chip tone={reviewTone(reviewStatus)}>{reviewStatus}</Chip>}
            <span>{textOf(answers, "companyName")}</span>
            <span aria-hidden="true">·</span>
            <span>
              <span>{referenceName[progress.environment]}</span>{" "}
              <span translate="no">{opportunityId}</span>
            </span>
            {opportunityId && <CopyButton text={opportunityId} what="the reference" inLine />}
          </p>
          {rehearsal && <RehearsalNote {...rehearsal} />}
        </div>
        <div className={pageHeadButtons}>
          {referral.state === "approved" && referral.laterPage !== null && (
            <a
              className={button("primary", "normal", pageHeadButton)}
              href={`/referrals/${id}/fix`}
            >
              Update the deal
            </a>
          )}
          <a
            className={button("secondary", "normal", pageHeadButton)}
            href={`/referrals/${id}/review`}
          >
            See all answers
          </a>
        </div>
      </PageHead>
      <div className={railBeside}>
        <div className={stack}>
          <Reminders
            // The reviewer's words below tell of the change that AWS asks for.
            reminders={reminders
              .filter((reminder) => reminder !== "action-required")
              .map((reminder) => reminderWords[reminder])}
          />
          <ReviewerWords
            reviewStatus={reviewStatus ?? ""}
            comments={reviewComments}
            reason={progress.reviewStatusReason}
            opportunityId={opportunityId}
            fixHref={referral.laterPage === "fix" ? `/referrals/${id}/fix` : null}
            named={fieldsNamedIn(reviewComments ?? "").map((field) => ({
              label: fields[field].label,
              href: `/referrals/${id}/review#row-${field}`,
            }))}
          />
          {referral.state === "rejected" && (
            <StartAgain referralId={id} attemptId={randomUUID()} copy={startAgain} />
          )}
          <Card aria-labelledby="timeline">
            <CardHead>
              <h2 id="timeline">Timeline</h2>
              {isPractice && (
                <p className={cardAside}>This is practice: a simulator answers, not AWS.</p>
              )}
            </CardHead>
            <CardBody>
              <Timeline
                entries={timelineOf(events, names, progress.environment, {
                  changes,
                  said: { reviewStatus, comments: reviewComments },
                })}
              />
            </CardBody>
            <LastChecked
              referralId={id}
              checkedAt={lastCheckedAt > 0 ? new Date(lastCheckedAt).toISOString() : null}
              waiting={waiting}
              trouble={trouble}
              check={checkStatusNow}
            />
          </Card>
          {aws.side && <AwsAdvice {...aws.side} />}
          {aws.side && <AwsSpend spend={aws.side.spend} />}
        </div>
        <div className={stack}>
          <KeyFacts facts={keyFactsOf(answers, context)} />
          {aws.side && (
            <AwsDeal {...aws.side} facts={withDatesInWords(aws.side.facts, context.dateOrder)} />
          )}
          {aws.side && <AwsTeam team={aws.side.team} />}
          {progress.environment !== "aws" && canPlayReviewer() && isUndecided(reviewStatus) && (
            <PlayReviewer
              where={progress.environment}
              refused={refusedPlay(events, progress.environment)}
              referralId={id}
              decide={decideAsAws}
            />
          )}
        </div>
      </div>
      <ProgressPoller
        address={`/referrals/${id}/sending/progress`}
        mark={progressMark(progress)}
        isCalm={!waiting}
      />
    </main>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { failureView } from "@/app/words/failure-view";
import { isLate, progressMark } from "@/app/words/progress-mark";
import { currentContext, currentReferral } from "@/app/words/session";
import { waitWords } from "@/app/words/wait-words";
import { FailureBox } from "@/components/sending/failure-box";
import { ProgressPoller } from "@/components/sending/progress-poller";
import { Stages, stageSentence } from "@/components/sending/stages";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { button } from "@/components/ui/button";
import {
  SheetBody,
  SheetHead,
  sheet,
  sheetButton,
  sheetFoot,
  sheetLead,
} from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { NoteLine, noteClasses } from "@/components/ui/note";
import { Kicker, narrow, smallHeading } from "@/components/ui/page";
import { requireActor } from "@/lib/auth/require-actor";
import { displayName } from "@/lib/referral/fields/names";
import { progressOf, type SubmissionProgress } from "@/lib/submission/progress";
import { stopTrying, trySendingNow } from "./actions";
import { ownerHelpOf } from "./owner-help";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ not?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const referral = await currentReferral((await params).id);
  return { title: referral?.locked === false ? "Error: Not sent" : "Sending to AWS" };
}

export default async function SendingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const [referral, context, progress] = await Promise.all([
    currentReferral(id),
    currentContext(),
    progressOf(actor, id),
  ]);
  if (!referral) notFound();
  if (!progress) redirect(`/referrals/${id}`);
  // A change after sending ends where its review stands.
  if (progress.correction !== null && progress.open) redirect(`/referrals/${id}/fix`);
  if (progress.finished) {
    redirect(`/referrals/${id}/${progress.correction === null ? "sent" : "status"}`);
  }
  const { failure, stages, open } = progress;
  const shown = failure && failureView(id, failure, ownerHelpOf(referral.answers, context));
  const wait = waitWords(progress);
  const notDone = whyNotDone.get(String((await searchParams).not));
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead>
          <Kicker>
            <span>{displayName(referral.answers)}</span>
          </Kicker>
          <ArrivalFocus />
          <h1 tabIndex={-1}>{open ? "Not sent" : "Sending to AWS"}</h1>
          <p className={sheetLead}>{leadOf(progress)}</p>
        </SheetHead>
        <SheetBody>
          {notDone && (
            <NoteLine className="mb-6" role="status">
              <Icon name="info" />
              <span>{notDone}</span>
            </NoteLine>
          )}
          {shown && (
            <FailureBox
              referralId={id}
              failure={shown}
              tone={open ? "bad" : "warn"}
              tryNow={progress.canTryNow ? trySendingNow : null}
              stop={progress.canStop ? stopTrying : null}
            />
          )}
          {progress.paused && (
            <section className={noteClasses("info", "mb-6")} aria-labelledby="paused">
              <Icon name="info" />
              <h2 className={smallHeading} id="paused">
                Sending is paused
              </h2>
              <p>Your administrator paused sending. Yours will go out when it resumes.</p>
            </section>
          )}
          <Stages stages={stages} />
          {wait !== null && <p className="mt-4">{wait}</p>}
          <p className="mt-4 text-md text-muted">
            <span>Started</span> <LocalTime iso={progress.startedAt.toISOString()} />
          </p>
          <p className="sr-only" role="status">
            {stageSentence(stages)}
          </p>
        </SheetBody>
        {/* Without an address of its own it would take over a fragment, and lead nowhere. */}
        <form method="get" action={`/referrals/${id}/sending`} className={sheetFoot}>
          {open ? (
            <a
              className={button(shown?.fix ? "secondary" : "primary", "normal", sheetButton)}
              href={`/referrals/${id}/review`}
            >
              Check and send again
            </a>
          ) : (
            <button className={button("primary", "normal", sheetButton)} type="submit">
              Check progress
            </button>
          )}
          <a className={button("secondary", "normal", sheetButton)} href="/">
            Back to referrals
          </a>
        </form>
      </div>
      {!open && (
        <ProgressPoller
          address={`/referrals/${id}/sending/progress`}
          mark={progressMark(progress)}
        />
      )}
    </main>
  );
}

function leadOf(progress: SubmissionProgress): string {
  if (progress.open) {
    const why = progress.stopped ? "Sending was stopped. " : "";
    return `${why}Your answers are saved, and you can edit them again.`;
  }
  if (isLate(progress)) return "Still working. We'll keep trying; you can close this page.";
  return "You can leave this page. We'll keep sending, even if AWS is slow.";
}

/** What a button could not do. */
const whyNotDone = new Map([
  ["changed", "The answers changed after they were sent. Review them and send again."],
  ["too-late", "It's too late to stop. AWS may already be starting its review."],
]);

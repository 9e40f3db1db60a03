import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { startReferral } from "@/app/referrals/actions";
import { currentReferral } from "@/app/words/session";
import { StartForm } from "@/components/list/start-form";
import { WhatNext } from "@/components/sending/what-next";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { PrintButton } from "@/components/ui/print-button";
import { displayName } from "@/lib/referral/fields/names";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const referral = await currentReferral((await params).id);
  return { title: titleOf(referral?.submission?.environment) };
}

/** Reads only: it can be kept as a bookmark and reloaded, and never sends anything. */
export default async function SentPage({ params }: Props) {
  const { id } = await params;
  const referral = await currentReferral(id);
  if (!referral) notFound();
  const { submission, answers, locked } = referral;
  if (!submission || !locked) redirect(`/referrals/${id}`);
  if (submission.finishedAt === null) redirect(`/referrals/${id}/sending`);
  const practice = submission.environment === "emulator";
  return (
    <main id="main" className="narrow">
      <div className="card sheet">
        <div className="sheet-head done">
          <span className="seal">
            <Icon name="check" />
          </span>
          <div>
            <ArrivalFocus />
            <h1 tabIndex={-1}>{titleOf(submission.environment)}</h1>
            <p className="lead">
              {practice
                ? `${displayName(answers)} is with the practice copy. Nothing has reached AWS.`
                : `${displayName(answers)} is with AWS for review.`}
            </p>
          </div>
        </div>
        <div className="sheet-body">
          <section aria-labelledby="reference">
            <h2 className="vh" id="reference">
              Reference
            </h2>
            <dl className="ref">
              <div>
                <dt>{practice ? "Reference at the practice copy" : "AWS reference"}</dt>
                <dd translate="no">{submission.opportunityId}</dd>
              </div>
              <div>
                <dt>Sent</dt>
                <dd>
                  <LocalTime iso={submission.finishedAt.toISOString()} />
                </dd>
              </div>
              <div>
                <dt>Usual reply</dt>
                <dd>Within 5 working days</dd>
              </div>
            </dl>
            <div className="btns mt-4">
              <PrintButton label="Print" />
              <a className="btn btn-2" href={`/referrals/${id}/review`}>
                See what was sent
              </a>
            </div>
          </section>
          <WhatNext />
        </div>
        <div className="sheet-foot">
          <a className="btn" href={`/referrals/${id}/status`}>
            See the status
          </a>
          <StartForm
            start={startReferral}
            attemptId={randomUUID()}
            label="Start another referral"
            second
          />
        </div>
      </div>
    </main>
  );
}

function titleOf(environment: string | undefined): string {
  return environment === "emulator" ? "Sent to the practice copy" : "Sent to AWS";
}

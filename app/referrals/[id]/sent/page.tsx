import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { startReferral } from "@/app/referrals/actions";
import { currentReferral } from "@/app/words/session";
import { StartForm } from "@/components/list/start-form";
import { RehearsalNote } from "@/components/sending/rehearsal-note";
import { WhatNext } from "@/components/sending/what-next";
import { ArrivalFocus } from "@/components/step/arrival-focus";
import { button } from "@/components/ui/button";
import {
  panel,
  SheetBody,
  SheetHead,
  sheet,
  sheetButton,
  sheetFoot,
  sheetLead,
} from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { Fact } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { buttons, narrow } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/require-actor";
import { displayName } from "@/lib/referral/fields/names";
import { referenceName } from "@/lib/submission/reference-name";
import { rehearsalOf } from "@/lib/submission/rehearsal";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const referral = await currentReferral((await params).id);
  return { title: wordsFor[referral?.submission?.environment ?? "aws"].title };
}

/** Reads only: it can be kept as a bookmark and reloaded, and never sends anything. */
export default async function SentPage({ params }: Props) {
  const { id } = await params;
  const referral = await currentReferral(id);
  if (!referral) notFound();
  const { submission, answers, locked } = referral;
  if (!submission || !locked) redirect(`/referrals/${id}`);
  if (submission.finishedAt === null) redirect(`/referrals/${id}/sending`);
  const rehearsal = await rehearsalOf(await requireActor(), id);
  const isReviewed = submission.environment !== "sandbox";
  const { title, is } = wordsFor[submission.environment];
  return (
    <main id="main" className={narrow}>
      <div className={sheet}>
        <SheetHead className="grid justify-items-start gap-3">
          <span className="grid size-12 place-items-center rounded-full bg-success-soft text-success forced-colors:border">
            <Icon name="check" />
          </span>
          <div>
            <ArrivalFocus />
            <h1 tabIndex={-1}>{title}</h1>
            <p className={sheetLead}>{`${displayName(answers)} ${is}`}</p>
            {rehearsal && <RehearsalNote {...rehearsal} />}
          </div>
        </SheetHead>
        <SheetBody>
          <section aria-labelledby="reference">
            <h2 className="sr-only" id="reference">
              Reference
            </h2>
            <dl
              className={classNames(
                "grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-4",
                panel,
              )}
            >
              <Fact name={referenceName[submission.environment]} strong>
                <span translate="no">{submission.opportunityId}</span>{" "}
                <CopyButton text={submission.opportunityId ?? ""} what="the reference" inLine />
              </Fact>
              <Fact name="Sent" strong>
                <LocalTime iso={submission.finishedAt.toISOString()} />
              </Fact>
              {isReviewed && (
                <Fact name="Typical response" strong>
                  Within 5 business days
                </Fact>
              )}
            </dl>
            <div className={classNames("mt-4", buttons)}>
              <PrintButton label="Print" />
              <a className={button("secondary")} href={`/referrals/${id}/review`}>
                See what was sent
              </a>
            </div>
          </section>
          {isReviewed && <WhatNext />}
        </SheetBody>
        <div className={sheetFoot}>
          <a className={button("primary", "normal", sheetButton)} href={`/referrals/${id}/status`}>
            See the status
          </a>
          <StartForm
            start={startReferral}
            attemptId={randomUUID()}
            label="Start another referral"
            kind="secondary"
            className={`flex ${sheetButton}`}
            buttonClass={sheetButton}
          />
        </div>
      </div>
    </main>
  );
}

const wordsFor = {
  emulator: {
    title: "Sent in practice mode",
    is: "went to the simulator. Nothing was sent to AWS.",
  },
  sandbox: {
    title: "Sent to the AWS Sandbox",
    is: "is in the AWS Sandbox. AWS doesn't review referrals there.",
  },
  aws: {
    title: "Sent to AWS",
    is: "is with AWS for review.",
  },
} as const;

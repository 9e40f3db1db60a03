"use client";

import type { Coach } from "@/components/coaching/fill";
import { NameSuggestion } from "@/components/coaching/name-suggestion";
import { PageCodeOffer } from "@/components/coaching/page-code-offer";
import { RevenueHelper } from "@/components/coaching/revenue-helper";
import { classNames } from "@/components/ui/class-names";
import { echo, fields, optionalMark } from "@/components/ui/field";
import { withoutScripts } from "@/components/ui/page";
import { controls, ownControls } from "./controls";
import { DateShortcuts } from "./date-shortcuts";
import { FieldFrame, type FieldPlace } from "./field-frame";
import { FollowUps } from "./follow-ups";
import { Guidance } from "./guidance";
import { EchoLine } from "./live-lines";
import { SolutionsAge } from "./notes";
import { PostalCodeHint } from "./postal-code-hint";
import type { QuestionView } from "./question-view";
import { RemoveMarketing } from "./remove-marketing";

/** What single questions show besides what every question has. */
export type PageExtras = {
  /** When AWS last listed the partner's solutions; null while it has not. */
  solutionsListedAt: string | null;
  /** The words for days that the close date's buttons offer. */
  days: readonly { value: string; label: string }[];
  coach: Coach;
};

/** The questions of a page, in a grid with room for guidance at the side where one has that. */
export function Questions(props: { questions: readonly QuestionView[]; extras: PageExtras }) {
  const { questions, extras } = props;
  const hasSide = questions.some(({ guide }) => guide.side);
  return (
    <div className={classNames(fields, hasSide && "xl:max-w-none")}>
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          extras={extras}
          place={hasSide ? "beside-guidance" : "alone"}
        />
      ))}
    </div>
  );
}

/** One question with its follow-ups. */
function Question(props: { question: QuestionView; extras: PageExtras; place: FieldPlace }) {
  const { question, extras, place } = props;
  const { id, kind, options, width, affix, max, blank, guide, followUps } = question;
  const Control = ownControls[id] ?? controls[kind];
  const circles = kind === "choice" && blank === undefined;
  return (
    <FieldFrame
      id={id}
      place={place}
      group={circles ? "radiogroup" : kind === "choices" ? "group" : undefined}
      label={<Label question={question} />}
      hint={id === "postalCode" ? <PostalCodeHint start={question.hint} /> : question.hint}
      control={<Control {...{ id, kind, options, width, affix, max, blank }} />}
      after={
        <>
          {id === "closeDate" && <DateShortcuts id={id} days={extras.days} />}
          {id === "solution" && <SolutionsAge listedAt={extras.solutionsListedAt} />}
          <EchoLine id={id} text={question.echo} />
          {question.filledForYou && <p className={echo}>Filled in for you</p>}
          {question.look && <p className={echo}>{`Review this: ${question.look}`}</p>}
          {question.holdsPageCode !== undefined && (
            <PageCodeOffer id={id} start={question.holdsPageCode} />
          )}
          {id === "referralName" && <NameSuggestion coach={extras.coach} />}
          {id === "monthlyRevenue" && <RevenueHelper coach={extras.coach} />}
          {id === "fromMarketing" && <RemoveMarketing />}
          {followUps.length > 0 && (
            <FollowUps>
              {followUps.map((followUp) => (
                <Question key={followUp.id} question={followUp} extras={extras} place="follow-up" />
              ))}
            </FollowUps>
          )}
        </>
      }
      guide={<Guidance of={question} />}
      side={guide.side}
    />
  );
}

function Label({ question: { label, optional, askedIf } }: { question: QuestionView }) {
  return (
    <>
      {askedIf && <span className={withoutScripts}>{`${askedIf}: `}</span>}
      <span>{label}</span>
      {optional && <span className={optionalMark}> (optional)</span>}
    </>
  );
}

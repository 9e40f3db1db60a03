"use client";

import type { ReactNode } from "react";
import { CountryGuess } from "@/components/coaching/country-guess";
import type { Coach } from "@/components/coaching/fill";
import { NameSuggestion } from "@/components/coaching/name-suggestion";
import { PageCodeOffer } from "@/components/coaching/page-code-offer";
import { RevenueHelper } from "@/components/coaching/revenue-helper";
import { classNames } from "@/components/ui/class-names";
import { echo, fields } from "@/components/ui/field";
import { isAsked } from "@/lib/referral/fields/asked";
import { controls, ownControls } from "./controls";
import { DateShortcuts } from "./date-shortcuts";
import { FieldFrame, row } from "./field-frame";
import { FollowUps, whileAsked } from "./follow-ups";
import { Guidance, SharedGuidance } from "./guidance";
import { blocksOf } from "./layout";
import { EchoLine, FilledForYou, KeptUnsent } from "./live-lines";
import { SolutionsAge } from "./notes";
import { OfferButtons } from "./offer-buttons";
import { PostalCodeHint } from "./postal-code-hint";
import { QuestionLabel } from "./question-label";
import type { QuestionView } from "./question-view";
import { RemoveMarketing } from "./remove-marketing";
import { useStep } from "./step-context";

/** What single questions show besides what every question has. */
export type PageExtras = {
  /** When AWS last listed the partner's solutions; null while it has not. */
  solutionsListedAt: string | null;
  /** The words for days that the close date's buttons offer. */
  days: readonly { value: string; label: string }[];
  coach: Coach;
};

/** The questions of a page. They stand in rows where their column is wide enough. */
export function Questions(props: { questions: readonly QuestionView[]; extras: PageExtras }) {
  return (
    <div className={classNames(fields, "@container content-start")}>
      <Blocks {...props} isFollowUp={false} />
    </div>
  );
}

type Shared = { extras: PageExtras; isFollowUp: boolean };

/** Questions by themselves, and groups of them. A group of which nothing applies takes no room. */
function Blocks({ questions, ...shared }: Shared & { questions: readonly QuestionView[] }) {
  const { now } = useStep();
  return blocksOf(questions).map(({ about, rows }) => {
    const all = rows.flat();
    if (about === null) {
      return all.map((question) => (
        <Question key={question.id} question={question} {...shared}>
          <Guidance of={question} />
        </Question>
      ));
    }
    const isAny = all.some(({ id }) => isAsked(id, now));
    return (
      <div key={about} className={whileAsked} data-asked={isAny ? undefined : "no"}>
        <div className={fields}>
          {rows.map((beside) => (
            <Row key={beside[0]?.id} questions={beside} {...shared} />
          ))}
        </div>
        <SharedGuidance about={about} of={all} />
      </div>
    );
  });
}

/** Questions of a group beside each other; one that does not apply takes no room. */
function Row({ questions, ...shared }: Shared & { questions: readonly QuestionView[] }) {
  const isInRow = questions.length > 1;
  return (
    <div className={classNames(isInRow && row)}>
      {questions.map((question) => (
        <Question key={question.id} question={question} isInRow={isInRow} {...shared} />
      ))}
    </div>
  );
}

/** One question with its follow-ups, and what stands below it. */
function Question(
  props: Shared & { question: QuestionView; isInRow?: boolean; children?: ReactNode },
) {
  const { question, extras, isFollowUp, isInRow = false, children } = props;
  const { id, kind, options, width, affix, max, blank, followUps } = question;
  const Control = ownControls[id] ?? controls[kind];
  const circles = kind === "choice" && blank === undefined;
  return (
    <FieldFrame
      id={id}
      isFollowUp={isFollowUp}
      isInRow={isInRow}
      group={circles ? "radiogroup" : kind === "choices" ? "group" : undefined}
      label={<QuestionLabel of={question} />}
      hint={id === "postalCode" ? <PostalCodeHint start={question.hint} /> : question.hint}
      control={<Control {...{ id, kind, options, width, affix, max, blank }} />}
      after={
        <>
          <OfferButtons id={id} start={question.offers} />
          {id === "closeDate" && <DateShortcuts id={id} days={extras.days} />}
          {id === "solution" && <SolutionsAge listedAt={extras.solutionsListedAt} />}
          <EchoLine id={id} text={question.echo} />
          {question.filled !== null && <FilledForYou id={id} filled={question.filled} />}
          {question.look && <p className={echo}>{`Review this: ${question.look}`}</p>}
          {question.holdsPageCode !== undefined && (
            <PageCodeOffer id={id} start={question.holdsPageCode} />
          )}
          {id === "country" && <CountryGuess coach={extras.coach} />}
          {id === "referralName" && <NameSuggestion coach={extras.coach} />}
          {id === "monthlyRevenue" && <RevenueHelper coach={extras.coach} />}
          {id === "fromMarketing" && <RemoveMarketing />}
          {question.hides.length > 0 && <KeptUnsent of={question.hides} />}
          {followUps.length > 0 && (
            <FollowUps>
              <Blocks questions={followUps} extras={extras} isFollowUp />
            </FollowUps>
          )}
        </>
      }
    >
      {children}
    </FieldFrame>
  );
}

import type { ReactNode } from "react";
import { controls, ownControls } from "@/components/fields/controls";
import { DateShortcuts } from "@/components/fields/date-shortcuts";
import {
  askedIf,
  blankEntryOf,
  followUpOf,
  widths,
  withSideGuidance,
} from "@/components/fields/layout";
import { SolutionsAge } from "@/components/fields/notes";
import { optionsFor } from "@/components/fields/options";
import { PostalCodeHint } from "@/components/fields/postal-code-hint";
import { postalHint } from "@/components/fields/postal-hint";
import { RemoveMarketing } from "@/components/fields/remove-marketing";
import { type Answers, textOf } from "@/lib/referral/answers";
import type { ReferralContext } from "@/lib/referral/context";
import { countryName } from "@/lib/referral/country-name";
import { echoOf } from "@/lib/referral/echo";
import { type FieldStep, fieldsOfStep } from "@/lib/referral/field-order";
import { type FieldId, fields } from "@/lib/referral/fields";
import { filledForYou, type Marks } from "@/lib/referral/progress";
import { FieldFrame } from "./field-frame";
import { Guidance } from "./guidance";
import { EchoLine } from "./live-lines";

export type QuestionPage = {
  step: FieldStep;
  answers: Answers;
  context: ReferralContext;
  marks: Marks;
  /** When AWS last listed the partner's solutions; null while it has not. */
  solutionsListedAt: string | null;
  /** The words for days that the close date's buttons offer. */
  days: readonly { value: string; label: string }[];
};

/** One question with its follow-ups: everything about it that does not change while one types. */
export function Question({ id, page }: { id: FieldId; page: QuestionPage }) {
  const { answers, context, marks, step } = page;
  const field = fields[id];
  const options = optionsFor(id, answers, context);
  const blank = blankEntryOf(id, options.length, field.need === "optional");
  const Control = ownControls[id] ?? controls[field.kind];
  const circles = field.kind === "choice" && blank === undefined;
  const side = withSideGuidance.includes(id);
  const followUps = fieldsOfStep(step).filter((other) => followUpOf[other] === id);
  return (
    <FieldFrame
      id={id}
      group={circles ? "radiogroup" : field.kind === "choices" ? "group" : undefined}
      label={<Label id={id} />}
      hint={hintOf(id, answers)}
      control={
        <Control
          id={id}
          kind={field.kind}
          options={options}
          width={widths[id]}
          affix={id === "monthlyRevenue" ? "$" : undefined}
          max={field.max}
          blank={field.kind === "choice" ? blank : undefined}
        />
      }
      after={
        <>
          {id === "closeDate" && <DateShortcuts id={id} days={page.days} />}
          <SolutionsAge id={id} listedAt={page.solutionsListedAt} />
          <EchoLine id={id} text={echoOf(id, answers)} />
          {filledForYou(id, answers, marks) && <p className="echo">Filled in for you</p>}
          {id === "fromMarketing" && <RemoveMarketing />}
          {followUps.length > 0 && (
            <div className="cond">
              {followUps.map((followUp) => (
                <Question key={followUp} id={followUp} page={page} />
              ))}
            </div>
          )}
        </>
      }
      guide={
        <Guidance id={id} today={context.today} side={side} open={side && !marks[step]?.saved} />
      }
      side={side}
    />
  );
}

/** Labels end in "(optional)" in a quieter voice; conditions are read only where nothing hides them. */
function Label({ id }: { id: FieldId }) {
  const { label } = fields[id];
  const words = label.replace(/ \(optional\)$/, "");
  return (
    <>
      {askedIf[id] && <span className="no-js">{askedIf[id]}: </span>}
      {words}
      {words !== label && <span className="opt"> (optional)</span>}
    </>
  );
}

function hintOf(id: FieldId, answers: Answers): ReactNode {
  if (id !== "postalCode") return fields[id].hint;
  const country = textOf(answers, "country");
  return <PostalCodeHint start={postalHint(country, countryName(country))} />;
}

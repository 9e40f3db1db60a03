"use client";

import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Fold } from "@/components/ui/fold";
import { Icon, type IconName } from "@/components/ui/icon";
import { isAsked } from "@/lib/referral/fields/asked";
import { whileAsked } from "./follow-ups";
import { QuestionLabel } from "./question-label";
import type { GuideView, QuestionView } from "./question-view";
import { useStep } from "./step-context";

/*
 * What helps to answer well. From 64rem it stands beside the questions, for the one that has the
 * focus; below that, and without scripts, it is folded under its question or group.
 */

/** Folded under its question. */
export function Guidance({ of }: { of: QuestionView }) {
  if (!of.guide) return null;
  return (
    <GuidanceFold open={of.guide.open} about={`${of.label}${of.optional ? " (optional)" : ""}`}>
      <div className={panel}>
        <Entry guide={of.guide} />
      </div>
    </GuidanceFold>
  );
}

/** The same for a group: one fold, with an entry for each question that applies. */
export function SharedGuidance({ about, of }: { about: string; of: readonly QuestionView[] }) {
  const { now } = useStep();
  if (of.every(({ guide }) => guide === null)) return null;
  return (
    <GuidanceFold about={about}>
      <div className={classNames(panel, "grid gap-6")}>
        {of.map((question) => (
          <div
            key={question.id}
            className={whileAsked}
            data-asked={isAsked(question.id, now) ? undefined : "no"}
          >
            <NamedEntry of={question} />
          </div>
        ))}
      </div>
    </GuidanceFold>
  );
}

/** A question's guidance under its name. */
export function NamedEntry({ of }: { of: QuestionView }) {
  return (
    <>
      <p className="mb-2 font-semibold">
        <QuestionLabel of={of} />
      </p>
      {of.guide && <Entry guide={of.guide} />}
    </>
  );
}

function GuidanceFold(props: { open?: boolean; about: string; children: ReactNode }) {
  const { open, about, children } = props;
  return (
    <Fold
      className="mt-1 scripted:lg:hidden"
      weight="quiet"
      open={open}
      summary={
        <>
          <span>Examples and why AWS asks</span>
          <span className="sr-only">{`: ${about}`}</span>
        </>
      }
    >
      {children}
    </Fold>
  );
}

const panel = "mt-1 rounded-md bg-panel p-4 text-md forced-colors:border";

function Entry({ guide }: { guide: GuideView }) {
  const { doWell, good, bad, why } = guide;
  return (
    <dl className="grid gap-3">
      <div>
        <dt className={term}>Best practice</dt>
        <dd>{doWell}</dd>
      </div>
      <Example tone="good" icon="check" title="Good example" of={good} />
      <Example tone="bad" icon="stop" title="Likely to be returned" of={bad} />
      <div>
        <dt className={term}>Why AWS asks</dt>
        <dd>{why}</dd>
      </div>
    </dl>
  );
}

const term = "flex items-center gap-1.5 font-semibold text-sm";

const tones = {
  good: { line: "border-success", words: "text-success" },
  bad: { line: "border-error", words: "text-error" },
};

function Example(props: {
  tone: keyof typeof tones;
  icon: IconName;
  title: string;
  of: { text: string; note: string };
}) {
  const { tone, icon, title, of } = props;
  return (
    <div className={classNames("border-l-2 pl-3", tones[tone].line)}>
      <dt className={classNames(term, tones[tone].words)}>
        <Icon name={icon} className="size-4" />
        <span>{title}</span>
      </dt>
      <dd>{of.text}</dd>
      <dd className="mt-1 text-muted text-sm">{of.note}</dd>
    </div>
  );
}

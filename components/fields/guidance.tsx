"use client";

import { classNames } from "@/components/ui/class-names";
import { Fold } from "@/components/ui/fold";
import { Icon, type IconName } from "@/components/ui/icon";
import type { QuestionView } from "./question-view";

/** What helps to answer well, folded under its question. */
export function Guidance({ of: { label, optional, guide } }: { of: QuestionView }) {
  const { doWell, good, bad, why, side, open } = guide;
  return (
    <Fold
      className={classNames("mt-1", side && "xl:-mt-1.5")}
      weight="quiet"
      open={open}
      summary={
        <>
          <span>Examples and why AWS asks</span>
          <span className="sr-only">{`: ${label}${optional ? " (optional)" : ""}`}</span>
        </>
      }
    >
      <dl className="mt-1 grid gap-3 rounded-md bg-panel p-4 text-md forced-colors:border">
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
    </Fold>
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

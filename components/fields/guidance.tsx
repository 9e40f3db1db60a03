"use client";

import { Icon } from "@/components/ui/icon";
import type { QuestionView } from "./question-view";

/** What helps to answer well, folded under its question. */
export function Guidance({ of: { label, optional, guide } }: { of: QuestionView }) {
  const { doWell, good, bad, why, side, open } = guide;
  return (
    <details className={`guide fold${side ? "side" : ""}`} open={open}>
      <summary>
        <Icon name="chevron" />
        <span>Examples and why AWS asks</span>
        <span className="vh">{`: ${label}${optional ? " (optional)" : ""}`}</span>
      </summary>
      <dl className="guide-box">
        <div>
          <dt>Do it well</dt>
          <dd>{doWell}</dd>
        </div>
        <div className="yes">
          <dt>
            <Icon name="check" />
            <span>Works well</span>
          </dt>
          <dd>{good.text}</dd>
          <dd>{good.note}</dd>
        </div>
        <div className="no">
          <dt>
            <Icon name="stop" />
            <span>Gets sent back</span>
          </dt>
          <dd>{bad.text}</dd>
          <dd>{bad.note}</dd>
        </div>
        <div>
          <dt>Why AWS asks</dt>
          <dd>{why}</dd>
        </div>
      </dl>
    </details>
  );
}

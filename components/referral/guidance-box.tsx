"use client";

import { Icon } from "@/components/ui/icon";

export type GuidanceWords = {
  label: string;
  doWell: string;
  good: { text: string; note: string };
  bad: { text: string; note: string };
  why: string;
};

/**
 * Guidance as drawn. Nothing here is live; it is drawn on this side because a page has seven of
 * them, and words alone travel and draw in half the time of ready-made elements.
 */
export function GuidanceBox(props: { words: GuidanceWords; open?: boolean; side?: boolean }) {
  const { words, open, side } = props;
  return (
    <details className={`guide fold${side ? " side" : ""}`} open={open}>
      <summary>
        <Icon name="chevron" />
        Examples and why AWS asks<span className="vh">: {words.label}</span>
      </summary>
      <dl className="guide-box">
        <div>
          <dt>Do it well</dt>
          <dd>{words.doWell}</dd>
        </div>
        <div className="yes">
          <dt>
            <Icon name="check" />
            Works well
          </dt>
          <dd>{words.good.text}</dd>
          <dd>{words.good.note}</dd>
        </div>
        <div className="no">
          <dt>
            <Icon name="stop" />
            Gets sent back
          </dt>
          <dd>{words.bad.text}</dd>
          <dd>{words.bad.note}</dd>
        </div>
        <div>
          <dt>Why AWS asks</dt>
          <dd>{words.why}</dd>
        </div>
      </dl>
    </details>
  );
}

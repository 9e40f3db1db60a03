import { Chip, type Tone } from "@/components/ui/chip";
import { DismissalLine, type DismissalView, FindingLine, type FindingView } from "./finding-line";

export type ReadinessState = "Ready" | "Worth a look" | "Blocks sending" | "Not checked";

export type ReadinessRow = {
  id: string;
  title: string;
  state: ReadinessState;
  findings: readonly FindingView[];
  dismissals: readonly DismissalView[];
};

const tones: Record<ReadinessState, Tone> = {
  Ready: "ok",
  "Worth a look": "warn",
  "Blocks sending": "bad",
  "Not checked": "none",
};

const barClasses: Record<ReadinessState, string> = {
  Ready: "ok",
  "Worth a look": "warn",
  "Blocks sending": "bad",
  "Not checked": "c0",
};

/** The guide's five reasons for sending a referral back, each with what we know about it. */
export function ReadinessPanel(props: {
  rows: readonly ReadinessRow[];
  blocks: number;
  warnings: number;
  /** A reason that was not given: the finding it was for. */
  unreasoned: string | null;
}) {
  const share = 100 / props.rows.length;
  return (
    <div className="ready">
      <div className="ready-sum">
        <div>
          <h2 id="readiness">{readinessSentence(props.blocks, props.warnings)}</h2>
          <p>We check the five reasons why AWS sends referrals back.</p>
        </div>
        <svg className="ready-bar" height="8" aria-hidden="true">
          {props.rows.map((row, index) => (
            <rect
              key={row.id}
              className={barClasses[row.state]}
              x={`${index * share + 0.4}%`}
              width={`${share - 1.6}%`}
              height="8"
              rx="4"
            />
          ))}
        </svg>
      </div>
      <ol>
        {props.rows.map((row) => (
          <li key={row.id}>
            <h3>{row.title}</h3>
            <div className="fixes">
              {row.findings.map((finding) => (
                <FindingLine
                  key={`${finding.key}${finding.text}`}
                  finding={finding}
                  unreasoned={props.unreasoned === finding.key}
                />
              ))}
              {row.dismissals.map((dismissal) => (
                <DismissalLine key={dismissal.dismissalId} dismissal={dismissal} />
              ))}
            </div>
            <Chip tone={tones[row.state]}>{row.state}</Chip>
          </li>
        ))}
      </ol>
    </div>
  );
}

export function readinessSentence(blocks: number, warnings: number): string {
  if (blocks > 0) return `${blocks} ${blocks === 1 ? "thing blocks" : "things block"} sending`;
  if (warnings > 0) return `Nothing blocks sending, ${warnings} worth a look`;
  return "Nothing blocks sending";
}

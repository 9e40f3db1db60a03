import { Chip } from "@/components/ui/chip";
import { fills } from "@/components/ui/fills";
import { listHeading } from "@/components/ui/page";
import { DismissalLine, type DismissalView, FindingLine, type FindingView } from "./finding-line";

export type ReadinessState = "Ready" | "To review" | "Blocks sending" | "Not checked";

export type ReadinessRow = {
  id: string;
  title: string;
  state: ReadinessState;
  findings: readonly FindingView[];
  dismissals: readonly DismissalView[];
};

const tones: Record<ReadinessState, keyof typeof fills> = {
  Ready: "ok",
  "To review": "warn",
  "Blocks sending": "bad",
  "Not checked": "none",
};

const reason =
  "grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-t px-4 py-3.5 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_auto] print:break-inside-avoid";

/** The guide's five reasons for sending a referral back, each with what we know about it. */
export function ReadinessPanel(props: {
  rows: readonly ReadinessRow[];
  blocks: number;
  warnings: number;
  /** A missing reason: the finding it was for. */
  unreasoned: string | null;
}) {
  const share = 100 / props.rows.length;
  return (
    <div className="overflow-clip rounded-md border border-line-strong">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 bg-panel p-4 sm:grid-cols-[minmax(0,1fr)_14rem] print:border print:border-line print:bg-transparent">
        <div>
          <h2 id="readiness">{readinessSentence(props.blocks, props.warnings)}</h2>
          <p className="mt-0.5 text-md text-muted">
            We check the five most common reasons AWS returns referrals.
          </p>
        </div>
        <svg className="h-2 w-full max-w-56 self-center print:hidden" height="8" aria-hidden="true">
          {props.rows.map((row, index) => (
            <rect
              key={row.id}
              className={fills[tones[row.state]]}
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
          <li key={row.id} className={reason}>
            <h3 className={listHeading}>{row.title}</h3>
            <div className="grid gap-1 text-md text-muted">
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
            <Chip
              tone={tones[row.state]}
              className="justify-self-start sm:col-start-3 sm:row-start-1 sm:self-start"
            >
              {row.state}
            </Chip>
          </li>
        ))}
      </ol>
    </div>
  );
}

export function readinessSentence(blocks: number, warnings: number): string {
  if (blocks > 0) return `${blocks} ${blocks === 1 ? "thing blocks" : "things block"} sending`;
  if (warnings > 0)
    return `Ready to send. ${warnings} ${warnings === 1 ? "thing" : "things"} to review`;
  return "Ready to send";
}

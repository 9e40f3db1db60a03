import { Chip, type Tone } from "@/components/ui/chip";
import { Fold } from "@/components/ui/fold";
import { listHeading } from "@/components/ui/page";
import { DismissalLine, type DismissalView } from "./dismissal-line";

export type ReadinessState = "Ready" | "To review" | "Blocks sending" | "Not checked";

export type ReasonRow = {
  id: string;
  title: string;
  state: ReadinessState;
  /** What was looked at, where nothing was found. */
  notes: readonly string[];
  dismissals: readonly DismissalView[];
};

const tones: Record<ReadinessState, Tone> = {
  Ready: "ok",
  "To review": "warn",
  "Blocks sending": "bad",
  "Not checked": "none",
};

const reason =
  "grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-t py-2 sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_auto] print:break-inside-avoid";

/** The guide's five reasons for sending a referral back: open only where somebody dismissed a warning. */
export function Reasons({ rows }: { rows: readonly ReasonRow[] }) {
  return (
    <Fold
      weight="quiet"
      summary={<span>We checked the five most common reasons AWS returns referrals.</span>}
      open={rows.some(({ dismissals }) => dismissals.length > 0)}
    >
      <ol className="mt-1 border-line border-b">
        {rows.map((row) => (
          <li key={row.id} className={reason}>
            <h3 className={listHeading}>{row.title}</h3>
            <div className="grid gap-1 text-md text-muted">
              {row.notes.map((note) => (
                <span key={note}>{note}</span>
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
    </Fold>
  );
}

import { FactLine } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";
import { eventMeta, TimelineEvent } from "@/components/ui/timeline";
import { AnswerChange, type ShownChange } from "./answer-change";

export type ShownEntry = {
  version: number;
  at: string;
  who: string;
  title: string;
  /** What changed, page by page of the wizard. */
  pages: readonly { heading: string; changes: readonly ShownChange[] }[];
  /** Whether this version can be restored: not the current one, and not while AWS has the referral. */
  restorable: boolean;
};

/** Who changed what and when, newest first, each version with a button that restores it. */
export function HistoryList(props: {
  referralId: string;
  entries: readonly ShownEntry[];
  restore: (form: FormData) => Promise<void>;
}) {
  return (
    <ol>
      {props.entries.map((entry) => (
        <TimelineEvent key={entry.version} tone={entry.pages.length > 0 ? "info" : "none"}>
          <h2 className="text-lg">{entry.title}</h2>
          <p className={eventMeta}>
            <span>{`${entry.who}, `}</span>
            <LocalTime iso={entry.at} />
          </p>
          <ChangedPages {...entry} />
          {entry.restorable && (
            <form action={props.restore}>
              <input type="hidden" name="referralId" value={props.referralId} />
              <input type="hidden" name="version" value={entry.version} />
              <OnceButton kind="quiet" size="small" className="-ml-2">
                <span>Restore this version</span>
                <span className="sr-only">{` of ${entry.title}`}</span>
              </OnceButton>
            </form>
          )}
        </TimelineEvent>
      ))}
    </ol>
  );
}

/** Folded, but for a single change, which takes no more room than its fold. */
export function ChangedPages({ pages }: Pick<ShownEntry, "pages">) {
  const isOne = pages.length === 1 && pages[0]?.changes.length === 1;
  return pages.map(({ heading, changes }) => (
    <Fold key={heading} open={isOne} summary={<span>{summaryOf(heading, changes)}</span>}>
      <dl className="mb-2 border-line border-b">
        {changes.map((change) => (
          <FactLine key={change.field} name={change.label}>
            <AnswerChange {...change} />
          </FactLine>
        ))}
      </dl>
    </Fold>
  ));
}

/** Few answers are named, many are counted. */
function summaryOf(heading: string, changes: readonly ShownChange[]): string {
  const named = changes.map(({ label }) => label).join(", ");
  return `${heading}: ${changes.length > 2 ? `${changes.length} answers` : named}`;
}

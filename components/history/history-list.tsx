import { Lines } from "@/components/review/answer-list";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";
import { eventMeta, TimelineEvent } from "@/components/ui/timeline";

export type ShownEntry = {
  version: number;
  at: string;
  who: string;
  title: string;
  /** Answers in the words of the check page; "" where there was none. */
  changes: readonly { field: string; label: string; from: string; to: string }[];
  /** Whether this version can be restored: not the current one, and not while AWS has the referral. */
  restorable: boolean;
};

const columns = [{ name: "Question" }, { name: "From" }, { name: "To" }] as const;

/** Who changed what and when, newest first, each version with a button that restores it. */
export function HistoryList(props: {
  referralId: string;
  entries: readonly ShownEntry[];
  restore: (form: FormData) => Promise<void>;
}) {
  return (
    <ol>
      {props.entries.map((entry) => (
        <TimelineEvent key={entry.version} tone={entry.changes.length > 0 ? "info" : "none"}>
          <h2>{entry.title}</h2>
          <p className={eventMeta}>
            <span>{`${entry.who}, `}</span>
            <LocalTime iso={entry.at} />
          </p>
          {entry.changes.length > 0 && <Changes entry={entry} />}
          {entry.restorable && (
            <form action={props.restore} className="mt-2">
              <input type="hidden" name="referralId" value={props.referralId} />
              <input type="hidden" name="version" value={entry.version} />
              <OnceButton kind="quiet">
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

function Changes({ entry }: { entry: ShownEntry }) {
  return (
    <Table in="text" caption={`Changes: ${entry.title}`} columns={columns}>
      <TableGroup span={columns.length}>
        {entry.changes.map(({ field, label, from, to }) => (
          <TableRow key={field}>
            <RowHead>{label}</RowHead>
            <Cell label="From">
              <Answer text={from} />
            </Cell>
            <Cell label="To">
              <Answer text={to} />
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

function Answer({ text }: { text: string }) {
  return text === "" ? <span className="text-muted">Not provided</span> : <Lines text={text} />;
}

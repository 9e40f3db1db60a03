import { ChangedPages, type ShownEntry } from "@/components/history/history-list";
import { Lines } from "@/components/review/answer-list";
import { Fold } from "@/components/ui/fold";
import { LocalTime } from "@/components/ui/local-time";
import { listHeading } from "@/components/ui/page";
import { type EventTone, eventMeta, eventText, TimelineEvent } from "@/components/ui/timeline";
import { foldRuns } from "./fold-runs";

export type TimelineEntry = {
  at: string;
  who: string;
  title: string;
  tone: EventTone;
  /** Our explanation. */
  text: string | null;
  /** AWS's words as they are. */
  said?: string | null;
  /** Answers as they were and as they became. */
  pages?: ShownEntry["pages"];
  /** Days without a change before it, where that is long. */
  quietDays?: number;
};

/** What happened to a referral, newest first; in a long one, steps of routine are folded. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol>
      {foldRuns(entries).map((part) =>
        Array.isArray(part) ? (
          <TimelineEvent key={`${part[0]?.at} folded`}>
            <Fold summary={<span>{`${part.length} more steps`}</span>} weight="quiet">
              <ol className="mt-2">
                {part.map((entry) => (
                  <Entry key={`${entry.at} ${entry.title}`} entry={entry} />
                ))}
              </ol>
            </Fold>
          </TimelineEvent>
        ) : (
          <Entry key={`${part.at} ${part.title}`} entry={part} />
        ),
      )}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { at, who, title, tone, text, said = null, pages = [], quietDays } = entry;
  return (
    <TimelineEvent tone={tone}>
      <h3 className={listHeading}>{title}</h3>
      <p className={eventMeta}>
        <span>{`${who}, `}</span>
        <LocalTime iso={at} />
      </p>
      {said !== null && (
        <blockquote className="max-w-prose border-line-strong border-s-2 ps-3 text-md">
          <Lines text={`“${said}”`} />
        </blockquote>
      )}
      {text !== null && <p className={eventText}>{text}</p>}
      <ChangedPages pages={pages} />
      {quietDays !== undefined && (
        <p className={eventMeta}>{`No changes for ${quietDays} days before this.`}</p>
      )}
    </TimelineEvent>
  );
}

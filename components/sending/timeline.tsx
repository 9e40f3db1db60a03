import { LocalTime } from "@/components/ui/local-time";
import { listHeading } from "@/components/ui/page";
import { type EventTone, eventMeta, eventText, TimelineEvent } from "@/components/ui/timeline";

export type TimelineEntry = {
  at: string;
  who: string;
  title: string;
  tone: EventTone;
  /** Our explanation. */
  text: string | null;
};

/** What happened to a referral, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol>
      {entries.map((entry) => (
        <TimelineEvent key={`${entry.at} ${entry.title}`} tone={entry.tone}>
          <h3 className={listHeading}>{entry.title}</h3>
          <p className={eventMeta}>
            <span>{`${entry.who}, `}</span>
            <LocalTime iso={entry.at} />
          </p>
          {entry.text !== null && <p className={eventText}>{entry.text}</p>}
        </TimelineEvent>
      ))}
    </ol>
  );
}

import { Lines } from "@/components/review/answer-list";
import { LocalTime } from "@/components/ui/local-time";

export type TimelineEntry = {
  at: string;
  who: string;
  title: string;
  tone: "info" | "ok" | "warn" | null;
  /** Our explanation. */
  text: string | null;
  /** AWS's own words, quoted. */
  said: string | null;
};

/** What happened to a referral, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.title}`} data-tone={entry.tone ?? undefined}>
          <h3>{entry.title}</h3>
          <p className="meta">
            <span>{`${entry.who}, `}</span>
            <LocalTime iso={entry.at} />
          </p>
          {entry.text !== null && <p>{entry.text}</p>}
          {entry.said !== null && (
            <p className="said">
              <Lines text={`“${entry.said}”`} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

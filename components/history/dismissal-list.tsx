import { LocalTime } from "@/components/ui/local-time";
import { listHeading } from "@/components/ui/page";
import { eventMeta, eventText, TimelineEvent } from "@/components/ui/timeline";

export type ShownDismissal = {
  key: string;
  title: string;
  reason: string;
  who: string;
  dismissedAt: string;
  takenBackAt: string | null;
};

/** Warnings that were dismissed, with the reason; also those restored since. */
export function DismissalList({ dismissals }: { dismissals: readonly ShownDismissal[] }) {
  return (
    <ol>
      {dismissals.map((dismissal) => (
        <TimelineEvent key={dismissal.key} tone={dismissal.takenBackAt === null ? "info" : "none"}>
          <h3 className={listHeading}>{dismissal.title}</h3>
          <p className={eventMeta}>
            <span>{`${dismissal.who}, `}</span>
            <LocalTime iso={dismissal.dismissedAt} />
          </p>
          <p className={eventText}>{`Reason: “${dismissal.reason}”`}</p>
          {dismissal.takenBackAt !== null && (
            <p className={eventMeta}>
              <span>Restored</span> <LocalTime iso={dismissal.takenBackAt} />
            </p>
          )}
        </TimelineEvent>
      ))}
    </ol>
  );
}

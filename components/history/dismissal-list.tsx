import { LocalTime } from "@/components/ui/local-time";

export type ShownDismissal = {
  key: string;
  title: string;
  reason: string;
  who: string;
  dismissedAt: string;
  takenBackAt: string | null;
};

/** Warnings that were answered "This is right", with the reason given; also those taken back since. */
export function DismissalList({ dismissals }: { dismissals: readonly ShownDismissal[] }) {
  return (
    <ol className="timeline">
      {dismissals.map((dismissal) => (
        <li key={dismissal.key} data-tone={dismissal.takenBackAt === null ? "info" : undefined}>
          <h3>{dismissal.title}</h3>
          <p className="meta">
            <span>{`${dismissal.who}, `}</span>
            <LocalTime iso={dismissal.dismissedAt} />
          </p>
          <p>{`Reason: “${dismissal.reason}”`}</p>
          {dismissal.takenBackAt !== null && (
            <p className="meta">
              <span>Restored</span> <LocalTime iso={dismissal.takenBackAt} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

import { Icon } from "@/components/ui/icon";
import { NoteLine } from "@/components/ui/note";

export type StoppedAt = {
  /** Another page than the one that is open; null for this one. */
  place: { href: string; heading: string } | null;
  /** Answers that are needed to send and missing. */
  toGo: number;
};

/** For somebody who comes back to a draft. */
export function StoppedNote({ place, toGo }: StoppedAt) {
  if (place === null && toGo === 0) return null;
  const left = toGo > 0 ? ` ${toGo} ${toGo === 1 ? "answer" : "answers"} to go.` : "";
  return (
    <NoteLine className="mb-6">
      <Icon name="info" />
      {place ? (
        <span>
          <span>You stopped at</span> <a href={place.href}>{place.heading}</a>
          <span>{`.${left}`}</span>
        </span>
      ) : (
        <span>{`You stopped here.${left}`}</span>
      )}
    </NoteLine>
  );
}

import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";

/** Two tabs, or two people: what is sent must be what was read. */
export function ChangedNote() {
  return (
    <p className="note mb-4" data-tone="warn" role="alert">
      <Icon name="warning" />
      <span>
        Nothing was sent: the answers were changed elsewhere since you opened this page. It shows
        them as they are now. Read them once more, then send.
      </span>
    </p>
  );
}

/** On paper only: what was printed, and when. */
export function PrintFacts({ id }: { id: string }) {
  return (
    <dl className="facts print-only">
      <div>
        <dt>Printed</dt>
        <dd>
          <LocalTime iso={new Date().toISOString()} />
          <span>, referral </span>
          <span translate="no">{id}</span>
        </dd>
      </div>
    </dl>
  );
}

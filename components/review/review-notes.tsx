import { Fact } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { NoteLine } from "@/components/ui/note";

/** Two tabs, or two people: what is sent must be what was read. */
export function ChangedNote() {
  return (
    <NoteLine tone="warn" className="mb-4" role="alert">
      <Icon name="warning" />
      <span>
        Nothing was sent. The answers changed after you opened this page. Review them below, then
        send.
      </span>
    </NoteLine>
  );
}

/** On paper only: what was printed, and when. */
export function PrintFacts({ id }: { id: string }) {
  return (
    <dl className="hidden print:block">
      <Fact name="Printed">
        <LocalTime iso={new Date().toISOString()} />
        <span>, referral </span>
        <span translate="no">{id}</span>
      </Fact>
    </dl>
  );
}

import { button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { buttons } from "@/components/ui/page";

/** A draft nobody has written in is not in the list; here its author takes it up again, or drops it. */
export function UnwrittenNote(props: {
  referralId: string;
  /** When it was started, as in "2 hours ago". */
  started: string;
  discard: (form: FormData) => Promise<void>;
}) {
  return (
    <Note className="mb-4 print:hidden">
      <Icon name="info" />
      <form action={props.discard} className={buttons}>
        <span>{`You have an empty draft, started ${props.started}.`}</span>
        <a className={button("quiet")} href={`/referrals/${props.referralId}/customer`}>
          <span>Continue</span>
          <span className="sr-only"> the empty draft</span>
        </a>
        <input type="hidden" name="referralId" value={props.referralId} />
        <button className={button("quiet")} type="submit">
          <span>Discard</span>
          <span className="sr-only"> the empty draft</span>
        </button>
      </form>
    </Note>
  );
}

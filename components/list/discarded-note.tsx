import { button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { buttons } from "@/components/ui/page";

/** Discarding asks nothing beforehand because it can be taken back here. */
export function DiscardedNote(props: {
  referralId: string;
  restore: (form: FormData) => Promise<void>;
}) {
  return (
    <Note className="mb-4" role="status">
      <Icon name="info" />
      <form action={props.restore} className={buttons}>
        <span>The draft was discarded.</span>
        <input type="hidden" name="referralId" value={props.referralId} />
        <button className={button("quiet")} type="submit">
          <span>Undo</span>
          <span className="sr-only"> discarding the draft</span>
        </button>
      </form>
    </Note>
  );
}

import { Icon } from "@/components/ui/icon";

/** Discarding asks nothing beforehand because it can be taken back here. */
export function DiscardedNote(props: {
  referralId: string;
  restore: (form: FormData) => Promise<void>;
}) {
  return (
    <div className="note mb-4" role="status">
      <Icon name="info" />
      <form action={props.restore} className="btns">
        <span>The draft was discarded.</span>
        <input type="hidden" name="referralId" value={props.referralId} />
        <button className="btn btn-3" type="submit">
          <span>Undo</span>
          <span className="vh"> discarding the draft</span>
        </button>
      </form>
    </div>
  );
}

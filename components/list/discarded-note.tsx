import { button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { buttons } from "@/components/ui/page";

/** Discarding asks nothing beforehand because it can be taken back here. */
export function DiscardedNote(props: {
  referralIds: readonly string[];
  restore: (form: FormData) => Promise<void>;
}) {
  const { referralIds, restore } = props;
  const count = referralIds.length;
  return (
    <Note className="mb-4" role="status">
      <Icon name="info" />
      <form action={restore} className={buttons}>
        <span>{count === 1 ? "The draft was discarded." : `${count} drafts were discarded.`}</span>
        {referralIds.map((id) => (
          <input key={id} type="hidden" name="referralId" value={id} />
        ))}
        <button className={button("quiet")} type="submit">
          <span>Undo</span>
          <span className="sr-only">
            {count === 1 ? " discarding the draft" : " discarding the drafts"}
          </span>
        </button>
      </form>
    </Note>
  );
}

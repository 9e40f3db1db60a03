import { button } from "@/components/ui/button";

/** The form that the boxes of the rows belong to, wherever they stand. */
export const DISCARD_FORM = "discard-several";

/**
 * In view once a box is ticked, which the style sheet alone decides: the list around it has the
 * group "list".
 */
export function DiscardSeveral({ discard }: { discard: (form: FormData) => Promise<void> }) {
  return (
    <form
      id={DISCARD_FORM}
      action={discard}
      className="roomy:sticky bottom-0 z-10 hidden flex-wrap items-center gap-3 border-line border-t bg-surface px-4 py-2 group-has-[[name=referralId]:checked]/list:flex lg:px-6 print:hidden"
    >
      <button className={button("secondary", "small")} type="submit">
        Discard selected drafts
      </button>
      <button className={button("quiet", "small")} type="reset">
        Clear selection
      </button>
    </form>
  );
}

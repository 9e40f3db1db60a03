import { button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { errorBar, FieldError, hint } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { inputClasses } from "@/components/ui/input";
import { buttons } from "@/components/ui/page";

/** The page's one form for findings: their buttons and reasons stand in another form. */
export const DISMISSAL_FORM = "dismissal-form";

const REASON = "reason.";
const BETWEEN_KEYS = " ";

/** The name under which the reason for dismissing these findings is posted. */
export function reasonName(keys: readonly string[]): string {
  return REASON + keys.join(BETWEEN_KEYS);
}

/** The findings of a posted button's value, or of a reason's name; none of another name. */
export function keysOfValue(value: string): string[] {
  return value.split(BETWEEN_KEYS).filter((key) => key !== "");
}

export function keysOfReason(name: string): string[] {
  return name.startsWith(REASON) ? keysOfValue(name.slice(REASON.length)) : [];
}

/** A reason for keeping an answer as it is, folded away. `unreasoned` is the finding that got none. */
export function Dismiss(props: { keys: readonly string[]; unreasoned: string | null }) {
  const { keys } = props;
  const [first = ""] = keys;
  const unreasoned = props.unreasoned === first;
  const id = `reason-${first}`;
  return (
    <Fold className="print:hidden" summary={<span>Keep as is</span>} open={unreasoned}>
      <div className={classNames("mt-1", unreasoned && errorBar("gutter"))}>
        <label htmlFor={id}>Why keep it?</label>
        <p className={hint} id={`${id}-hint`}>
          Saved with the referral. We'll ask again if the answer changes
        </p>
        {unreasoned && <FieldError id={`${id}-error`}>Enter a reason to keep this</FieldError>}
        <textarea
          className={inputClasses("area")}
          id={id}
          name={reasonName(keys)}
          form={DISMISSAL_FORM}
          rows={2}
          autoComplete="off"
          aria-invalid={unreasoned || undefined}
          aria-describedby={unreasoned ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
        <div className={`mt-2 ${buttons}`}>
          <button
            className={button("secondary")}
            type="submit"
            form={DISMISSAL_FORM}
            name="finding"
            value={keys.join(BETWEEN_KEYS)}
          >
            Dismiss
          </button>
        </div>
      </div>
    </Fold>
  );
}

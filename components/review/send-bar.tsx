import { Choice } from "@/components/ui/choice";
import { FieldError } from "@/components/ui/field";
import { OnceButton } from "@/components/ui/once-button";
import { FINDINGS } from "./findings";

/** Where the page says what sending means. */
export const SEND_HINT = "submit-hint";

const bar =
  "z-2 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-y bg-tray px-gutter py-3 roomy:sticky roomy:top-0 xl:px-10 print:hidden";

/**
 * The tick that AWS's guide asks for beside the button that means it. No higher than the room that
 * the page leaves at its edges for what has the focus.
 */
export function SendBar(props: {
  /** What is left to do, such as "2 to fix"; null where nothing is. */
  todo: string | null;
  ticked: boolean;
  error: string | null;
}) {
  const { todo, ticked, error } = props;
  return (
    <div className={bar}>
      <div>
        <Choice
          type="checkbox"
          id="submit"
          name="submit"
          value="Yes"
          defaultChecked={ticked}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? SEND_HINT : `${SEND_HINT} submit-error`}
          label="Submit to AWS (ACE)"
        />
      </div>
      <OnceButton shortcut="send">Send to AWS</OnceButton>
      {todo !== null && (
        <a className="inline-block py-1.25 font-medium text-md" href={`#${FINDINGS}`}>
          {todo}
        </a>
      )}
      {error !== null && (
        <div className="min-w-48 flex-1">
          <FieldError id="submit-error">{error}</FieldError>
        </div>
      )}
    </div>
  );
}

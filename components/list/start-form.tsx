import type { ButtonKind } from "@/components/ui/button";
import { OnceButton } from "@/components/ui/once-button";

/** A draft is made by a press, never by a visit; the attempt's id makes two presses one draft. */
export function StartForm(props: {
  start: (form: FormData) => Promise<void>;
  attemptId: string;
  label: string;
  kind?: ButtonKind;
  /** Classes for the place of the form, and of its button. */
  className?: string;
  buttonClass?: string;
}) {
  return (
    <form action={props.start} className={props.className}>
      <input type="hidden" name="attemptId" value={props.attemptId} />
      <OnceButton kind={props.kind} className={props.buttonClass}>
        {props.label}
      </OnceButton>
    </form>
  );
}

import { OnceButton } from "@/components/ui/once-button";

/** A draft is made by a press, never by a visit; the attempt's id makes two presses one draft. */
export function StartForm(props: {
  start: (form: FormData) => Promise<void>;
  attemptId: string;
  label: string;
  second?: boolean;
}) {
  return (
    <form action={props.start}>
      <input type="hidden" name="attemptId" value={props.attemptId} />
      <OnceButton className={props.second ? "btn btn-2" : "btn"}>{props.label}</OnceButton>
    </form>
  );
}

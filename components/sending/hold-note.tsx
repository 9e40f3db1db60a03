import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { OnceButton } from "@/components/ui/once-button";

/** Why nothing is sent at all: AWS doesn't accept the installation's credentials. */
export function HoldNote(props: {
  since: string;
  title: string;
  text: string;
  code: string;
  tryNow: (form: FormData) => Promise<void>;
}) {
  return (
    <section className="note mb-4" data-tone="warn" aria-labelledby="hold">
      <Icon name="warning" />
      <h2 className="h-sm" id="hold">
        {props.title}
      </h2>
      <p>{props.text}</p>
      <p className="small muted">
        <span>Everything waits since</span> <LocalTime iso={props.since} />
        <span>. AWS’s code:</span> <code translate="no">{props.code}</code>
      </p>
      <form action={props.tryNow} className="btns mt-2">
        <OnceButton className="btn btn-2">Try now</OnceButton>
      </form>
    </section>
  );
}

import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { noteClasses } from "@/components/ui/note";
import { OnceButton } from "@/components/ui/once-button";
import { buttons, smallHeading } from "@/components/ui/page";

/** Why nothing is sent at all: AWS doesn't accept the installation's credentials. */
export function HoldNote(props: {
  since: string;
  title: string;
  text: string;
  code: string;
  tryNow: (form: FormData) => Promise<void>;
}) {
  return (
    <section className={noteClasses("warn", "mb-4")} aria-labelledby="hold">
      <Icon name="warning" />
      <h2 className={smallHeading} id="hold">
        {props.title}
      </h2>
      <p>{props.text}</p>
      <p className="text-md text-muted">
        <span>Sending has been on hold since</span> <LocalTime iso={props.since} />
        <span>. AWS's code:</span> <code translate="no">{props.code}</code>
      </p>
      <form action={props.tryNow} className={classNames(buttons, "mt-2")}>
        <OnceButton kind="secondary">Try now</OnceButton>
      </form>
    </section>
  );
}

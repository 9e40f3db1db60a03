import { Icon } from "@/components/ui/icon";
import { noteClasses } from "@/components/ui/note";
import { OnceButton } from "@/components/ui/once-button";
import { buttons, smallHeading } from "@/components/ui/page";

type Action = (form: FormData) => Promise<void>;

/** Why a sending is not getting on, in our words with AWS's code, and what a person can do. */
export function FailureNote(props: {
  referralId: string;
  tone: "warn" | "bad";
  title: string;
  text: string;
  code: string;
  message: string;
  requestId: string | null;
  tryNow: Action | null;
  stop: Action | null;
}) {
  return (
    <section className={noteClasses("warn", "mb-6")} aria-labelledby="failure">
      <Icon name={props.tone === "bad" ? "stop" : "warning"} />
      <h2 className={smallHeading} id="failure">
        {props.title}
      </h2>
      <p>{props.text}</p>
      <p className="text-md text-muted">
        <span>AWS's code:</span> <code translate="no">{props.code}</code>
        <span>{props.message !== "" && `, “${props.message}”`}</span>
        <span>{props.requestId !== null && `, request ${props.requestId}`}</span>
      </p>
      {(props.tryNow || props.stop) && (
        <div className={`mt-2 ${buttons}`}>
          {props.tryNow && (
            <Press action={props.tryNow} referralId={props.referralId} label="Try now" />
          )}
          {props.stop && <Press action={props.stop} referralId={props.referralId} label="Stop" />}
        </div>
      )}
    </section>
  );
}

function Press({
  action,
  referralId,
  label,
}: {
  action: Action;
  referralId: string;
  label: string;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="referralId" value={referralId} />
      <OnceButton kind="secondary">{label}</OnceButton>
    </form>
  );
}

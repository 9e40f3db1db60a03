import { button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { Fold } from "@/components/ui/fold";
import { Icon } from "@/components/ui/icon";
import { type NoteTone, noteClasses } from "@/components/ui/note";
import { OnceButton } from "@/components/ui/once-button";
import { bullets, buttons } from "@/components/ui/page";
import { OwnerHelp } from "./owner-help";

type Action = (form: FormData) => Promise<void>;

export type FailureView = {
  title: string;
  text: string;
  /** What AWS dislikes, in our words; `href` leads to the question. */
  problems: readonly { text: string; href: string | null }[];
  /** Where the first of them is put right, in the words of a button. */
  fix: { href: string; words: string } | null;
  /** Who was refused as owner, and whom AWS took before. */
  owner: { name: string; accepted: readonly string[] } | null;
  /** AWS's own words and codes, a line each. */
  said: readonly string[];
  /** Nothing of ours says what is wrong, so that AWS's words are shown at once. */
  onlyAwsKnows: boolean;
};

/** Why a sending is not getting on: what happened, what puts it right, and AWS's own words. */
export function FailureBox(props: {
  referralId: string;
  failure: FailureView;
  /** "bad": it waits for a person; "warn": it goes on by itself. */
  tone: Extract<NoteTone, "warn" | "bad">;
  tryNow: Action | null;
  stop: Action | null;
}) {
  const { referralId, failure, tone, tryNow, stop } = props;
  const { title, text, problems, fix, owner, said, onlyAwsKnows } = failure;
  const again = owner === null ? "Try now" : `Try again with ${owner.name}`;
  return (
    <section className={noteClasses(tone, "mb-6")} aria-labelledby="failure" data-failure>
      <Icon name={tone === "bad" ? "stop" : "warning"} />
      <div role={tone === "bad" ? "alert" : undefined}>
        <h2 className="text-lg" id="failure">
          {title}
        </h2>
        <p className="mt-1">{text}</p>
        <Problems problems={problems} />
      </div>
      {owner !== null && <OwnerHelp {...owner} again={tryNow && again} />}
      {(fix ?? tryNow ?? stop) !== null && (
        <div className={classNames(buttons, "mt-2")}>
          {fix && (
            <a className={button()} href={fix.href}>
              {fix.words}
            </a>
          )}
          {tryNow && <Press action={tryNow} referralId={referralId} label={again} />}
          {stop && <Press action={stop} referralId={referralId} label="Stop" />}
        </div>
      )}
      <Fold weight="quiet" summary={<span>Details from AWS</span>} open={onlyAwsKnows}>
        <ul className="grid gap-0.5 text-md text-muted" translate="no">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div className="-ml-2">
          <CopyButton text={[title, ...said].join("\n")} what="the details" />
        </div>
      </Fold>
    </section>
  );
}

/** One problem has the button below it; of several each leads to its own question. */
function Problems({ problems }: Pick<FailureView, "problems">) {
  if (problems.length === 0) return null;
  return (
    <ul className={classNames("mt-2", bullets)}>
      {problems.map(({ text, href }) => (
        <li key={`${text}${href}`} className="font-semibold">
          {href === null || problems.length === 1 ? <span>{text}</span> : <a href={href}>{text}</a>}
        </li>
      ))}
    </ul>
  );
}

function Press(props: { action: Action; referralId: string; label: string }) {
  return (
    <form action={props.action}>
      <input type="hidden" name="referralId" value={props.referralId} />
      <OnceButton kind="secondary">{props.label}</OnceButton>
    </form>
  );
}

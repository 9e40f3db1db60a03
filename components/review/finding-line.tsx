import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";

export type FindingView = {
  key: string;
  text: string;
  href: string | null;
  link: string;
  /** Words of the answer that made us look, unless the text has them already. */
  matched: readonly string[];
  /** Only a warning can be dismissed, and only while the answers may be changed. */
  canDismiss: boolean;
  duplicate: { href: string; name: string } | null;
  /** The field whose web page code one press takes out; null where there is none. */
  codeIn: string | null;
  /** A name to take with one press. */
  suggestion: string | null;
};

export type DismissalView = {
  dismissalId: string;
  text: string;
  reason: string;
  who: string;
  dismissedAt: string;
  canTakeBack: boolean;
};

/** The page's one form for dismissals: buttons and reasons stand in the panel, which lies in another form. */
export const DISMISSAL_FORM = "dismissal-form";

/** The name under which the reason for dismissing a finding is posted. */
export function reasonName(key: string): string {
  return `reason.${key}`;
}

export function FindingLine({
  finding,
  unreasoned,
}: {
  finding: FindingView;
  unreasoned: boolean;
}) {
  const { text, href, link, matched, duplicate, suggestion } = finding;
  if (href === null) return <span>{text}</span>;
  // A finding whose link says it all needs no sentence in front of it.
  return (
    <div id={`finding-${finding.key}`}>
      {text !== link && <span>{text}</span>}{" "}
      {matched.length > 0 && (
        <span>{`Words we noticed: ${matched.map((word) => `“${word}”`).join(", ")}.`}</span>
      )}{" "}
      <span className={text === link ? undefined : "no-print"}>
        <a href={href}>{link}</a>
      </span>
      {duplicate && (
        <span className="no-print">
          {" "}
          <a href={duplicate.href}>
            <span>Open it</span>
            <span className="vh">{`: ${duplicate.name}`}</span>
          </a>
        </span>
      )}
      {suggestion !== null && (
        <div className="no-print mt-1">
          <button
            className="btn btn-3"
            type="submit"
            form={DISMISSAL_FORM}
            name="useName"
            value="Yes"
          >
            {`Use “${suggestion}”`}
          </button>
        </div>
      )}
      {finding.codeIn !== null && (
        <div className="no-print mt-1">
          <button
            className="btn btn-3"
            type="submit"
            form={DISMISSAL_FORM}
            name="takeOutCode"
            value={finding.codeIn}
          >
            Take the code out
          </button>
        </div>
      )}
      {finding.canDismiss && <Dismiss findingKey={finding.key} unreasoned={unreasoned} />}
    </div>
  );
}

function Dismiss({ findingKey, unreasoned }: { findingKey: string; unreasoned: boolean }) {
  const id = `reason-${findingKey}`;
  return (
    <details className="fold no-print" open={unreasoned}>
      <summary>
        <Icon name="chevron" />
        <span>This is right</span>
      </summary>
      <div className={unreasoned ? "field bad mt-1" : "field mt-1"}>
        <label htmlFor={id}>Why it is right</label>
        <p className="hint" id={`${id}-hint`}>
          Kept with the referral. We ask again when the answer changes
        </p>
        {unreasoned && (
          <p className="error" id={`${id}-error`}>
            <Icon name="stop" />
            <span>Say in a few words why it is right</span>
          </p>
        )}
        <textarea
          className="input"
          id={id}
          name={reasonName(findingKey)}
          form={DISMISSAL_FORM}
          rows={2}
          autoComplete="off"
          aria-invalid={unreasoned || undefined}
          aria-describedby={unreasoned ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
        <div className="btns mt-2">
          <button
            className="btn btn-2"
            type="submit"
            form={DISMISSAL_FORM}
            name="finding"
            value={findingKey}
          >
            Dismiss
          </button>
        </div>
      </div>
    </details>
  );
}

export function DismissalLine({ dismissal }: { dismissal: DismissalView }) {
  return (
    <div>
      <span>{`Dismissed by ${dismissal.who}, `}</span>
      <LocalTime iso={dismissal.dismissedAt} />
      <span>{`: ${dismissal.text} Reason: “${dismissal.reason}”`}</span>{" "}
      {dismissal.canTakeBack && (
        <button
          className="btn btn-3 no-print"
          type="submit"
          form={DISMISSAL_FORM}
          name="takeBack"
          value={dismissal.dismissalId}
        >
          <span>Restore</span>
          <span className="vh">{`: ${dismissal.text}`}</span>
        </button>
      )}
    </div>
  );
}

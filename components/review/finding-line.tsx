import { button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { errorBar, FieldError, hint } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { inputClasses } from "@/components/ui/input";
import { LocalTime } from "@/components/ui/local-time";
import { buttons } from "@/components/ui/page";

export type FindingView = {
  key: string;
  text: string;
  href: string | null;
  link: string;
  /** Words of the answer that made us look, unless the text has them already. */
  matched: readonly string[];
  /** Whether those words make the answer vague; else they are only what was noticed. */
  isVague: boolean;
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

const fixLink = "inline-block py-1.25 font-medium";

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
  const { text, href, link, matched, isVague, duplicate, suggestion } = finding;
  if (href === null) return <span>{text}</span>;
  // A finding whose link says it all needs no sentence in front of it.
  return (
    <div id={`finding-${finding.key}`}>
      {text !== link && <span>{text}</span>}{" "}
      {matched.length > 0 && (
        <span>{`${isVague ? "Vague wording" : "We noticed"}: ${matched.map((word) => `“${word}”`).join(", ")}.`}</span>
      )}{" "}
      <span className={text === link ? undefined : "print:hidden"}>
        <a className={fixLink} href={href}>
          {link}
        </a>
      </span>
      {duplicate && (
        <span className="print:hidden">
          {" "}
          <a className={fixLink} href={duplicate.href}>
            <span>Open</span>
            <span className="sr-only">{`: ${duplicate.name}`}</span>
          </a>
        </span>
      )}
      {suggestion !== null && (
        <div className="mt-1 print:hidden">
          <button
            className={button("quiet")}
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
        <div className="mt-1 print:hidden">
          <button
            className={button("quiet")}
            type="submit"
            form={DISMISSAL_FORM}
            name="takeOutCode"
            value={finding.codeIn}
          >
            Remove the code
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
          name={reasonName(findingKey)}
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
            value={findingKey}
          >
            Dismiss
          </button>
        </div>
      </div>
    </Fold>
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
          className={button("quiet", "normal", "print:hidden")}
          type="submit"
          form={DISMISSAL_FORM}
          name="takeBack"
          value={dismissal.dismissalId}
        >
          <span>Restore</span>
          <span className="sr-only">{`: ${dismissal.text}`}</span>
        </button>
      )}
    </div>
  );
}

import { button } from "@/components/ui/button";
import { Chip, type Tone } from "@/components/ui/chip";
import { Fold } from "@/components/ui/fold";
import type { FieldId } from "@/lib/referral/fields/fields";
import { DISMISSAL_FORM, Dismiss } from "./dismiss";

export type FindingView = {
  /** The findings that are told in this line: more than one only for duplicates. */
  keys: readonly string[];
  severity: "blocks" | "refused" | "warns";
  field: FieldId | null;
  label: string;
  text: string;
  href: string | null;
  /** What to do there, in words that a warning has of its own. */
  action: string;
  /** Words of the answer that made us look, unless the text has them already. */
  matched: readonly string[];
  /** Whether those words make the answer vague; else they are only what was noticed. */
  isVague: boolean;
  duplicates: readonly { href: string; name: string }[];
  /** The field whose web page code one press takes out; null where there is none. */
  codeIn: string | null;
  /** A name to take with one press. */
  suggestion: string | null;
  /** AWS's own words, where it refused the answer. */
  said: string | null;
};

const severities: Record<FindingView["severity"], { words: string; tone: Tone }> = {
  blocks: { words: "Blocks sending", tone: "bad" },
  refused: { words: "Not accepted by AWS", tone: "bad" },
  warns: { words: "To review", tone: "warn" },
};

const line =
  "grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-t py-2 sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_minmax(2rem,9rem)] print:break-inside-avoid";
const actionLink = "inline-block min-h-6 min-w-6 font-medium text-md";

/** Which answer, what is wrong with it, and what can be done about it. */
export function FindingLine(props: { finding: FindingView; unreasoned: string | null }) {
  const { keys, severity, label, text, href, action, duplicates, said } = props.finding;
  const { words, tone } = severities[severity];
  return (
    <li id={`finding-${keys[0]}`} className={line}>
      <div className="grid content-start justify-items-start gap-1">
        <b className="text-md">{label}</b>
        <Chip tone={tone} wraps>
          {words}
        </Chip>
      </div>
      <div className="text-md">
        <span>{text}</span> <Noticed {...props.finding} />
        {duplicates.map((duplicate) => (
          <span key={duplicate.href} className="mr-3 print:hidden">
            <a className={actionLink} href={duplicate.href}>
              <span>Open</span>
              <span className="sr-only">{`: ${duplicate.name}`}</span>
            </a>
          </span>
        ))}
        <Remedy {...props.finding} />
        {said !== null && (
          // Where no question is to blame they are all there is to go by.
          <Fold weight="quiet" summary={<span>Details from AWS</span>} open={href === null}>
            <span className="text-muted" translate="no">
              {said}
            </span>
          </Fold>
        )}
        {severity === "warns" && <Dismiss keys={keys} unreasoned={props.unreasoned} />}
      </div>
      {href !== null && (
        <div className="sm:text-end print:hidden">
          <a className={actionLink} href={href}>
            <span>{action}</span>
            {severity !== "warns" && <span className="sr-only">{` ${label}`}</span>}
          </a>
        </div>
      )}
    </li>
  );
}

export type Prefilled = { label: string; href: string };

/** Answers that nobody typed and nobody has saved since: named, so that none goes out unread. */
export function PrefilledLine({ answers }: { answers: readonly Prefilled[] }) {
  return (
    <li className="border-line border-t py-2 text-md">
      <b>Prefilled, not confirmed yet:</b>{" "}
      {answers.map(({ label, href }) => (
        <span key={href} className="mr-3">
          <a className={actionLink} href={href}>
            <span className="sr-only">Confirm </span>
            <span>{label}</span>
          </a>
        </span>
      ))}
    </li>
  );
}

function Noticed({ matched, isVague }: FindingView) {
  if (matched.length === 0) return null;
  const words = matched.map((word) => `“${word}”`).join(", ");
  return <span>{`${isVague ? "Vague wording" : "We noticed"}: ${words}. `}</span>;
}

/** What one press settles. */
function Remedy({ suggestion, codeIn }: FindingView) {
  const taken =
    suggestion !== null
      ? { name: "useName", value: "Yes", words: `Use “${suggestion}”` }
      : codeIn !== null
        ? { name: "takeOutCode", value: codeIn, words: "Remove the code" }
        : null;
  if (taken === null) return null;
  const { name, value, words } = taken;
  return (
    <div className="print:hidden">
      <button
        className={button("quiet", "small", "-ml-2")}
        type="submit"
        form={DISMISSAL_FORM}
        name={name}
        value={value}
      >
        {words}
      </button>
    </div>
  );
}

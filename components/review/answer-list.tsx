import { Fragment } from "react";
import { classNames } from "@/components/ui/class-names";
import { Fold } from "@/components/ui/fold";
import { listHeading } from "@/components/ui/page";
import { ContactDetail } from "./print-options";

/** One answer as it is read before sending; blank ones hold "". */
export type AnswerRow = {
  field: string;
  label: string;
  shown: string;
  /** What stands on paper in its place; null for the answer itself. */
  masked: string | null;
  changeHref: string | null;
};

export type AnswerSection = {
  slug: string;
  heading: string;
  /** The section's first question; null once the answers are locked. */
  changeHref: string | null;
  rows: readonly AnswerRow[];
  /** Optional questions without an answer. */
  blanks: readonly AnswerRow[];
};

const section = "break-inside-avoid border-line border-t py-2";
const noneBeside = "lg:grid lg:grid-cols-[minmax(0,12.5rem)_minmax(0,1fr)] lg:gap-x-4";
const columns = "lg:columns-2 lg:gap-x-8 print:columns-1";
const sectionHead = "flex items-baseline justify-between gap-x-4";
const row =
  "grid grid-cols-[minmax(0,1fr)] gap-x-4 py-0.5 text-md sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)] lg:grid-cols-[minmax(0,12.5rem)_minmax(0,1fr)] lg:py-0 print:break-inside-avoid print:grid-cols-[6cm_minmax(0,1fr)]";
const questionLink =
  "inline-block min-h-6 text-muted no-underline hover:text-primary hover:underline hover:decoration-1";
const inOneLine = "flex flex-wrap gap-x-5 text-md";
const editLink = "inline-block min-h-6 flex-none font-medium text-md print:hidden";

/**
 * The answers as AWS reads them: the first section from edge to edge, for its texts are long, the
 * others in two columns where there is room. What was left blank comes last, in one place.
 */
export function AnswerSections({ sections }: { sections: readonly AnswerSection[] }) {
  const [first, ...others] = sections.filter(({ rows }) => rows.length > 0);
  return (
    <>
      {first && <Section {...first} />}
      <div className={columns}>
        {others.map((each) => (
          <Section key={each.slug} {...each} />
        ))}
      </div>
      <NotProvided sections={sections} />
    </>
  );
}

function Section({ slug, heading, changeHref, rows }: AnswerSection) {
  return (
    <section className={section} aria-labelledby={`answers-${slug}`}>
      <div className={sectionHead}>
        <h3 id={`answers-${slug}`} className={listHeading}>
          {heading}
        </h3>
        {changeHref !== null && <EditLink href={changeHref} what={heading} />}
      </div>
      <dl>
        {rows.map((answer) => (
          <Answer key={answer.field} {...answer} />
        ))}
      </dl>
    </section>
  );
}

function Answer({ field, label, shown, masked, changeHref }: AnswerRow) {
  return (
    <div className={row} id={`row-${field}`} tabIndex={-1}>
      <dt className="text-muted">
        <Question label={label} href={changeHref} />
      </dt>
      <dd className="max-w-prose">
        {shown === "" ? (
          <span className="text-muted">Not provided</span>
        ) : (
          <span translate="no">
            {masked === null ? (
              <Lines text={shown} />
            ) : (
              <ContactDetail shown={shown} masked={masked} />
            )}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The question itself leads to where it is answered. */
function Question({ label, href }: { label: string; href: string | null }) {
  if (href === null) return <span>{label}</span>;
  return (
    <a className={questionLink} href={href}>
      <span className="sr-only print:hidden">Edit </span>
      <span>{label}</span>
    </a>
  );
}

function EditLink({ href, what }: { href: string; what: string }) {
  return (
    <a className={editLink} href={href}>
      <span>Edit</span>
      <span className="sr-only">{` ${what}`}</span>
    </a>
  );
}

/** Sections without an answer in one line, and every optional question without one folded below. */
function NotProvided({ sections }: { sections: readonly AnswerSection[] }) {
  const empty = sections.filter(({ rows }) => rows.length === 0);
  const blanks = sections.flatMap((each) => each.blanks);
  if (blanks.length === 0) return null;
  return (
    <section className={classNames(section, noneBeside)} aria-labelledby="answers-none">
      <h3 id="answers-none" className={listHeading}>
        Not provided
      </h3>
      <div className="flex flex-wrap items-start gap-x-5">
        {empty.length > 0 && (
          <ul className={inOneLine}>
            {empty.map(({ slug, heading, changeHref }) => (
              <li key={slug}>
                <Question label={heading} href={changeHref} />
              </li>
            ))}
          </ul>
        )}
        <Fold
          weight="quiet"
          className="open:basis-full"
          summary={<span className="print:hidden">{blanksSentence(blanks.length)}</span>}
        >
          <ul className={inOneLine}>
            {blanks.map(({ field, label, changeHref }) => (
              <li key={field} id={`row-${field}`} tabIndex={-1}>
                <Question label={label} href={changeHref} />
              </li>
            ))}
          </ul>
        </Fold>
      </div>
    </section>
  );
}

/** Line breaks were typed on purpose: they stay. */
export function Lines({ text }: { text: string }) {
  let offset = 0;
  return text.split("\n").map((line) => {
    const key = offset;
    offset += line.length + 1;
    return (
      <Fragment key={key}>
        {key > 0 && <br />}
        <span>{line}</span>
      </Fragment>
    );
  });
}

function blanksSentence(count: number): string {
  return count === 1 ? "Show 1 unanswered question" : `Show ${count} unanswered questions`;
}

import { Fragment } from "react";
import { tightSection } from "@/components/ui/card";
import { AnswerLine } from "@/components/ui/facts";
import { Fold } from "@/components/ui/fold";

/** One answer as it is read before sending; blank ones hold "". */
export type AnswerRow = { field: string; label: string; shown: string; changeHref: string | null };

export type AnswerSection = {
  slug: string;
  heading: string;
  rows: readonly AnswerRow[];
  /** Optional questions without an answer, folded away. */
  blanks: readonly AnswerRow[];
};

export function AnswerSections(props: { heading: 2 | 3; sections: readonly AnswerSection[] }) {
  const Heading = props.heading === 2 ? "h2" : "h3";
  return props.sections.map((section) => (
    <section
      key={section.slug}
      className={tightSection}
      aria-labelledby={`answers-${section.slug}`}
    >
      <div className="mb-2">
        <Heading id={`answers-${section.slug}`}>{section.heading}</Heading>
      </div>
      {section.rows.length > 0 && <Answers rows={section.rows} />}
      {section.blanks.length > 0 && (
        <Fold
          summary={
            <>
              <span>{blanksSentence(section.blanks.length)}</span>
              <span className="sr-only">{`: ${section.heading}`}</span>
            </>
          }
        >
          <Answers rows={section.blanks} />
        </Fold>
      )}
    </section>
  ));
}

function Answers({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <dl>
      {rows.map((row) => (
        <AnswerLine
          key={row.field}
          id={`row-${row.field}`}
          tabIndex={-1}
          question={row.label}
          action={row.changeHref === null ? undefined : <EditLink {...row} href={row.changeHref} />}
        >
          {row.shown === "" ? (
            <span className="text-muted">Not provided</span>
          ) : (
            <span translate="no">
              <Lines text={row.shown} />
            </span>
          )}
        </AnswerLine>
      ))}
    </dl>
  );
}

function EditLink({ href, label }: { href: string; label: string }) {
  return (
    <a
      className="inline-block py-1.25 font-medium no-underline hover:underline hover:decoration-auto"
      href={href}
    >
      <span>Edit</span>
      <span className="sr-only">{` ${label}`}</span>
    </a>
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

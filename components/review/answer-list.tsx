import { Fragment } from "react";
import { Icon } from "@/components/ui/icon";

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
    <section key={section.slug} className="tight" aria-labelledby={`answers-${section.slug}`}>
      <div className="answers-head">
        <Heading id={`answers-${section.slug}`}>{section.heading}</Heading>
      </div>
      {section.rows.length > 0 && <Answers rows={section.rows} />}
      {section.blanks.length > 0 && (
        <details className="fold">
          <summary>
            <Icon name="chevron" />
            <span>{blanksSentence(section.blanks.length)}</span>
            <span className="vh">{`: ${section.heading}`}</span>
          </summary>
          <Answers rows={section.blanks} />
        </details>
      )}
    </section>
  ));
}

function Answers({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <dl className="answers">
      {rows.map((row) => (
        <div key={row.field} id={`row-${row.field}`} tabIndex={-1}>
          <dt>{row.label}</dt>
          <dd className="val">
            {row.shown === "" ? (
              <span className="muted">Not given</span>
            ) : (
              <span translate="no">
                <Lines text={row.shown} />
              </span>
            )}
          </dd>
          {row.changeHref !== null && (
            <dd className="act">
              <a href={row.changeHref}>
                <span>Change</span>
                <span className="vh">{` ${row.label}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
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
  return count === 1 ? "Show 1 answer not given" : `Show ${count} answers not given`;
}

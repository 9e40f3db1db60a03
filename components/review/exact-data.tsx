import { button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { Fold } from "@/components/ui/fold";
import { bullets, buttons, Lead, listHeading } from "@/components/ui/page";
import { ChangedTable, type ExactRow, ValueTable } from "./exact-tables";
import { exactOnPaper } from "./print-options";

const json = "mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-4 text-sm leading-[1.6]";

type NotSentRow = { label: string; why: string };

/**
 * What goes over the wire: made from the very bodies that are sent, so it cannot differ from them.
 * First what is not as it was typed; off paper unless it is asked for.
 */
export function ExactData(props: {
  sent: boolean;
  rows: readonly ExactRow[];
  notSent: readonly NotSentRow[];
  json: string;
  downloadHref: string;
}) {
  const { sent, rows } = props;
  const changed = rows.filter(({ typed }) => typed !== null);
  return (
    <section
      className={classNames("border-line border-t pt-2", exactOnPaper)}
      aria-labelledby="exact-data"
    >
      <Fold
        summary={
          <h2 id="exact-data" className={listHeading}>
            Exact data for AWS
          </h2>
        }
      >
        <Lead className="mb-4">
          {sent ? "The exact values we sent." : "The exact values we'll send."}
        </Lead>
        {changed.length > 0 && (
          <>
            <h3 className="mb-2">Different from what you entered</h3>
            <ChangedTable sent={sent} rows={changed} />
          </>
        )}
        <NotSent sent={sent} rows={props.notSent} />
        <h3 className="mt-6 mb-2">All values</h3>
        <ValueTable sent={sent} rows={rows} />
        <h3 className="mt-6 print:hidden">JSON</h3>
        <Json
          text={props.json}
          label={sent ? "JSON that AWS received" : "JSON that AWS will receive"}
        />
        <div className={classNames("-ml-2", buttons)}>
          <CopyButton text={props.json} what="the JSON" />
          <a className={button("quiet")} href={props.downloadHref} download>
            <span>Download</span>
            <span className="sr-only"> the JSON</span>
          </a>
        </div>
      </Fold>
    </section>
  );
}

function Json({ text, label }: { text: string; label: string }) {
  return (
    <div className="print:hidden" translate="no">
      {/* biome-ignore lint/a11y/useSemanticElements: a section would lose the line breaks */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls inside itself, so the keyboard has to reach it */}
      <pre className={json} tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </div>
  );
}

function NotSent({ sent, rows }: { sent: boolean; rows: readonly NotSentRow[] }) {
  if (rows.length === 0) {
    const words = sent ? "We sent all your answers." : "We'll send all your answers.";
    return <p className="mt-4 text-md text-muted">{words}</p>;
  }
  return (
    <>
      <h3 className="mt-4" id="not-sent">
        Not sent
      </h3>
      <ul className={`mt-1 ${bullets} text-md text-muted`}>
        {rows.map((row) => (
          <li key={row.label}>
            <b>{`${row.label}:`}</b> <span>{row.why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

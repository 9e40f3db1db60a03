import { Fragment } from "react";
import { Lines } from "@/components/review/answer-list";
import { sheetSection } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { bullets, Lead } from "@/components/ui/page";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";

const columns = [{ name: "Answer" }, { name: "AWS name" }, { name: "Value sent" }] as const;

const json = "mt-2 overflow-x-auto rounded-md bg-sunken p-4 text-sm leading-[1.6]";

type NotSentRow = { label: string; why: string };

/** What goes over the wire: made from the very bodies that are sent, so it cannot differ from them. */
export function Preview(props: {
  sent: boolean;
  rows: readonly { label: string; awsName: string; value: string }[];
  notSent: readonly NotSentRow[];
  json: string;
}) {
  return (
    <section className={sheetSection} aria-labelledby="preview">
      <h2 id="preview">{props.sent ? "What AWS received" : "What AWS will receive"}</h2>
      <Lead className="mb-4">
        {props.sent ? "The exact values we sent." : "The exact values we'll send."}
      </Lead>
      <Table
        in="sheet"
        caption="Each answer, its name at AWS, and the value sent"
        columns={columns}
      >
        <TableGroup span={columns.length}>
          {props.rows.map((row) => (
            <TableRow key={`${row.awsName} ${row.value}`}>
              <RowHead>{row.label}</RowHead>
              <Cell label="AWS name">
                <code translate="no">
                  <Breakable name={row.awsName} />
                </code>
              </Cell>
              <Cell label="Value sent">
                <code translate="no">
                  <Lines text={row.value} />
                </code>
              </Cell>
            </TableRow>
          ))}
        </TableGroup>
      </Table>
      <NotSent sent={props.sent} rows={props.notSent} />
      <Fold className="mt-2 print:hidden" summary={<span>Show as JSON</span>}>
        <div translate="no">
          {/* biome-ignore lint/a11y/useSemanticElements: a section would lose the line breaks */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls inside itself, so the keyboard has to reach it */}
          <pre className={json} tabIndex={0} role="region" aria-label="JSON that AWS will receive">
            {props.json}
          </pre>
        </div>
      </Fold>
    </section>
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

/** Long names may break after a dot and before a word of theirs, and nowhere else. */
function Breakable({ name }: { name: string }) {
  let path = "";
  return name.split(/(?<=\.)|(?<=[a-z])(?=[A-Z])/).map((part) => {
    path += part;
    return (
      <Fragment key={path}>
        <span>{part}</span>
        <wbr />
      </Fragment>
    );
  });
}

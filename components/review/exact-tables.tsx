import { Fragment, type ReactNode } from "react";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";
import { Lines } from "./answer-list";
import { ContactDetail } from "./print-options";

export type ExactRow = {
  label: string;
  awsName: string;
  value: string;
  /** What was typed, where something else is sent; null where nothing was changed. */
  typed: string | null;
  /** What stands on paper in place of the value; null for the value itself. */
  masked: string | null;
};

/** What was entered beside what is sent in its place. */
export function ChangedTable({ sent, rows }: { sent: boolean; rows: readonly ExactRow[] }) {
  return (
    <ValuesBeside
      sent={sent}
      caption="Answers that are not sent the way they were entered"
      middle="You entered"
      rows={rows}
      draw={({ typed, masked }) => (
        <span translate="no">
          <Exact text={typed ?? ""} masked={masked} />
        </span>
      )}
    />
  );
}

export function ValueTable({ sent, rows }: { sent: boolean; rows: readonly ExactRow[] }) {
  return (
    <ValuesBeside
      sent={sent}
      caption="Each answer, its name at AWS, and the value sent"
      middle="AWS name"
      rows={rows}
      draw={({ awsName }) => (
        <code translate="no">
          <Breakable name={awsName} />
        </code>
      )}
    />
  );
}

/** Each answer, what `draw` makes of it for the middle column, and the value that is sent. */
function ValuesBeside(props: {
  sent: boolean;
  caption: string;
  middle: string;
  rows: readonly ExactRow[];
  draw: (row: ExactRow) => ReactNode;
}) {
  const { caption, middle, rows, draw } = props;
  const last = props.sent ? "Value sent" : "We'll send";
  return (
    <Table
      in="sheet"
      caption={caption}
      columns={[{ name: "Answer" }, { name: middle }, { name: last }]}
    >
      <TableGroup span={3}>
        {rows.map((row) => (
          <TableRow key={`${row.awsName} ${row.value}`}>
            <RowHead>{row.label}</RowHead>
            <Cell label={middle}>{draw(row)}</Cell>
            <Cell label={last}>
              <code translate="no">
                <Exact text={row.value} masked={row.masked} />
              </code>
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

function Exact({ text, masked }: { text: string; masked: string | null }) {
  return masked === null ? <Lines text={text} /> : <ContactDetail shown={text} masked={masked} />;
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

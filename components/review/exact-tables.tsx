import { Fragment } from "react";
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
  const valueSent = sent ? "Value sent" : "We'll send";
  return (
    <Table
      in="sheet"
      caption="Answers that are not sent the way they were entered"
      columns={[{ name: "Answer" }, { name: "You entered" }, { name: valueSent }]}
    >
      <TableGroup span={3}>
        {rows.map((row) => (
          <TableRow key={row.awsName}>
            <RowHead>{row.label}</RowHead>
            <Cell label="You entered">
              <span translate="no">
                {row.masked === null ? (
                  <Lines text={row.typed ?? ""} />
                ) : (
                  <ContactDetail shown={row.typed ?? ""} masked={row.masked} />
                )}
              </span>
            </Cell>
            <Cell label={valueSent}>
              <Value {...row} />
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

export function ValueTable({ sent, rows }: { sent: boolean; rows: readonly ExactRow[] }) {
  const valueSent = sent ? "Value sent" : "We'll send";
  return (
    <Table
      in="sheet"
      caption="Each answer, its name at AWS, and the value sent"
      columns={[{ name: "Answer" }, { name: "AWS name" }, { name: valueSent }]}
    >
      <TableGroup span={3}>
        {rows.map((row) => (
          <TableRow key={`${row.awsName} ${row.value}`}>
            <RowHead>{row.label}</RowHead>
            <Cell label="AWS name">
              <code translate="no">
                <Breakable name={row.awsName} />
              </code>
            </Cell>
            <Cell label={valueSent}>
              <Value {...row} />
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

function Value({ value, masked }: ExactRow) {
  return (
    <code translate="no">
      {masked === null ? <Lines text={value} /> : <ContactDetail shown={value} masked={masked} />}
    </code>
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

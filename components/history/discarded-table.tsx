import { button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import { Cell, RowHead, rowButton, Table, TableGroup, TableRow } from "@/components/ui/table";

export type ShownDiscarded = { id: string; name: string; at: string; deletedOn: string };

const columns = [
  { name: "Draft" },
  { name: "Discarded" },
  { name: "Deleted on" },
  { name: "Restore" },
] as const;

export function DiscardedTable(props: {
  drafts: readonly ShownDiscarded[];
  restore: (form: FormData) => Promise<void>;
}) {
  return (
    <Table caption="Discarded drafts" columns={columns}>
      <TableGroup span={columns.length}>
        {props.drafts.map(({ id, name, at, deletedOn }) => (
          <TableRow key={id}>
            <RowHead>{name}</RowHead>
            <Cell label="Discarded">
              <LocalTime iso={at} inCell />
            </Cell>
            <Cell label="Deleted on">
              <LocalTime iso={deletedOn} inCell />
            </Cell>
            <Cell label="Restore">
              <form action={props.restore}>
                <input type="hidden" name="referralId" value={id} />
                <button className={button("quiet", "small", rowButton)} type="submit">
                  <span>Restore</span>
                  <span className="sr-only">{` ${name}`}</span>
                </button>
              </form>
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

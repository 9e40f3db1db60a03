import { button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import { Cell, RowHead, rowButton, Table, TableGroup, TableRow } from "@/components/ui/table";

export type ShownDiscarded = { id: string; name: string; at: string; goneAt: string };

const columns = [
  { name: "Draft" },
  { name: "Discarded" },
  { name: "Gone for good" },
  { name: "Bring back" },
] as const;

export function DiscardedTable(props: {
  drafts: readonly ShownDiscarded[];
  bringBack: (form: FormData) => Promise<void>;
}) {
  return (
    <Table caption="Discarded drafts" columns={columns}>
      <TableGroup span={columns.length}>
        {props.drafts.map(({ id, name, at, goneAt }) => (
          <TableRow key={id}>
            <RowHead>{name}</RowHead>
            <Cell label="Discarded">
              <LocalTime iso={at} inCell />
            </Cell>
            <Cell label="Gone for good">
              <LocalTime iso={goneAt} inCell />
            </Cell>
            <Cell label="Bring back">
              <form action={props.bringBack}>
                <input type="hidden" name="referralId" value={id} />
                <button className={button("quiet", "small", rowButton)} type="submit">
                  <span>Bring back</span>
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

import { Card, CardHead } from "@/components/ui/card";
import { upToMost } from "@/components/ui/counted";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";

const columns = [
  { name: "Step" },
  { name: "Name in the log" },
  { name: "Referrals", num: true },
] as const;

/** How many referrals stand at each step of sending. */
export function PhaseCounts(props: {
  phases: readonly { phase: string; words: string; count: number }[];
}) {
  return (
    <Card aria-labelledby="phases">
      <CardHead className="mb-4">
        <h2 id="phases">By step</h2>
      </CardHead>
      <Table caption="Referrals at each step" columns={columns}>
        <TableGroup span={columns.length}>
          {props.phases.map(({ phase, words, count }) => (
            <TableRow key={phase}>
              <RowHead>{words}</RowHead>
              <Cell label="Name in the log">
                <code translate="no">{phase}</code>
              </Cell>
              <Cell label="Referrals" num>
                {upToMost(count)}
              </Cell>
            </TableRow>
          ))}
        </TableGroup>
      </Table>
    </Card>
  );
}

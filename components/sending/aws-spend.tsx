import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Fact, factsInTwo } from "@/components/ui/facts";
import { listHeading, subLine } from "@/components/ui/page";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";

type Named = { name: string; value: string };

export type SpendView = {
  source: "Partner" | "AWS";
  totals: readonly Named[];
  byProgram: readonly Named[];
  products: readonly {
    productId: string;
    name: string;
    amount: string;
    optimized: string;
    savings: string;
    notes: readonly string[];
  }[];
};

const sources: Record<SpendView["source"], string> = {
  Partner: "From your pricing calculator link",
  AWS: "AWS's own estimate",
};

const columns = [
  { name: "AWS product", width: "lg:w-[40%]" },
  { name: "Amount", num: true },
  { name: "Optimized", num: true },
  { name: "Possible savings", num: true },
] as const;

/** What the customer may spend on AWS, as the partner's calculator and AWS see it. */
export function AwsSpend({ spend }: { spend: readonly SpendView[] }) {
  if (spend.length === 0) return null;
  return (
    <Card aria-labelledby="aws-spend">
      <CardHead>
        <h2 id="aws-spend">AWS spend insights</h2>
      </CardHead>
      {spend.map((each) => (
        <section key={each.source} aria-labelledby={`spend-${each.source}`}>
          <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <h3 className={listHeading} id={`spend-${each.source}`}>
              {sources[each.source]}
            </h3>
            {each.totals.length > 0 && <Pairs pairs={each.totals} />}
            {each.byProgram.length > 0 && (
              <>
                <h4 className="text-md text-muted">By program or pathway</h4>
                <Pairs pairs={each.byProgram} />
              </>
            )}
          </CardBody>
          {each.products.length > 0 && <Products {...each} />}
        </section>
      ))}
    </Card>
  );
}

function Pairs({ pairs }: { pairs: readonly Named[] }) {
  return (
    <dl className={factsInTwo}>
      {pairs.map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}

function Products({ source, products }: SpendView) {
  return (
    <Table caption={`AWS products, ${sources[source]}`} columns={columns}>
      <TableGroup span={columns.length}>
        {products.map(({ productId, name, amount, optimized, savings, notes }) => (
          <TableRow key={productId}>
            <RowHead>
              <span translate="no">{name}</span>
              {notes.map((note) => (
                <span key={note} className={subLine}>
                  {note}
                </span>
              ))}
            </RowHead>
            <Cell label="Amount" num>
              {amount}
            </Cell>
            <Cell label="Optimized" num>
              {optimized}
            </Cell>
            <Cell label="Possible savings" num>
              {savings}
            </Cell>
          </TableRow>
        ))}
      </TableGroup>
    </Table>
  );
}

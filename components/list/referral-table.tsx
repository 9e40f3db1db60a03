import { Chip, type Tone } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { Cell, RowHead, Table, TableGroup, TableRow } from "@/components/ui/table";

/** One referral as the list shows it: every text is ready, blanks are empty strings. */
export type ListRow = {
  referralId: string;
  href: string;
  name: string;
  customer: string;
  status: string;
  tone: Tone;
  needsPerson: boolean;
  said: string;
  go: string;
  readiness: string;
  answered: { count: number; total: number; flawed: boolean } | null;
  owner: string;
  closeDate: string;
  monthly: string;
  updatedAt: string;
  canDiscard: boolean;
};

type Discard = (form: FormData) => Promise<void>;

const columns = [
  { name: "Referral" },
  { name: "Status" },
  { name: "Readiness" },
  { name: "Owner" },
  { name: "Close date" },
  { name: "AWS monthly", num: true },
  { name: "Updated" },
] as const;

export function ReferralTable({ rows, discard }: { rows: ListRow[]; discard: Discard }) {
  const first = rows.filter((row) => row.needsPerson);
  const others = rows.filter((row) => !row.needsPerson);
  return (
    <Table
      className="table blocks referrals"
      caption="Referrals, those with action required first, then by last update"
      columns={columns}
    >
      {first.length > 0 && (
        <TableGroup title="Action required" span={columns.length}>
          {first.map((row) => (
            <ReferralRow key={row.referralId} row={row} discard={discard} />
          ))}
        </TableGroup>
      )}
      {others.length > 0 && (
        <TableGroup
          title={first.length > 0 ? "All others, newest change first" : "Newest change first"}
          span={columns.length}
        >
          {others.map((row) => (
            <ReferralRow key={row.referralId} row={row} discard={discard} />
          ))}
        </TableGroup>
      )}
    </Table>
  );
}

function ReferralRow({ row, discard }: { row: ListRow; discard: Discard }) {
  return (
    <TableRow tone={row.needsPerson ? "warn" : undefined}>
      <RowHead>
        <a className="row-link" href={row.href}>
          {row.name}
        </a>
        {row.customer !== "" && <span className="sub">{row.customer}</span>}
        {row.said !== "" && <p className="said">{`AWS: “${row.said}”`}</p>}
        {row.go !== "" && (
          <a className="go" href={row.href}>
            <span>{row.go}</span>
            <span className="vh">{` ${row.name}`}</span>
            <Icon name="chevron" />
          </a>
        )}
        {row.canDiscard && (
          <form action={discard}>
            <input type="hidden" name="referralId" value={row.referralId} />
            <button className="btn btn-3" type="submit">
              <span>Discard</span>
              <span className="vh">{` ${row.name}`}</span>
            </button>
          </form>
        )}
      </RowHead>
      <Cell label="Status">
        <Chip tone={row.tone}>{row.status}</Chip>
      </Cell>
      <Cell label="Readiness">
        <span>{row.readiness}</span>
        {row.answered !== null && <AnsweredBar {...row.answered} />}
      </Cell>
      <Cell label="Owner">{orNotGiven(row.owner)}</Cell>
      <Cell label="Close date">{orNotGiven(row.closeDate)}</Cell>
      <Cell label="AWS monthly" num>
        {orNotGiven(row.monthly)}
      </Cell>
      <Cell label="Updated">
        <LocalTime iso={row.updatedAt} />
      </Cell>
    </TableRow>
  );
}

function AnsweredBar({ count, total, flawed }: { count: number; total: number; flawed: boolean }) {
  return (
    <svg className="bar-mini" height="6" aria-hidden="true">
      <rect className="track" width="100%" height="6" rx="3" />
      <rect
        className={flawed ? "warn" : undefined}
        width={`${Math.round((100 * count) / total)}%`}
        height="6"
        rx="3"
      />
    </svg>
  );
}

function orNotGiven(text: string) {
  return <span className={text === "" ? "muted" : undefined}>{text || "Not given"}</span>;
}

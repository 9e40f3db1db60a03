import { type ListQuery, listHref, type SortName } from "@/components/list/list-query";
import { button } from "@/components/ui/button";
import { Chip, type Tone } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { LocalTime } from "@/components/ui/local-time";
import { subLine } from "@/components/ui/page";
import {
  Cell,
  type Column,
  RowHead,
  rowButton,
  rowLink,
  Table,
  TableGroup,
  TableRow,
} from "@/components/ui/table";

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

const columns: readonly (Omit<Column, "href" | "sorted"> & { sort?: SortName })[] = [
  { name: "Referral", sort: "name" },
  { name: "Status", width: "lg:w-[14%]" },
  { name: "Readiness" },
  { name: "Owner" },
  { name: "Close date", sort: "close", width: "lg:w-[10%]" },
  { name: "AWS monthly", num: true, sort: "amount", width: "lg:w-[10%]" },
  { name: "Updated", sort: "updated", width: "lg:w-[12.5%]" },
];

/** The direction at the first press; the next press turns it around. */
const usual: Record<SortName, "asc" | "desc"> = {
  updated: "desc",
  close: "asc",
  amount: "desc",
  name: "asc",
};

type Shown = { query: ListQuery; waiting: ListRow[]; rows: ListRow[]; discard: Discard };

/** @param waiting shown above the others, under a heading of their own */
export function ReferralTable({ query, waiting, rows, discard }: Shown) {
  const { sort, direction } = query;
  const now = direction || usual[sort];
  const other = now === "asc" ? "desc" : "asc";
  const heads = columns.map(({ sort: by, ...column }) => ({
    ...column,
    ...(by && {
      href: `${listHref(query, { sort: by, direction: by === sort && other !== usual[by] ? other : "" })}#list`,
      ...(by === sort && { sorted: now }),
    }),
  }));
  return (
    <Table caption="Referrals" columns={heads}>
      {waiting.length > 0 && (
        <TableGroup title="Action Required" span={columns.length}>
          {waiting.map((row) => (
            <ReferralRow key={row.referralId} row={row} discard={discard} />
          ))}
        </TableGroup>
      )}
      {rows.length > 0 && (
        <TableGroup title={titleOf(query, waiting.length > 0)} span={columns.length}>
          {rows.map((row) => (
            <ReferralRow key={row.referralId} row={row} discard={discard} />
          ))}
        </TableGroup>
      )}
    </Table>
  );
}

const orderWords: Record<SortName, Record<"asc" | "desc", string>> = {
  updated: { desc: "Recently updated", asc: "Least recently updated" },
  close: { asc: "Earliest close date first", desc: "Latest close date first" },
  amount: { desc: "Largest amount first", asc: "Smallest amount first" },
  name: { asc: "By name, A to Z", desc: "By name, Z to A" },
};

function titleOf({ sort, direction }: ListQuery, hasOthers: boolean): string {
  const words = orderWords[sort][direction || usual[sort]];
  return hasOthers ? `All others, ${words[0]?.toLowerCase()}${words.slice(1)}` : words;
}

/** AWS's own words. */
const said = "mt-1.5 mb-0.5 max-w-[52ch] text-wrap border-line-strong border-s-2 ps-3 text-muted";

/** What is to be done about the row now. */
const go =
  "inline-flex min-h-6 items-center gap-1 font-semibold no-underline hover:underline hover:decoration-1";

function ReferralRow({ row, discard }: { row: ListRow; discard: Discard }) {
  return (
    <TableRow tone={row.needsPerson ? "warn" : undefined}>
      <RowHead>
        <a className={rowLink} href={row.href}>
          {row.name}
        </a>
        {row.customer !== "" && <span className={subLine}>{row.customer}</span>}
        {row.said !== "" && <p className={said}>{`AWS: “${row.said}”`}</p>}
        {row.go !== "" && (
          <a className={go} href={row.href}>
            <span>{row.go}</span>
            <span className="sr-only">{` ${row.name}`}</span>
            <Icon name="chevron" className="size-4 -rotate-90" />
          </a>
        )}
        {row.canDiscard && (
          <form action={discard}>
            <input type="hidden" name="referralId" value={row.referralId} />
            <button className={button("quiet", "small", rowButton)} type="submit">
              <span>Discard</span>
              <span className="sr-only">{` ${row.name}`}</span>
            </button>
          </form>
        )}
      </RowHead>
      <Cell label="Status">
        <Chip tone={row.tone} wraps>
          {row.status}
        </Chip>
      </Cell>
      <Cell label="Readiness">
        <span>{row.readiness}</span>
        {row.answered !== null && <AnsweredBar {...row.answered} />}
      </Cell>
      <Cell label="Owner">{orNotProvided(row.owner)}</Cell>
      <Cell label="Close date">{orNotProvided(row.closeDate)}</Cell>
      <Cell label="AWS monthly" num>
        {orNotProvided(row.monthly)}
      </Cell>
      <Cell label="Updated">
        <LocalTime iso={row.updatedAt} inCell />
      </Cell>
    </TableRow>
  );
}

const bar =
  "mt-1 block h-1.5 w-26 max-w-full rounded-[3px] fill-primary forced-colors:fill-[CanvasText]";

function AnsweredBar({ count, total, flawed }: { count: number; total: number; flawed: boolean }) {
  return (
    <svg className={bar} height="6" aria-hidden="true">
      <rect className="fill-chart-track" width="100%" height="6" rx="3" />
      <rect
        className={flawed ? "fill-chart-3" : undefined}
        width={`${Math.round((100 * count) / total)}%`}
        height="6"
        rx="3"
      />
    </svg>
  );
}

function orNotProvided(text: string) {
  return <span className={text === "" ? "text-muted" : undefined}>{text || "Not provided"}</span>;
}

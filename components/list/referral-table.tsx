import { type ListQuery, listHref, type SortName } from "@/components/list/list-query";
import { type Discard, type ListRow, ReferralRow } from "@/components/list/referral-row";
import { type Column, Table, TableGroup } from "@/components/ui/table";

/** Each column is wide enough for its longest usual word, on a sheet of paper as well. */
const columns: readonly (Omit<Column, "href" | "sorted"> & { sort?: SortName })[] = [
  { name: "Referral", sort: "name", width: "lg:w-[24%] print:w-[24%]" },
  { name: "Status", width: "lg:w-[13%] print:w-[17.5%]" },
  { name: "Progress", width: "lg:w-[18%] print:w-[15.5%]" },
  { name: "Owner", width: "print:w-[10%]" },
  { name: "Close date", sort: "close", width: "lg:w-[10%] print:w-[10.5%]" },
  { name: "AWS monthly", num: true, sort: "amount", width: "lg:w-[9.5%] print:w-[10.5%]" },
  { name: "Updated", sort: "updated", width: "lg:w-[9%] print:w-[12%]" },
  { name: "More", width: "print:hidden lg:w-[7%]" },
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
  const ticks = [...waiting, ...rows].some(({ canDiscard }) => canDiscard);
  return (
    <Table caption="Referrals" columns={heads}>
      {waiting.length > 0 && (
        <TableGroup title="Action Required" span={columns.length}>
          {waiting.map((row) => (
            <ReferralRow key={row.referralId} row={row} ticks={ticks} discard={discard} />
          ))}
        </TableGroup>
      )}
      {rows.length > 0 && (
        <TableGroup title={titleOf(query, waiting.length > 0)} span={columns.length}>
          {rows.map((row) => (
            <ReferralRow key={row.referralId} row={row} ticks={ticks} discard={discard} />
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

// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop a table's roles when its display changes
// biome-ignore-all lint/a11y/useSemanticElements: the elements are the semantic ones
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A head with an address sorts by its column; `sorted` is the direction in which it is sorted now. */
export type Column = {
  name: string;
  num?: true;
  /** A class for the column's share of the width. */
  width?: string;
  href?: string;
  sorted?: "asc" | "desc";
};

const pairs =
  "[--row-columns:minmax(0,1.25fr)_minmax(0,1fr)] sm:[--row-columns:repeat(3,minmax(0,1fr))] [--row-gap:0.75rem] [--row-edge:1rem]";

/** What a table's rows and cells take from where it stands. */
const places = {
  /** From edge to edge of a card. */
  card: `${pairs} [--cell-edge:1rem] lg:[--cell-edge:1.5rem] as-blocks:[--cell-edge:0rem] print:[--cell-edge:0.5rem]`,
  /** In a sheet, with long values: on a phone each has the whole line. */
  sheet:
    "[--cell-edge:1rem] [--row-columns:minmax(0,1fr)] [--row-edge:0rem] [--row-gap:0.25rem] sm:[--row-columns:repeat(3,minmax(0,1fr))] sm:[--row-gap:0.75rem] as-blocks:[--cell-edge:0rem]",
};

const cell = "border-line border-b px-3 print:px-1.5 first:ps-(--cell-edge) last:pe-(--cell-edge)";
const body = `${cell} py-3 as-blocks:border-0 as-blocks:p-0`;
const bodyCell = `${body} as-blocks:block`;
const headCell = `${cell} bg-sunken py-2 align-bottom font-emphasis text-muted text-sm print:text-[0.75rem]`;
const usualWidth = "lg:first:w-[30%]";
const anyRow =
  "group-last/rows:last:border-b-0 group-last/rows:last:*:border-b-0 as-blocks:px-(--row-edge) print:break-inside-avoid";
const row = `${anyRow} as-blocks:grid as-blocks:grid-cols-(--row-columns) as-blocks:gap-(--row-gap) as-blocks:py-4`;

/** Two lines, the name and what matters most, until the row's menu is opened. */
const foldedRow = `${anyRow} as-blocks:relative as-blocks:flex as-blocks:flex-wrap as-blocks:items-center as-blocks:gap-x-2 as-blocks:py-2.5`;

/** What a row that folds shows of itself until it is opened: the beginning of its name and, where rows are blocks, no more. */
export const foldedName =
  "as-blocks:line-clamp-1 lg:line-clamp-3 opened:line-clamp-none print:line-clamp-none";
export const foldedBlock = "as-blocks:hidden as-blocks:opened:block";

/** The box at the start of a row. */
export const rowTick = "as-blocks:absolute as-blocks:start-(--row-edge) as-blocks:top-2.5";

const inLine = `${body} as-blocks:mt-1 as-blocks:opened:basis-full as-blocks:text-sm`;

/**
 * Where a cell of such a row goes: into its second line, there but on phones, away until it is
 * opened, or to its end as its menu.
 */
const folded = {
  line: `${inLine} as-blocks:block as-blocks:empty:hidden`,
  spare: `${inLine} as-blocks:max-sm:hidden as-blocks:sm:block as-blocks:opened:block`,
  away: `${body} ${foldedBlock} as-blocks:order-1 as-blocks:mt-3 as-blocks:basis-[calc(50%-0.5rem)]`,
  menu: `${body} as-blocks:order-2 as-blocks:block as-blocks:basis-full print:hidden`,
};

/** A button in a row keeps its height and gives up its weight: with button("quiet", "small"). */
export const rowButton = "-mt-1 -mb-2 -ml-2";

/** The link that a row is about. */
export const rowLink =
  "inline-block min-h-6 font-semibold text-ink no-underline hover:text-primary hover:underline hover:decoration-1 print:text-inherit";

/**
 * Tables that become labelled blocks on narrow screens, and keep their roles there because each is
 * spelled out here, once. Heads that sort stay there, in one line above the blocks.
 */
export function Table(props: {
  in?: keyof typeof places;
  caption: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  const { in: place = "card", columns } = props;
  const sorts = columns.some(({ href }) => href !== undefined);
  return (
    <table
      className={classNames("as-blocks:block text-md print:text-[0.75rem]", places[place])}
      role="table"
    >
      <caption className="sr-only">{props.caption}</caption>
      <thead className={sorts ? "as-blocks:block" : "as-blocks:sr-only"} role="rowgroup">
        <tr
          className={classNames(
            "print:break-inside-avoid",
            sorts &&
              "as-blocks:flex as-blocks:flex-wrap as-blocks:gap-x-4 as-blocks:bg-sunken as-blocks:px-4 as-blocks:py-2",
          )}
          role="row"
        >
          {columns.map(({ name, num, width, href, sorted }) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className={classNames(
                headCell,
                num && "text-end",
                width ?? usualWidth,
                sorts &&
                  (href === undefined
                    ? "as-blocks:hidden"
                    : "as-blocks:block as-blocks:px-0 as-blocks:py-1"),
              )}
              aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
            >
              {href === undefined ? name : <SortLink name={name} href={href} sorted={sorted} />}
            </th>
          ))}
        </tr>
      </thead>
      {props.children}
    </table>
  );
}

function SortLink(props: { name: string; href: string; sorted: "asc" | "desc" | undefined }) {
  const { name, href, sorted } = props;
  return (
    <a href={href} className="inline-flex min-h-6 items-center gap-1 text-inherit">
      <span>{name}</span>
      {sorted !== undefined && <span aria-hidden="true">{sorted === "asc" ? "↑" : "↓"}</span>}
    </a>
  );
}

export function TableGroup({
  title,
  span,
  children,
}: {
  title?: string;
  span: number;
  children: ReactNode;
}) {
  return (
    <tbody role="rowgroup" className="group/rows as-blocks:block">
      {title !== undefined && (
        <tr role="row" className={classNames(row, "as-blocks:pb-0")}>
          <th
            role="rowheader"
            scope="rowgroup"
            colSpan={span}
            className={classNames(
              cell,
              "col-span-full as-blocks:block as-blocks:border-0 bg-surface as-blocks:p-0 pt-4 pb-2 font-semibold text-ink text-sm",
            )}
          >
            {title}
          </th>
        </tr>
      )}
      {children}
    </tbody>
  );
}

/** A row that waits for somebody has a mark at its edge. */
export function TableRow(props: {
  tone?: "warn" | undefined;
  /** With cells that say where they go when it does; "ticks" with room for a box at its start. */
  folds?: "plain" | "ticks";
  children: ReactNode;
}) {
  const { tone, folds, children } = props;
  return (
    <tr
      role="row"
      className={classNames(
        folds ? foldedRow : row,
        folds === "ticks" && "as-blocks:ps-[calc(var(--row-edge)+2.25rem)]",
        "as-blocks:border-line as-blocks:border-b",
        tone === "warn" &&
          "as-blocks:shadow-[inset_3px_0_0_var(--color-warning)] *:first:shadow-[inset_3px_0_0_var(--color-warning)] as-blocks:*:first:shadow-none",
      )}
    >
      {children}
    </tr>
  );
}

export function RowHead({ folds, children }: { folds?: true; children: ReactNode }) {
  return (
    <th
      role="rowheader"
      scope="row"
      className={classNames(
        bodyCell,
        folds ? "as-blocks:basis-full as-blocks:pe-10" : "col-span-full",
      )}
    >
      {children}
    </th>
  );
}

/** The column's name, where there are no columns. */
const labelled =
  "as-blocks:before:block as-blocks:before:text-muted as-blocks:before:text-sm as-blocks:before:content-[attr(data-label)]";

export function Cell(props: {
  label: string;
  num?: true;
  folds?: keyof typeof folded;
  children: ReactNode;
}) {
  const { label, num, folds, children } = props;
  const isLabelled = folds === undefined || folds === "away";
  return (
    <td
      role="cell"
      data-label={label}
      className={classNames(
        folds ? folded[folds] : bodyCell,
        "as-blocks:text-start tabular-nums",
        isLabelled && labelled,
        num && "text-end",
      )}
    >
      {children}
    </td>
  );
}

// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop a table's roles when its display changes
// biome-ignore-all lint/a11y/useSemanticElements: the elements are the semantic ones
import type { ReactNode } from "react";

/**
 * Tables that become labelled blocks on narrow screens, and keep their roles there because each is
 * spelled out here, once.
 */
export function Table(props: {
  className: string;
  caption: string;
  /** A head with an address sorts by its column; `sorted` is the direction in which it is sorted now. */
  columns: readonly { name: string; num?: true; href?: string; sorted?: "asc" | "desc" }[];
  children: ReactNode;
}) {
  return (
    <table className={props.className} role="table">
      <caption className="vh">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map(({ name, num, href, sorted }) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className={num && "num"}
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
    <a href={href} className="sort">
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
    <tbody role="rowgroup">
      {title !== undefined && (
        <tr role="row" className="grp">
          <th role="rowheader" scope="rowgroup" colSpan={span}>
            {title}
          </th>
        </tr>
      )}
      {children}
    </tbody>
  );
}

export function TableRow({ tone, children }: { tone?: "warn"; children: ReactNode }) {
  return (
    <tr role="row" data-tone={tone}>
      {children}
    </tr>
  );
}

export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th role="rowheader" scope="row">
      {children}
    </th>
  );
}

export function Cell({ label, num, children }: { label: string; num?: true; children: ReactNode }) {
  return (
    <td role="cell" data-l={label} className={num && "num"}>
      {children}
    </td>
  );
}

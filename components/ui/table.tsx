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
  columns: readonly { name: string; num?: true }[];
  children: ReactNode;
}) {
  return (
    <table className={props.className} role="table">
      <caption className="vh">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map(({ name, num }) => (
            <th key={name} role="columnheader" scope="col" className={num && "num"}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {props.children}
    </table>
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

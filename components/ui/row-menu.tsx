import type { ReactNode } from "react";
import { Icon } from "./icon";

const summary =
  "inline-flex min-h-9 list-none items-center justify-end rounded-md text-muted hover:bg-sunken hover:text-ink group-open/menu:text-ink as-blocks:absolute as-blocks:end-(--row-edge) as-blocks:top-0.5 as-blocks:min-h-11 as-blocks:min-w-11 lg:min-w-9 [&::-webkit-details-marker]:hidden";

/** Over the rows below; where rows are blocks, at the end of its own. */
const list =
  "as-blocks:mt-2 as-blocks:flex as-blocks:flex-wrap lg:absolute lg:end-0 lg:top-full lg:z-10 lg:min-w-40 lg:rounded-md lg:border lg:border-line-strong lg:bg-surface lg:p-1 lg:shadow-md";

/** A link or a button of the menu. */
export const menuItem =
  "inline-flex min-h-11 w-full cursor-pointer items-center rounded-md px-3 text-start font-medium text-ink no-underline hover:bg-sunken hover:text-ink as-blocks:ps-0 as-blocks:text-primary as-blocks:hover:bg-transparent";

/**
 * Below a head that says "More": what else can be done with a row: opened without scripts, one row's at a time. Where rows are
 * blocks, the row shows the rest of itself while its menu is open.
 *
 * @param of what the row is called
 */
export function RowMenu({ of, children }: { of: string; children: ReactNode }) {
  return (
    <details className="group/menu lg:relative" name="row-menu">
      <summary className={summary}>
        <span className="sr-only">More</span>
        <span className="sr-only">{` about ${of}`}</span>
        <Icon name="chevron" className="group-open/menu:rotate-180" />
      </summary>
      <ul className={list}>{children}</ul>
    </details>
  );
}

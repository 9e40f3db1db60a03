import { type ListQuery, listHref } from "@/components/list/list-query";
import { cardFoot } from "@/components/ui/card";

const page =
  "inline-grid min-h-9 min-w-9 place-items-center rounded-md px-2 text-ink no-underline hover:bg-sunken hover:text-ink print:text-inherit";

/** The pages beside this one: a list of any length is read from its ends, never by a page's number. */
export function Pager(props: {
  query: ListQuery;
  /** How many there are of all, in words. */
  total: string;
  before: string | null;
  after: string | null;
}) {
  const { query, total, before, after } = props;
  const [back, on] = query.sort === "updated" && query.direction !== "asc" ? NEWEST : OTHERS;
  return (
    <div className={cardFoot}>
      <p>{total}</p>
      {(before !== null || after !== null) && (
        <nav aria-label="Pages">
          <ol className="flex flex-wrap gap-1">
            {before !== null && (
              <li>
                <a className={page} href={`${listHref(query, { before })}#list`} rel="prev">
                  {back}
                </a>
              </li>
            )}
            {after !== null && (
              <li>
                <a className={page} href={`${listHref(query, { after })}#list`} rel="next">
                  {on}
                </a>
              </li>
            )}
          </ol>
        </nav>
      )}
    </div>
  );
}

const NEWEST = ["Newer", "Older"] as const;
const OTHERS = ["Previous", "Next"] as const;

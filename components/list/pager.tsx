import { type ListQuery, listHref } from "@/components/list/list-query";

const PAGE_SIZE = 25;

/** Numbered pages; around the current one only two neighbours, the first and the last. */
export function Pager({ query, total, pages }: { query: ListQuery; total: number; pages: number }) {
  const first = (query.page - 1) * PAGE_SIZE + 1;
  const last = Math.min(query.page * PAGE_SIZE, total);
  return (
    <div className="pager">
      <p>{`${first} to ${last} of ${total}`}</p>
      {pages > 1 && (
        <nav aria-label="Pages">
          <ol>
            {query.page > 1 && (
              <li>
                <a href={listHref(query, { page: query.page - 1 })}>Previous</a>
              </li>
            )}
            {shownPages(query.page, pages).map((page) => (
              <li key={page}>
                <a
                  href={listHref(query, { page })}
                  aria-label={`Page ${page}`}
                  aria-current={page === query.page ? "page" : undefined}
                >
                  {page}
                </a>
              </li>
            ))}
            {query.page < pages && (
              <li>
                <a href={listHref(query, { page: query.page + 1 })}>Next</a>
              </li>
            )}
          </ol>
        </nav>
      )}
    </div>
  );
}

export function shownPages(current: number, pages: number): number[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  return all.filter((page) => page === 1 || page === pages || Math.abs(page - current) <= 2);
}

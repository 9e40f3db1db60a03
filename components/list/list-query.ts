/** What the list is asked for; it lives in the address, so that a view can be shared and reloaded. */
export type ListQuery = { q: string; status: string; owner: string; close: string; page: number };

/** The address of the list with some of its filters changed; blank filters leave no trace. */
export function listHref(query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const wanted = { ...query, ...changes };
  const search = new URLSearchParams();
  for (const name of ["q", "status", "owner", "close"] as const) {
    if (wanted[name] !== "") search.set(name, wanted[name]);
  }
  if (wanted.page > 1) search.set("page", String(wanted.page));
  const text = search.toString();
  return text === "" ? "/" : `/?${text}`;
}

export function isFiltered(query: ListQuery): boolean {
  return query.q !== "" || query.status !== "" || query.owner !== "" || query.close !== "";
}

/** What the list is asked for; it lives in the address, so that a view can be shared and reloaded. */
export type ListQuery = {
  q: string;
  status: Status;
  owner: string;
  close: string;
  /** What should not be forgotten. */
  remind: string;
  sort: SortName;
  /** Blank: as is usual for the order. */
  direction: "" | "asc" | "desc";
  /** Cursors of the page after a row, or before one; blank on the first page. */
  after: string;
  before: string;
};

/** Where a referral stands, as a rep looks for it; "" for anywhere. */
export const statuses = [
  "",
  "action-required",
  "draft",
  "with-aws",
  "approved",
  "rejected",
] as const;
export type Status = (typeof statuses)[number];

export type SortName = "updated" | "close" | "amount" | "name";

const FILTERS = ["q", "status", "owner", "close", "remind"] as const;

/**
 * The address of the list with some of it changed; what is blank or usual leaves no trace. Whatever
 * changes but the page begins at the first page.
 */
export function listHref(query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const wanted = { ...query, after: "", before: "", ...changes };
  const search = new URLSearchParams();
  for (const name of FILTERS) if (wanted[name] !== "") search.set(name, wanted[name]);
  if (wanted.sort !== "updated") search.set("sort", wanted.sort);
  for (const name of ["direction", "after", "before"] as const) {
    if (wanted[name] !== "") search.set(name, wanted[name]);
  }
  const text = search.toString();
  return text === "" ? "/" : `/?${text}`;
}

export function isFiltered(query: ListQuery): boolean {
  return FILTERS.some((name) => query[name] !== "");
}

/** Whether something else than the tab narrows the list, of which no tab's number knows. */
export function isNarrowed(query: ListQuery): boolean {
  return isFiltered({ ...query, status: "" });
}

/** The list with what was just discarded, and how many of those that were to be could not be. */
export function discardedHref(referralIds: readonly string[], kept: number): string {
  const search = new URLSearchParams();
  if (referralIds.length > 0) search.set("discarded", referralIds.join(","));
  if (kept > 0) search.set("kept", String(kept));
  return search.size === 0 ? "/" : `/?${search}`;
}

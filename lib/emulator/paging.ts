/** Sorting and paging of the list operations, with tokens that survive changes between two pages. */
import { issue, refuseBusiness } from "./failure";

export type Page<T> = { readonly entries: readonly T[]; readonly nextToken: string | null };

type Request<T> = {
  readonly entries: readonly T[];
  readonly idOf: (entry: T) => string;
  readonly sortValueOf: (entry: T) => string;
  readonly descending: boolean;
  readonly maxResults: number;
  readonly nextToken: string | undefined;
};

/** A page after the entry the token names; ids break ties, so the order is total. */
export function pageOf<T>(request: Request<T>): Page<T> {
  const direction = request.descending ? -1 : 1;
  const placeOf = (entry: T): Place => [request.sortValueOf(entry), request.idOf(entry)];
  const after = request.nextToken === undefined ? undefined : readToken(request.nextToken);
  const sorted = request.entries
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .filter(({ place }) => !after || direction * compare(place, after) > 0)
    .sort((one, other) => direction * compare(one.place, other.place));
  const page = sorted.slice(0, request.maxResults);
  const last = page.at(-1);
  const more = sorted.length > page.length && last !== undefined;
  return {
    entries: page.map(({ entry }) => entry),
    nextToken: more ? Buffer.from(JSON.stringify(last.place)).toString("base64url") : null,
  };
}

type Place = readonly [value: string, id: string];

function compare(one: Place, other: Place): number {
  const index = one[0] === other[0] ? 1 : 0;
  const [a, b] = [one[index], other[index]];
  return a < b ? -1 : a > b ? 1 : 0;
}

function readToken(token: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
    if (Array.isArray(place) && place.length === 2) return [String(place[0]), String(place[1])];
  } catch {
    // Whatever it was, it is no token of ours; the refusal below says so.
  }
  refuseBusiness(issue("INVALID_VALUE", "nextToken", "The pagination token is invalid"));
  throw new Error("refuseBusiness always throws when given an issue");
}

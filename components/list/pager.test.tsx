import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ListQuery } from "./list-query";
import { Pager } from "./pager";

const first: ListQuery = {
  ...{ q: "heron", status: "", owner: "", close: "", remind: "" },
  ...{ sort: "updated", direction: "", after: "", before: "" },
};

const pagerOf = (query: ListQuery, before: string | null, after: string | null) =>
  renderToStaticMarkup(<Pager query={query} total="60 referrals" before={before} after={after} />);

test("one page has no links, and says how many there are", () => {
  const page = pagerOf(first, null, null);
  expect(page).toContain("60 referrals");
  expect(page).not.toContain("<a");
});

test("the links keep what was searched for, and lead on by the cursor of a row", () => {
  const page = pagerOf(first, "b1", "a1");
  expect(page).toMatch(/href="\/\?q=heron&amp;before=b1#list"[^>]*>Newer/);
  expect(page).toMatch(/href="\/\?q=heron&amp;after=a1#list"[^>]*>Older/);
});

test("in another order than by time nothing is newer or older", () => {
  const page = pagerOf({ ...first, sort: "name" }, "b1", "a1");
  expect(page).toContain("Previous");
  expect(page).toContain("Next");
  expect(page).not.toContain("Newer");
});

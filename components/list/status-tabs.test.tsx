import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsOf } from "@/components/ui/test/markup";
import type { ListQuery } from "./list-query";
import { StatusTabs } from "./status-tabs";

const first: ListQuery = {
  ...{ q: "", status: "", owner: "", close: "", remind: "" },
  ...{ sort: "updated", direction: "", after: "", before: "" },
};

test("each tab has its number and an address that keeps search and order", () => {
  const counts = { "": 1_001, "action-required": 1, draft: 20, "with-aws": 0 };
  const query: ListQuery = { ...first, q: "heron", sort: "amount", after: "W10", status: "draft" };
  const tabs = renderToStaticMarkup(<StatusTabs query={query} counts={counts} />);
  expect(wordsOf(tabs)).toBe("All 1,000+ Action Required 1 Drafts 20 With AWS 0 Approved Rejected");
  expect(tabs).toContain('href="/?q=heron&amp;status=with-aws&amp;sort=amount"');
  expect(tabs.match(/aria-current="page"/g)).toHaveLength(1);
  expect(tabs).toMatch(/aria-current="page"><span>Drafts/);
});

test("a number stands out only where somebody is waited for", () => {
  const toneOf = (waiting: number) =>
    renderToStaticMarkup(<StatusTabs query={first} counts={{ "action-required": waiting }} />);
  expect(toneOf(1)).toContain("text-warning");
  expect(toneOf(0)).not.toContain("text-warning");
});

import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { textsBesideOthers, wordsOf } from "@/components/ui/test/markup";
import type { ListQuery } from "./list-query";
import type { ListRow } from "./referral-row";
import { ReferralTable } from "./referral-table";

const draft: ListRow = {
  referralId: "r1",
  href: "/referrals/r1",
  name: "Heron – Servers",
  customer: "Heron AG, Germany",
  status: "Draft",
  tone: "none",
  needsPerson: false,
  reminders: [],
  said: "",
  go: "Continue",
  goHref: "/referrals/r1",
  draft: {
    step: "Step 2 of 6",
    answered: "4 of 17 answered",
    share: 4 / 17,
    ready: false,
    stops: "Missing: Description and 12 more",
  },
  owner: "",
  closeDate: "Jun 30, 2027",
  monthly: "$12,000",
  updatedAt: "2026-11-22T13:06:02.123Z",
  updated: "2 hours ago",
  canDiscard: true,
};
const returned: ListRow = {
  ...draft,
  referralId: "r2",
  name: "Egret – Archive",
  status: "Action Required",
  tone: "warn",
  needsPerson: true,
  said: "Say more about the archive",
  go: "See what AWS needs",
  goHref: "/referrals/r2/status",
  draft: null,
  canDiscard: false,
};

const usual: ListQuery = {
  ...{ q: "", status: "", owner: "", close: "", remind: "" },
  ...{ sort: "updated", direction: "", after: "", before: "" },
};

const tableOf = (waiting: ListRow[], rows: ListRow[], query = usual) =>
  renderToString(
    <ReferralTable query={query} waiting={waiting} rows={rows} discard={async () => {}} />,
  );

test("what waits for a person stands first, under its own heading, with AWS's words", () => {
  const words = wordsOf(tableOf([returned], [draft]));
  expect(words).toMatch(/Action Required Egret .* AWS: “Say more about the archive”/);
  expect(words.indexOf("Egret")).toBeLessThan(words.indexOf("Heron – Servers"));
  expect(words).toContain("All others, recently updated");
  expect(wordsOf(tableOf([], [draft]))).not.toContain("All others");
});

test("a draft says how far it is, what stops it, and leads on", () => {
  const table = tableOf([], [draft]);
  expect(wordsOf(table)).toContain(
    "Step 2 of 6 · 4 of 17 answered Missing: Description and 12 more",
  );
  expect(wordsOf(table)).toContain("Continue Heron – Servers");
  expect(table).toContain('width="24%"');
});

test("only a draft can be discarded, and each menu says whose it is", () => {
  expect(wordsOf(tableOf([], [draft]))).toMatch(
    /More about Heron – Servers History of Heron – Servers Discard Heron – Servers/,
  );
  const menu = wordsOf(tableOf([returned], []));
  expect(menu).toContain("History of Egret – Archive");
  expect(menu).not.toContain("Discard");
});

test("the box of a draft belongs to the form that discards several", () => {
  const box = tableOf([returned], [draft]).match(/<input[^>]*type="checkbox"[^>]*>/g);
  expect(box).toHaveLength(1);
  expect(box?.[0]).toMatch(
    /value="r1" .*form="discard-several"|form="discard-several".* value="r1"/,
  );
  expect(box?.[0]).toContain('aria-label="Select Heron – Servers"');
});

test("how long ago is said in words, and the moment itself on asking", () => {
  expect(tableOf([], [draft])).toContain(
    '<time dateTime="2026-11-22T13:06:02.123Z" title="Nov 22, 2026, 1:06 PM UTC">2 hours ago</time>',
  );
});

test("a blank is said, and an amount is shown as it is", () => {
  expect(wordsOf(tableOf([], [draft]))).toMatch(/Not provided Jun 30, 2027 \$12,000 2 hours ago/);
});

test("every text has an element of its own", () => {
  expect(textsBesideOthers(tableOf([returned], [draft]))).toEqual([]);
});

test("a head sorts by its column, and turns the order around at its second press", () => {
  const byTime = tableOf([], [draft]);
  expect(byTime).toContain('href="/?sort=close#list"');
  expect(byTime).toContain('href="/?direction=asc#list"');
  expect(byTime).toContain('aria-sort="descending"');
  const byAmount = tableOf([], [draft], { ...usual, sort: "amount", after: "W10", q: "heron" });
  expect(byAmount).toContain('href="/?q=heron&amp;sort=amount&amp;direction=asc#list"');
  expect(byAmount).toContain('href="/?q=heron#list"');
  expect(wordsOf(byAmount)).toContain("Largest amount first");
  expect(wordsOf(byAmount)).not.toContain("Recently updated");
});

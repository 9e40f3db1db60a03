import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { textsBesideOthers, wordsOf } from "@/components/ui/test/markup";
import { AnswerChange, type ShownChange } from "./answer-change";
import { HistoryList, type ShownEntry } from "./history-list";

const change = (changes: Partial<ShownChange>): ShownChange => ({
  field: "city",
  label: "City",
  from: "",
  to: "",
  parts: null,
  ...changes,
});
const shown = (changes: Partial<ShownChange>) =>
  renderToString(<AnswerChange {...change(changes)} />);

test.each([
  ["an answer where none was", { to: "Ulm" }, "Ulm"],
  ["another answer", { from: "Ulm", to: "Bonn" }, "[removed: Ulm ] [added: Bonn ]"],
  ["an answer taken away", { from: "Ulm" }, "[removed: Ulm ]"],
  [
    "a word of a text",
    {
      from: "In Ulm",
      to: "In Bonn",
      parts: [
        { kind: "kept", text: "In " },
        { kind: "removed", text: "Ulm" },
        { kind: "added", text: "Bonn" },
      ],
    },
    "In [removed: Ulm ] [added: Bonn ]",
  ],
] as const)("%s is told in words too", (_name, changes, words) => {
  expect(wordsOf(shown(changes))).toBe(words);
  expect(textsBesideOthers(shown(changes))).toEqual([]);
});

const entry = (pages: ShownEntry["pages"]): ShownEntry => ({
  version: 2,
  at: "2026-11-22T13:06:02.123Z",
  who: "you",
  title: "Changed",
  pages,
  restorable: true,
});
const listOf = (pages: ShownEntry["pages"]) =>
  renderToString(<HistoryList referralId="r1" entries={[entry(pages)]} restore={async () => {}} />);

test("changes stand folded below the page they are of, and a single one is open", () => {
  const city = change({ to: "Ulm" });
  const street = change({ field: "street", label: "Street", to: "Main St" });
  const zip = change({ field: "postalCode", label: "ZIP", to: "89073" });
  const many = listOf([
    { heading: "The customer", changes: [city, street, zip] },
    { heading: "The deal", changes: [change({ field: "useCase", label: "Use case", to: "x" })] },
  ]);
  expect(wordsOf(many)).toMatch(
    /The customer: 3 answers City Ulm .* The deal: Use case Use case x/,
  );
  expect(many).not.toContain("open=");
  expect(listOf([{ heading: "The customer", changes: [city] }])).toContain('open=""');
});

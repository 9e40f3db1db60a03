import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClashForm } from "./clash-form";

const answer = (text: string) => ({ json: JSON.stringify(text), shown: text });

function labelsOf(who: string | null, mine: string[]): string[] {
  const clash = {
    field: "companyName",
    label: "Customer company name",
    theirs: { ...answer("Heron AG"), who, at: null },
    mine: mine.map(answer),
  };
  const form = { referralId: "r1", version: 2, seen: "1", step: "customer", clashes: [clash] };
  const html = renderToStaticMarkup(<ClashForm {...form} settle={async () => {}} />);
  return [...html.matchAll(/<(?:label|button)[^>]*>(?:<span>)?([^<]+)/g)].map(
    ([, text]) => text ?? "",
  );
}

test.each([
  ["another person", "Ben Ruiz", ["Egret AG"], ["Yours", "Saved by Ben Ruiz"]],
  ["oneself in another tab", null, ["Egret AG"], ["This tab", "Other tab"]],
  ["oneself in three tabs", null, ["Egret AG", "Ibis AG"], ["Tab 1", "Tab 2", "Other tab"]],
])("an answer saved by %s is told from one's own", (_name, who, mine, labels) => {
  expect(labelsOf(who, mine)).toEqual(expect.arrayContaining(labels));
  expect(labelsOf(who, mine).slice(0, labels.length)).toEqual(labels);
});

test("only another person's answers are theirs", () => {
  expect(labelsOf("Ben Ruiz", ["Egret AG"])).toContain("Keep all theirs");
  expect(labelsOf(null, ["Egret AG"])).not.toContain("Keep all theirs");
});

import { expect, test } from "vitest";
import { guidanceMarkup } from "./guidance-markup";

test("words cannot become markup", () => {
  const said = { text: '<b>"5 & 6"</b>', note: "a > b" };
  const html = guidanceMarkup({ label: "A <i>", doWell: "x", good: said, bad: said, why: "y" });
  expect(html).toContain("&lt;b&gt;&quot;5 &amp; 6&quot;&lt;/b&gt;");
  expect(html).toContain(": A &lt;i&gt;</span>");
  expect(html).not.toMatch(/<[bi]>/);
});

test("all four parts stand under their names", () => {
  const html = guidanceMarkup({
    label: "Country",
    doWell: "one",
    good: { text: "two", note: "three" },
    bad: { text: "four", note: "five" },
    why: "six",
  });
  const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(words).toContain("Do it well one Works well two three");
  expect(words).toContain("Gets sent back four five Why AWS asks six");
});

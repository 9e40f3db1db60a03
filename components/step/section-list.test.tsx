import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsOf } from "@/components/ui/test/markup";
import { type Section, SectionList } from "./section-list";

function listOf(section: Partial<Section>): string {
  const compliance: Section = {
    slug: "compliance",
    heading: "Competition",
    summary: "Competitors and national security.",
    state: "none",
    words: "Not started",
    wrong: 0,
    missing: 0,
    skipped: false,
    ...section,
  };
  const nothing = async () => {};
  return wordsOf(
    renderToString(
      <SectionList referralId="r1" sections={[compliance]} skip={nothing} unskip={nothing} />,
    ),
  );
}

test.each<[string, Partial<Section>, string]>([
  ["an untouched section can be skipped", {}, "Skip for now : Competition"],
  ["a skipped one can be taken up", { skipped: true, words: "Skipped" }, "Unskip : Competition"],
  ["what is needed cannot be skipped", { state: "some", missing: 1 }, "Finish : Competition"],
  ["what is wrong is to be fixed", { state: "fix", wrong: 2 }, "Fix 2 answers : Competition"],
  ["what is done can be changed", { state: "done" }, "Edit : Competition"],
])("%s", (_, section, words) => {
  expect(listOf(section)).toContain(words);
});

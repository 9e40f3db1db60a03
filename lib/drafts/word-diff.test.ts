import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff";

/** "a [-b-] {+c+} d" */
const marked = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) =>
      kind === "kept" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join("");

describe("what changed in a text", () => {
  test.each([
    [
      "a word in the middle",
      "We move 40 servers to AWS in May.",
      "We move 60 servers to AWS in May.",
      "We move [-40-]{+60+} servers to AWS in May.",
    ],
    [
      "a text that goes on",
      "We move 40 servers.",
      "We move 40 servers. By May.",
      "We move 40 servers.{+ By May.+}",
    ],
    [
      "a phrase, with the blanks in it",
      "The plant in Ulm stops for two hours a month.",
      "The plant in Ulm stops for half a day a month.",
      "The plant in Ulm stops for [-two hours-]{+half a day+} a month.",
    ],
    [
      "a line break",
      "One line.\nTwo lines.",
      "One line. Two lines.",
      "One line.[-\n-]{+ +}Two lines.",
    ],
    ["a script without blanks", "東京の顧客です", "大阪の顧客です", "[-東京-]{+大阪+}の顧客です"],
    ["nothing", "The same text.", "The same text.", "The same text."],
    [
      "everything",
      "Alpha beta gamma.",
      "Wholly other words",
      "[-Alpha beta gamma.-]{+Wholly other words+}",
    ],
    ["a text that was taken away", "Gone now", "", "[-Gone now-]"],
  ])("is told of %s", (_what, before, after, told) => {
    expect(marked(wordDiff(before, after))).toBe(told);
  });

  test("gives both texts back, whatever stands in them", () => {
    const text = fc
      .array(fc.constantFrom("plant", "AWS", " ", "  ", "\n", ".", "東京", "é", "👍🏽"))
      .map((words) => words.join(""));
    const without = (kind: DiffPart["kind"], parts: readonly DiffPart[]) =>
      parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(without("added", parts)).toBe(before);
        expect(without("removed", parts)).toBe(after);
      }),
    );
  });

  // 100,000 words: whatever compares each with each needs minutes.
  const words = Array.from({ length: 50_000 }, (_, index) => `word${index}`);
  const long = words.join(" ");
  test.each([
    ["with every tenth word another", long, long.replace(/word(\d*)7\b/g, "other$1")],
    ["with nothing in common", long, long.replaceAll("word", "other")],
    ["the other way round", long, words.toReversed().join(" ")],
    ["of one word over and over", "a ".repeat(50_000), "a b ".repeat(25_000)],
    ["of signs only", "- ".repeat(50_000), "+ ".repeat(50_000)],
  ])("of a text %s is found in a moment", (_what, before, after) => {
    // The process's own time: what else the machine does is no matter of the text.
    const began = process.cpuUsage();
    expect(wordDiff(before, after).length).toBeGreaterThan(1);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });
});

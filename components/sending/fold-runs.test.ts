import { expect, test } from "vitest";
import { foldRuns } from "./fold-runs";
import type { TimelineEntry } from "./timeline";

const entry = (title: string, tone: TimelineEntry["tone"] = "none"): TimelineEntry => ({
  ...{ at: title, who: "AWS", title, tone, text: null },
});

const routine = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => entry(`step ${from + at}`));

test("a short timeline stays whole", () => {
  const entries = routine(12);
  expect(foldRuns(entries)).toEqual(entries);
});

test("of a long one each longer run of routine is one part", () => {
  const [few, many] = [routine(3), routine(8, 3)];
  const approved = entry("Approved", "ok");
  const asked = entry("Action Required", "warn");
  expect(foldRuns([approved, ...few, asked, ...many])).toEqual([approved, ...few, asked, many]);
});

test("what AWS said and what was changed is never folded", () => {
  const said = { ...entry("said"), said: "Why now?" };
  const entries = [...routine(6), said, ...routine(6, 6)];
  expect(foldRuns(entries)).toEqual([routine(6), said, routine(6, 6)]);
});

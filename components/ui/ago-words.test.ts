import { expect, test } from "vitest";
import { agoWords } from "./ago-words";

test.each([
  ["2026-11-27T12:00:00.000Z", "Just now"],
  ["2026-11-27T12:00:09.000Z", "Just now"],
  ["2026-11-27T11:59:00.001Z", "Just now"],
  ["2026-11-27T11:59:00.000Z", "1 minute ago"],
  ["2026-11-27T11:00:00.001Z", "59 minutes ago"],
  ["2026-11-27T10:00:00.000Z", "2 hours ago"],
  ["2026-11-26T12:00:00.000Z", "1 day ago"],
  ["2026-11-20T12:00:01.000Z", "6 days ago"],
  ["2026-11-13T12:00:00.000Z", "2 weeks ago"],
  ["2026-10-01T12:00:00.000Z", "1 month ago"],
  ["2024-11-01T12:00:00.000Z", "2 years ago"],
])("%s is %s at noon of November 27", (then, words) => {
  expect(agoWords(new Date(then), new Date("2026-11-27T12:00:00.000Z"))).toBe(words);
});

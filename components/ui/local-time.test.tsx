import { expect, test } from "vitest";
import { utcTime } from "./local-time";

test.each([
  ["2026-11-22T13:06:02.123Z", "Nov 22, 2026, 1:06 PM UTC"],
  ["2027-01-01T00:00:00+01:00", "Dec 31, 2026, 11:00 PM UTC"],
  ["2027-01-01T00:05:00Z", "Jan 1, 2027, 12:05 AM UTC"],
  ["2027-01-01T12:00:00Z", "Jan 1, 2027, 12:00 PM UTC"],
])("%s is written %j on the server, whatever its own zone", (iso, words) => {
  expect(utcTime(iso)).toBe(words);
});

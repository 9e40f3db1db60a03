import { expect, test } from "vitest";
import { utcTime } from "./local-time";

test.each([
  ["2026-11-22T13:06:02.123Z", "22 Nov 2026, 13:06 UTC"],
  ["2027-01-01T00:00:00+01:00", "31 Dec 2026, 23:00 UTC"],
])("%s is written %j on the server, whatever its own zone", (iso, words) => {
  expect(utcTime(iso)).toBe(words);
});

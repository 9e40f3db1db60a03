import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import type { DateStyle } from "@/lib/referral/date-style";
import { DateStyleOf } from "./date-style";
import { LocalTime, utcTime } from "./local-time";
import { wordsOf } from "./test/markup";

const american: DateStyle = { order: "mdy", clock: 12 };
const british: DateStyle = { order: "dmy", clock: 24 };

test.each([
  ["2026-11-22T13:06:02.123Z", "Nov 22, 2026, 1:06 PM UTC", "22 Nov 2026, 13:06 UTC"],
  ["2027-01-01T00:00:00+01:00", "Dec 31, 2026, 11:00 PM UTC", "31 Dec 2026, 23:00 UTC"],
  ["2027-01-01T00:05:00Z", "Jan 1, 2027, 12:05 AM UTC", "1 Jan 2027, 00:05 UTC"],
  ["2027-01-01T12:00:00Z", "Jan 1, 2027, 12:00 PM UTC", "1 Jan 2027, 12:00 UTC"],
])("%s is written %j on the server, or %j, whatever its own zone", (iso, words, others) => {
  expect(utcTime(iso, american)).toBe(words);
  expect(utcTime(iso, british)).toBe(others);
  expect(utcTime(iso, { order: "dmy", clock: 12 })).toBe(words.replace(/^(\w+) (\d+),/, "$2 $1"));
});

test("a page tells its times how its reader writes them, and without that they are American", () => {
  const time = <LocalTime iso="2026-11-22T13:06:02.123Z" />;
  const told = renderToString(<DateStyleOf style={british}>{time}</DateStyleOf>);
  expect(wordsOf(told)).toBe("22 Nov 2026, 13:06 UTC");
  expect(wordsOf(renderToString(time))).toBe("Nov 22, 2026, 1:06 PM UTC");
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const units = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
] as const;

/** "2 hours ago", in whole units. What another clock has in the future is "Just now". */
export function agoWords(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  const largest = units.find(([, length]) => passed >= length);
  if (!largest) return "Just now";
  const [unit, length] = largest;
  const count = Math.floor(passed / length);
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

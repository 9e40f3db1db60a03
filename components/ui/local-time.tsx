"use client";

import { useSyncExternalStore } from "react";
import type { DateStyle } from "@/lib/referral/date-style";
import { shortDate } from "@/lib/referral/dates";
import { useDateStyle } from "./date-style";

const never = () => () => {};

/**
 * "Nov 22, 2026, 1:06 PM UTC", or "22 Nov 2026, 13:06 UTC". Written by hand, so that server and
 * browser agree to the letter.
 */
export function utcTime(iso: string, style: DateStyle): string {
  const time = new Date(iso);
  const day = shortDate(time.toISOString().slice(0, 10), style.order);
  return `${day}, ${clockTime(time.getUTCHours(), time.getUTCMinutes(), style)} UTC`;
}

/** The same in the zone of whoever reads it: in the browser only. */
export function zonedTime(iso: string, style: DateStyle): string {
  const time = new Date(iso);
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return `${shortDate(day, style.order)}, ${localClock(time, style)} ${zoneOf(time, style)}`;
}

/** "1:06 PM" or "13:06", where the reader is. */
export function localClock(time: Date, style: DateStyle): string {
  return clockTime(time.getHours(), time.getMinutes(), style);
}

function clockTime(hours: number, minutes: number, { clock }: DateStyle): string {
  const past = String(minutes).padStart(2, "0");
  if (clock === 24) return `${String(hours).padStart(2, "0")}:${past}`;
  return `${hours % 12 || 12}:${past} ${hours < 12 ? "AM" : "PM"}`;
}

/** British English has names for the zones of Europe, American English for those of America. */
function zoneOf(time: Date, { order }: DateStyle): string {
  const locale = order === "dmy" ? "en-GB" : "en-US";
  const named = new Intl.DateTimeFormat(locale, { timeZoneName: "short" }).formatToParts(time);
  return named.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** Room for the longest zone's name, so that nothing moves when a script writes the reader's own. */
const atEnd = "last:inline-block last:min-w-[min(16em,100%)]";

/**
 * A moment, in UTC as the server wrote it and, once scripts run, in the reader's own zone. Day and
 * clock are two parts, which a table's cell shows below each other in either zone.
 */
export function LocalTime({ iso, inCell = false }: { iso: string; inCell?: boolean }) {
  const style = useDateStyle();
  const words = useSyncExternalStore(
    never,
    () => zonedTime(iso, style),
    () => utcTime(iso, style),
  );
  const part = inCell ? "block" : undefined;
  const [day, clock] = words.split(/(?<=\d{4},) /);
  return (
    <time dateTime={iso} translate="no" className={inCell ? "inline-block max-w-full" : atEnd}>
      <span className={part}>{day}</span> <span className={part}>{clock}</span>
    </time>
  );
}

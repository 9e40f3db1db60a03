"use client";

import { useSyncExternalStore } from "react";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const never = () => () => {};

/** "Nov 22, 2026, 1:06 PM UTC", written by hand so that server and browser agree to the letter. */
export function utcTime(iso: string): string {
  const time = new Date(iso);
  const hours = time.getUTCHours();
  const minutes = String(time.getUTCMinutes()).padStart(2, "0");
  const day = `${months[time.getUTCMonth()]} ${time.getUTCDate()}, ${time.getUTCFullYear()}`;
  return `${day}, ${hours % 12 || 12}:${minutes} ${hours < 12 ? "AM" : "PM"} UTC`;
}

function zonedTime(iso: string): string {
  return new Intl.DateTimeFormat("en-US", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(iso));
}

/** Room for the longest zone's name, so that nothing moves when a script writes the reader's own. */
const atEnd = "last:inline-block last:min-w-[min(16em,100%)]";

/**
 * A moment, in UTC as the server wrote it and, once scripts run, in the reader's own zone. Day and
 * clock are two parts, which a table's cell shows below each other in either zone.
 */
export function LocalTime({ iso, inCell = false }: { iso: string; inCell?: boolean }) {
  const words = useSyncExternalStore(
    never,
    () => zonedTime(iso),
    () => utcTime(iso),
  );
  const part = inCell ? "block" : undefined;
  const [day, clock] = words.split(/(?<=\d{4},) /);
  return (
    <time dateTime={iso} translate="no" className={inCell ? "inline-block max-w-full" : atEnd}>
      <span className={part}>{day}</span> <span className={part}>{clock}</span>
    </time>
  );
}

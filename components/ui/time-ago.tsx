"use client";

import { useSyncExternalStore } from "react";
import { useDateStyle } from "./date-style";
import { utcTime, zonedTime } from "./local-time";

const never = () => () => {};

/**
 * How long ago something was, in words that the server wrote: they are the same when the scripts
 * come, so nothing moves. The moment itself is told on asking, in UTC until the reader's zone is known.
 */
export function TimeAgo({ iso, words }: { iso: string; words: string }) {
  const style = useDateStyle();
  const title = useSyncExternalStore(
    never,
    () => zonedTime(iso, style),
    () => utcTime(iso, style),
  );
  return (
    <time dateTime={iso} title={title}>
      {words}
    </time>
  );
}

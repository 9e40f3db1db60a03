import type { ReactNode } from "react";
import type { Tone } from "./chip";
import { classNames } from "./class-names";

const event =
  "relative grid grid-cols-[minmax(0,1fr)] gap-1 pb-6 pl-8 last:pb-0 print:break-inside-avoid";
const dot =
  "before:absolute before:top-1.5 before:left-0.5 before:size-3 before:rounded-full before:border-2";
const line =
  "not-last:after:absolute not-last:after:inset-[1.5rem_auto_0_0.4375rem] not-last:after:w-0.5 not-last:after:bg-line forced-colors:after:hidden";

export type EventTone = Exclude<Tone, "bad">;

const dots: Record<EventTone, string> = {
  none: "before:border-control before:bg-surface",
  info: "before:border-primary before:bg-primary",
  ok: "before:border-success before:bg-success",
  warn: "before:border-warning before:bg-warning",
};

/** One event of a timeline, an `ol`: a dot in its tone, and a line to the event below. */
export function TimelineEvent({
  tone = "none",
  children,
}: {
  tone?: EventTone;
  children: ReactNode;
}) {
  return <li className={classNames(event, dot, dots[tone], line)}>{children}</li>;
}

/** What an event says, and who did it when. */
export const eventText = "text-md";
export const eventMeta = "text-muted text-sm";

import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Questions below each other, none wider than a line is read. */
export const fields = "grid max-w-form grid-cols-[minmax(0,1fr)] gap-8";

/** What a group of boxes or circles is called: as a label looks. */
export const legend = "block font-semibold";

/** What belongs to a label and is no part of its name. */
export const optionalMark = "font-normal text-muted";

/** Below a label: what is asked for. */
export const hint = "mt-1 text-md text-muted";

/** Below a control: what became of the answer. */
export const echo = "mt-1.5 text-md text-muted";

/** Offers below a control, each a quiet button whose words begin where the control does. */
export const shortcuts = "-ml-2 flex flex-wrap gap-x-2";

/** Whose edge an error's bar stands at: the sheet's, a card's, the line of a follow-up question, or none. */
export type ErrorBar = "sheet" | "card" | "follow-up" | "gutter";

const bar =
  "relative before:absolute before:inset-y-0 before:w-1 before:rounded-r-[2px] before:bg-error print:before:hidden";

const bars: Record<ErrorBar, string> = {
  sheet: "before:-left-gutter xl:before:-left-10",
  card: "before:-left-4 sm:before:-left-6",
  "follow-up": "before:left-[calc(-1rem-3px)]",
  gutter: "before:-left-gutter",
};

/** A question with an error: a bar beside it, whose room is taken from the gutter and not from the question. */
export function errorBar(at: ErrorBar): string {
  return `${bar} ${bars[at]}`;
}

/** What is wrong with an answer, between the question and its control. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="mt-1 flex gap-1.5 font-semibold text-error text-md" id={id}>
      <Icon name="stop" className="h-5.5 w-4.5" />
      <span>{children}</span>
    </p>
  );
}
